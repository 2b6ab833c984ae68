using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Pipelines;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Pipelines;

/// <summary>Trainers of this library in ML.NET's pipelines.</summary>
public class RiskEstimatorTests
{
    private static readonly string[] Columns = ["load", "age", "grade", "site"];
    private static readonly RiskTable Train = Samples.Table(3000, 1);
    private static readonly RiskTable Test = Samples.Table(1000, 2);

    [Fact]
    public void Columns_are_read_as_they_are_and_the_model_is_that_of_the_table()
    {
        RiskTransformer fitted = new MLContext().BinaryClassification.Trainers
            .Pedagogy6PBoostedTrees(new RiskColumns { Features = [.. Columns] }).Fit(RiskDataView.Of(Train));
        float[] found = [.. fitted.Transform(RiskDataView.Of(Test)).GetColumn<float>("Probability")];
        // The view gives numbers as singles, and so does the pipeline see them.
        RiskTable singles = Singles(Train);
        RiskTable rows = Singles(Test);
        BoostedTreesModel own = BoostingTrainer.Train(singles, cancellationToken: TestContext.Current.CancellationToken);
        found.ShouldBe(Samples.Score(own, rows).Select(one => (float)one));
    }

    [Fact]
    public void ML_NET_evaluates_cross_validates_and_permutes()
    {
        var context = new MLContext(seed: 1);
        IDataView train = RiskDataView.Of(Train);
        var pipeline = context.Transforms.Categorical.OneHotEncoding("coded", "site")
            .Append(context.Transforms.Concatenate("Features", "load", "age", "grade", "coded"))
            .Append(context.BinaryClassification.Trainers.Pedagogy6PLogistic());
        TransformerChain<RiskTransformer> fitted = pipeline.Fit(train);
        IDataView scored = fitted.Transform(RiskDataView.Of(Test));
        context.BinaryClassification.Evaluate(scored).AreaUnderRocCurve.ShouldBeGreaterThan(0.7);
        var folds = context.BinaryClassification.CrossValidate(train, pipeline, numberOfFolds: 3, samplingKeyColumnName: "Person");
        folds.Count.ShouldBe(3);
        folds.ShouldAllBe(fold => fold.Metrics.AreaUnderRocCurve > 0.65);
        var importance = context.BinaryClassification.PermutationFeatureImportance(fitted.LastTransformer, scored);
        importance.Length.ShouldBe(6);
        importance[0].AreaUnderRocCurve.Mean.ShouldBeLessThan(-0.01);
    }

    [Fact]
    public void Wrong_columns_are_refused_by_name()
    {
        var context = new MLContext(seed: 1);
        InputRefusedException refused = Should.Throw<InputRefusedException>(() => context.BinaryClassification.Trainers
            .Pedagogy6PBoostedTrees(new RiskColumns { Features = ["load", "lost"], Label = "site" }).Fit(RiskDataView.Of(Train)));
        refused.Violations.Select(violation => violation.Column).ShouldBe(["site", "lost"], ignoreOrder: true);
    }

    private static RiskTable Singles(RiskTable table) => RiskDataView.ToTable(
        RiskDataView.Of(table), new RiskColumns { Features = [.. Columns] }, TestContext.Current.CancellationToken);
}
