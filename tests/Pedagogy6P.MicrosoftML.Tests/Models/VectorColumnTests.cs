using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Models;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Models;

/// <summary>Pipelines that read their numbers from vectors.</summary>
public class VectorColumnTests
{
    private const int Slots = 3;

    private static readonly MLContext Context = SamplePipelines.Context;
    private static readonly RiskTable Train = NumbersOf(1500, 1);
    private static readonly RiskTable Test = NumbersOf(300, 2);

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void Trees_over_a_vector_are_imported_and_give_the_same(string name)
    {
        IDataView view = ViewOf(Train, doubles: false);
        ITransformer pipeline = SamplePipelines.Trainer(Context, name).Fit(view);
        Agrees(MicrosoftMLRiskModel.Of(pipeline, view.Schema), pipeline, doubles: false, within: 1e-6).ShouldBeOfType<BoostedTreesModel>();
        Agrees(MicrosoftMLRiskModel.Of(pipeline, view.Schema, new MicrosoftMLModelOptions { Import = false }), pipeline, doubles: false,
            within: 0).ShouldBeOfType<MicrosoftMLRiskModel>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Other_steps_over_a_vector_are_asked_themselves(bool doubles)
    {
        IDataView view = ViewOf(Train, doubles);
        ITransformer pipeline = Context.Transforms.Conversion.ConvertType("Features", outputKind: DataKind.Single)
            .Append(Context.Transforms.ReplaceMissingValues("Features")).Append(Context.Transforms.NormalizeMeanVariance("Features"))
            .Append(Context.BinaryClassification.Trainers.LbfgsLogisticRegression()).Fit(view);
        Agrees(MicrosoftMLRiskModel.Of(pipeline, view.Schema), pipeline, doubles, within: 0).ShouldBeOfType<MicrosoftMLRiskModel>();
    }

    [Fact]
    public void Slots_are_named_by_number_or_filled_by_place()
    {
        IDataView view = ViewOf(Train, doubles: false);
        ITransformer pipeline = SamplePipelines.Trainer(Context, "fasttree").Fit(view);
        IRiskModel byNumber = MicrosoftMLRiskModel.Of(pipeline, view.Schema);
        byNumber.Schema.Features.Select(feature => feature.Name).ShouldBe(["Features.0", "Features.1", "Features.2"]);
        IRiskModel byPlace = MicrosoftMLRiskModel.Of(pipeline, view.Schema, new MicrosoftMLModelOptions { Schema = Train.Schema });
        byPlace.Schema.ShouldBe(Train.Schema);
        double[] row = [21, 33, 12], turned = [12, 21, 33];
        byPlace.Probability(row).ShouldBe(byNumber.Probability(row));
        FeatureSchema order = new([.. ((int[])[2, 0, 1]).Select(slot => byNumber.Schema[slot])]);
        MicrosoftMLRiskModel.Of(pipeline, view.Schema, new MicrosoftMLModelOptions { Schema = order }).Probability(turned)
            .ShouldBe(byNumber.Probability(row));
    }

    [Fact]
    public void Features_that_do_not_fill_a_vector_are_refused_by_name()
    {
        IDataView view = ViewOf(Train, doubles: false);
        ITransformer pipeline = SamplePipelines.Trainer(Context, "fasttree").Fit(view);
        FeatureSchema fewer = Train.WithFeatures(feature => feature.Name is not "age").Schema;
        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            MicrosoftMLRiskModel.Of(pipeline, view.Schema, new MicrosoftMLModelOptions { Schema = fewer }));
        refused.Message.ShouldContain("as many features as it has slots");
        refused.Message.ShouldContain("Features.0");
        refused.Violations.Select(violation => violation.Column).ShouldBe(["Features", "load", "grade"]);
    }

    private static IRiskModel Agrees(IRiskModel model, ITransformer pipeline, bool doubles, double within)
    {
        float[] source = [.. pipeline.Transform(ViewOf(Test, doubles)).GetColumn<float>("Probability")];
        double[] found = new double[Test.RowCount], row = new double[Slots];
        for (int at = 0; at < found.Length; at++)
        {
            Test.CopyRow(at, row);
            found[at] = model.Probability(row);
            found[at].ShouldBe(source[at], within);
        }

        return model;
    }

    private static RiskTable NumbersOf(int rows, int seed) =>
        Samples.Table(rows, seed).WithFeatures(feature => feature.Kind != FeatureKind.Categorical);

    private static IDataView ViewOf(RiskTable table, bool doubles)
    {
        double[][] rows = [.. Enumerable.Range(0, table.RowCount).Select(row =>
        {
            double[] values = new double[Slots];
            table.CopyRow(row, values);
            return values;
        })];
        return doubles
            ? Context.Data.LoadFromEnumerable(rows.Select((row, at) => new Doubles { Features = row, Label = table.Labels[at] == 1 }))
            : Context.Data.LoadFromEnumerable(rows.Select((row, at) =>
                new Singles { Features = [.. row.Select(value => (float)value)], Label = table.Labels[at] == 1 }));
    }

    private sealed class Singles
    {
        [VectorType(Slots)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Doubles
    {
        [VectorType(Slots)]
        public double[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
