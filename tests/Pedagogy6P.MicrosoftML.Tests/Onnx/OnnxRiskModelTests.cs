using System.Globalization;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Onnx;

namespace Pedagogy6P.MicrosoftML.Tests.Onnx;

/// <summary>ONNX models as risk models.</summary>
public sealed class OnnxRiskModelTests
{
    private static readonly RiskTable Test = OnnxSamples.Table(9000, 5);

    public static TheoryData<string> Names => OnnxSamples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void An_exported_model_comes_back_with_its_features_and_probabilities(string name)
    {
        IRiskModel model = OnnxSamples.Named(name);
        using OnnxRiskModel read = OnnxRiskModel.Of(OnnxExport.ToBytes(model));
        read.Schema.Features.Select(Describe).ShouldBe(model.Schema.Features.Select(Describe));
        RiskTable table = OnnxSamples.For(model, Test);
        double[] expected = Samples.Score(model, table), found = Samples.Score(read, table);
        found.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_is_answered_the_same_alone_and_in_any_batch(string name)
    {
        IRiskModel model = OnnxSamples.Named(name);
        using OnnxRiskModel read = OnnxRiskModel.Of(OnnxExport.ToBytes(model));
        RiskTable table = OnnxSamples.For(model, Test);
        double[] rows = Samples.Rows(table), all = Samples.Score(read, table);
        int width = model.Schema.Count;
        (int First, int Count)[] batches = [(0, 0), (3, 1), (7, 2), (50, 15), (64, 16), (101, 17), (4000, 301), (0, 9000)];
        foreach ((int first, int count) in batches)
        {
            double[] some = new double[count];
            read.Probabilities(rows.AsSpan(first * width, count * width), some);
            some.ShouldBe(all[first..(first + count)]);
        }

        for (int row = 4090; row < 4110; row++)
        {
            read.Probability(rows.AsSpan(row * width, width)).ShouldBe(all[row]);
        }
    }

    [Fact]
    public void Threads_on_one_model_get_what_one_gets()
    {
        using OnnxRiskModel model = OnnxRiskModel.Of(OnnxExport.ToBytes(OnnxSamples.Named("average")));
        double[] expected = Samples.Score(model, Test);
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => Samples.Score(model, Test).ShouldBe(expected));
    }

    [Fact]
    public void Another_culture_changes_nothing()
    {
        IRiskModel model = OnnxSamples.Named("average");
        byte[] bytes = OnnxExport.ToBytes(model);
        using OnnxRiskModel read = OnnxRiskModel.Of(bytes);
        double[] expected = Samples.Score(read, Test);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            OnnxExport.ToBytes(model).ShouldBe(bytes);
            using OnnxRiskModel again = OnnxRiskModel.Of(bytes);
            Samples.Score(again, Test).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_tensor_of_all_features_is_filled_in_the_order_of_the_schema()
    {
        var foreign = new ForeignModel();
        using var stream = new MemoryStream(foreign.ToBytes());
        using OnnxRiskModel model = OnnxRiskModel.Load(stream, new OnnxModelOptions { Schema = Numbers("load", "grade") });
        Answers(model, whole: false);
    }

    [Theory]
    [InlineData(OnnxElement.Single)]
    [InlineData(OnnxElement.Double)]
    [InlineData(OnnxElement.Int64)]
    public void Inputs_of_their_own_are_filled_by_name(object element)
    {
        var foreign = new ForeignModel { Inputs = ["grade", "load"], Element = (OnnxElement)element };
        using OnnxRiskModel model = OnnxRiskModel.Of(foreign.ToBytes(),
            new OnnxModelOptions { Schema = Numbers("grade", "load"), MissingWholeNumber = 3 });
        Answers(model, whole: foreign.Element == OnnxElement.Int64);
        using OnnxRiskModel turned = OnnxRiskModel.Of(foreign.ToBytes(),
            new OnnxModelOptions { Schema = Numbers("load", "grade"), MissingWholeNumber = 3 });
        turned.Probability([7, 2]).ShouldBe(model.Probability([2, 7]));
    }

    [Fact]
    public void Inputs_are_the_features_where_nothing_else_is_told()
    {
        var foreign = new ForeignModel { Inputs = ["grade", "load"], Probabilities = "PROBABILITY" };
        using OnnxRiskModel model = OnnxRiskModel.Of(foreign.ToBytes());
        model.Schema.Features.Select(feature => feature.Name).ShouldBe(["grade", "load"]);
        Answers(model, whole: false);
    }

    [Fact]
    public void An_output_that_is_named_is_taken()
    {
        var foreign = new ForeignModel { Inputs = ["grade", "load"], Probabilities = "p", Again = "q" };
        using OnnxRiskModel model = OnnxRiskModel.Of(foreign.ToBytes(), new OnnxModelOptions { Probability = "q" });
        Answers(model, whole: false);
    }

    [Fact]
    public void Rows_that_do_not_fit_are_refused()
    {
        using OnnxRiskModel model = OnnxRiskModel.Of(new ForeignModel { Inputs = ["grade", "load"] }.ToBytes());
        Should.Throw<ArgumentException>(() => model.Probability([1]));
        Should.Throw<ArgumentException>(() => model.Probabilities([1, 2, 3], new double[1]));
        Should.Throw<ArgumentException>(() => model.Probabilities(Test, new double[1]));
        Should.Throw<ArgumentException>(() => model.Probabilities(Test, new double[Test.RowCount]));
    }

    private static void Answers(OnnxRiskModel model, bool whole)
    {
        var random = new SeededRandom(4);
        for (int row = 0; row < 100; row++)
        {
            double first = Value(ref random), second = Value(ref random);
            model.Probability([first, second]).ShouldBe(ForeignModel.Expected(first, second), 1e-6);
        }

        double Value(ref SeededRandom random) => random.Next(5) == 0 ? double.NaN : whole ? random.Next(40) - 20 : 40 * random.NextDouble();
    }

    private static FeatureSchema Numbers(params string[] names) =>
        new([.. names.Select(name => new Feature(name, FeatureKind.Numeric))]);

    private static string Describe(Feature feature) => $"{feature.Name} {feature.Kind} {string.Join('|', feature.Categories)}";
}
