using System.Globalization;
using Generators;
using Microsoft.ML;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Models;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Models;

/// <summary>Pipelines of ML.NET as risk models.</summary>
public class MicrosoftMLRiskModelTests
{
    private static readonly RiskTable Train = Samples.Table(2000, 1);
    private static readonly RiskTable Test = Samples.Table(500, 2);

    [Theory]
    [MemberData(nameof(SamplePipelines.Names), MemberType = typeof(SamplePipelines))]
    public void A_pipeline_gives_what_ML_NET_gives(string name)
    {
        ITransformer pipeline = SamplePipelines.Fit(name, Train);
        IRiskModel model = Load(name, pipeline, import: false);
        model.ShouldBeOfType<MicrosoftMLRiskModel>();
        double[] found = Samples.Score(model, SamplePipelines.Read(name, Test));
        found.ShouldBe(SamplePipelines.Source(pipeline, Test).Select(one => (double)one));
    }

    [Theory]
    [MemberData(nameof(SamplePipelines.Names), MemberType = typeof(SamplePipelines))]
    public void A_known_pipeline_is_imported_and_gives_the_same(string name)
    {
        ITransformer pipeline = SamplePipelines.Fit(name, Train);
        IRiskModel model = Load(name, pipeline, import: true);
        model.ShouldBeOfType<BoostedTreesModel>();
        double[] found = Samples.Score(model, SamplePipelines.Read(name, Test));
        float[] source = SamplePipelines.Source(pipeline, Test);
        for (int row = 0; row < found.Length; row++)
        {
            found[row].ShouldBe(source[row], 1e-6);
        }
    }

    [Fact]
    public void A_table_with_as_many_other_features_is_a_programming_error()
    {
        IRiskModel model = Load("fasttree", SamplePipelines.Fit("fasttree", Train), import: false);
        RiskTable others = new RiskTableBuilder().AddNumeric("age", [40.0]).AddNumeric("load", [20.0]).AddNumeric("grade", [10.0]).Build();
        Should.Throw<ArgumentException>(() => model.Probabilities(others, new double[1]));
    }

    [Fact]
    public void Files_that_are_cut_or_of_something_else_are_refused()
    {
        byte[] file = SamplePipelines.Save(SamplePipelines.Fit("fasttree", Train), Train).ToArray();
        foreach (int length in (int[])[0, 1, 10, 100, file.Length / 2, file.Length - 1])
        {
            Refused(file[..length], "ML.NET");
        }

        Refused("id;hours\n1;2\n"u8.ToArray(), "ML.NET");
        byte[] changed = [.. file];
        for (int place = 200; place < changed.Length; place += 997)
        {
            changed[place] ^= 0x40;
        }

        Refused(changed, "ML.NET");
    }

    [Fact]
    public void Pipelines_without_a_probability_or_with_other_columns_are_refused_by_name()
    {
        var context = SamplePipelines.Context;
        IDataView view = RiskDataView.Of(Train);
        IEstimator<ITransformer> numbers = context.Transforms.Concatenate("Features", "load");
        ITransformer scores = numbers.Append(context.BinaryClassification.Trainers.LinearSvm()).Fit(view);
        Refused(scores, new MicrosoftMLModelOptions(), "Probability", "calibrator");
        ITransformer several = context.Transforms.Conversion.MapValueToKey("Label").Append(numbers)
            .Append(context.MulticlassClassification.Trainers.LbfgsMaximumEntropy()).Fit(view);
        Refused(several, new MicrosoftMLModelOptions(), "Probability");
        Refused(several, new MicrosoftMLModelOptions { Probability = "Score" }, "Score", "one probability per row");
        ITransformer coded = SamplePipelines.Fit("fasttree, one-hot", Train);
        Refused(coded, new MicrosoftMLModelOptions(), "site", "options.Schema");
        Refused(coded, new MicrosoftMLModelOptions { Schema = Train.WithFeatures(feature => feature.Name is not "age").Schema }, "age");
        FeatureSchema more = new([.. Train.Schema.Features, new Feature("lost", FeatureKind.Numeric)]);
        Refused(coded, new MicrosoftMLModelOptions { Schema = more }, "lost");
        ITransformer linear = context.Transforms.Concatenate("Features", "load", "age")
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression())
            .Fit(RiskDataView.Of(Samples.Table(500, 1, withMissing: false)));
        Refused(linear, new MicrosoftMLModelOptions(), "load", "age", "ReplaceMissingValues");
    }

    [Fact]
    [AnyCulture]
    public void A_linear_pipeline_that_replaces_missing_values_serves()
    {
        var context = SamplePipelines.Context;
        ITransformer pipeline = context.Transforms.Concatenate("Features", "load", "age")
            .Append(context.Transforms.ReplaceMissingValues("Features"))
            .Append(context.Transforms.NormalizeMeanVariance("Features"))
            .Append(context.BinaryClassification.Trainers.SdcaLogisticRegression()).Fit(RiskDataView.Of(Train));
        IRiskModel model = MicrosoftMLRiskModel.Of(pipeline, RiskDataView.Of(Train).Schema);
        model.Schema.Features.Select(feature => feature.Name).ShouldBe(["load", "age"]);
        RiskTable rows = Test.WithFeatures(feature => feature.Name is "load" or "age");
        Samples.Score(model, rows).ShouldBe(SamplePipelines.Source(pipeline, Test).Select(one => (double)one));
    }

    [Fact]
    [AnyCulture]
    public void Thresholds_and_the_singles_beside_them_go_where_ML_NET_sends_them()
    {
        foreach (string name in SamplePipelines.All)
        {
            ITransformer pipeline = SamplePipelines.Fit(name, Train);
            var imported = (BoostedTreesModel)Load(name, pipeline, import: true);
            IRiskModel source = Load(name, pipeline, import: false);
            foreach (TreeNode node in imported.ToEnsemble().Trees.SelectMany(tree => tree).Where(node => !node.IsLeaf))
            {
                foreach (double value in (double[])[node.Threshold, MathF.BitDecrement(node.Threshold), Math.BitDecrement(node.Threshold)])
                {
                    double[] row = [20, 40, 10, 1];
                    row[node.FeatureNumber] = node.CategoriesLeft.IsEmpty ? value : -1;
                    double[] used = row[..imported.Schema.Count];
                    ((IRiskModel)imported).Probability(used).ShouldBe(source.Probability(used), 1e-6);
                }
            }
        }
    }

    [Fact]
    public void A_model_fitted_in_one_culture_is_read_in_another()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fr-FR");
            ITransformer pipeline = SamplePipelines.Fit("lightgbm", Train);
            byte[] file = SamplePipelines.Save(pipeline, Train).ToArray();
            RiskTable rows = SamplePipelines.Read("lightgbm", Test);
            double[] french = Samples.Score(MicrosoftMLRiskModel.Load(new MemoryStream(file), Options("lightgbm")), rows);
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Samples.Score(MicrosoftMLRiskModel.Load(new MemoryStream(file), Options("lightgbm")), rows).ShouldBe(french);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Refused(byte[] file, string word) =>
        Should.Throw<InputRefusedException>(() => MicrosoftMLRiskModel.Load(new MemoryStream(file))).Message.ShouldContain(word);

    private static void Refused(ITransformer pipeline, MicrosoftMLModelOptions options, params string[] words)
    {
        var refused = Should.Throw<InputRefusedException>(() =>
            MicrosoftMLRiskModel.Of(pipeline, RiskDataView.Of(Train).Schema, options));
        string all = string.Join(" ", refused.Violations);
        foreach (string word in words)
        {
            all.ShouldContain(word);
        }
    }

    private static MicrosoftMLModelOptions Options(string name, bool import = false) =>
        new() { Schema = SamplePipelines.Read(name, Train).Schema, Import = import, Covers = SamplePipelines.Read(name, Train) };

    private static IRiskModel Load(string name, ITransformer pipeline, bool import) =>
        MicrosoftMLRiskModel.Load(SamplePipelines.Save(pipeline, Train), Options(name, import));
}
