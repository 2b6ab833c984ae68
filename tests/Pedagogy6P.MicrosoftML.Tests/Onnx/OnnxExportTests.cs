using Generators;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Onnx;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Onnx;

/// <summary>Models of this library as ONNX, read back by ONNX Runtime.</summary>
public sealed class OnnxExportTests
{
    private const double Tolerance = 1e-6;

    public static TheoryData<string> Names => OnnxSamples.Names;

    private static RiskTable Many { get; } = OnnxSamples.Table(100_000, 2);

    private static ILookup<string, (string Feature, float Threshold)> Thresholds { get; } = Names.Select(row => OnnxSamples.Named(row.Data))
        .OfType<BoostedTreesModel>().SelectMany(model => model.ToEnsemble().Trees.SelectMany(tree => tree)
            .Where(node => !node.IsLeaf && float.IsFinite(node.Threshold))
            .Select(node => (Feature: model.Schema[node.FeatureNumber].Name, node.Threshold))).ToLookup(one => one.Feature);

    [Theory]
    [MemberData(nameof(Names))]
    [AnyCulture]
    public void Every_kind_of_model_gives_the_same_on_a_hundred_thousand_rows(string name)
    {
        IRiskModel model = OnnxSamples.Named(name);
        RiskTable table = OnnxSamples.For(model, Many);
        double[] found = OnnxRows.Run(OnnxExport.ToBytes(model), model.Schema, Samples.Rows(table));
        Farthest(found, Samples.Score(model, table)).ShouldBeLessThanOrEqualTo(Tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [AnyCulture]
    public void Rows_at_thresholds_and_one_bit_beside_go_the_same_way(string name)
    {
        IRiskModel model = OnnxSamples.Named(name);
        double[] rows = AtThresholds(model.Schema, 10_000);
        double[] expected = new double[rows.Length / model.Schema.Count];
        model.Probabilities(rows, expected);
        double[] found = OnnxRows.Run(OnnxExport.ToBytes(model), model.Schema, rows);
        Farthest(found, expected).ShouldBeLessThanOrEqualTo(Tolerance);
    }

    [Theory]
    [InlineData("trees")]
    [InlineData("logistic")]
    [InlineData("Platt of trees")]
    public void Log_odds_are_given_where_there_are_some(string name)
    {
        IRiskModel model = OnnxSamples.Named(name);
        double[] rows = AtThresholds(model.Schema, 200);
        byte[] file = OnnxExport.ToBytes(model);
        double[] logOdds = OnnxRows.Run(file, model.Schema, rows, OnnxExport.LogOdds);
        double[] probabilities = OnnxRows.Run(file, model.Schema, rows);
        Farthest([.. logOdds.Select(Logit.Sigmoid)], probabilities).ShouldBeLessThanOrEqualTo(1e-12);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        IRiskModel model = OnnxSamples.Named("average");
        byte[] file = OnnxExport.ToBytes(model);
        OnnxExport.ToBytes(model).ShouldBe(file);
        using var stream = new MemoryStream();
        OnnxExport.Write(model, stream);
        stream.ToArray().ShouldBe(file);
    }

    [Fact]
    public void A_steep_map_is_followed_at_its_knots()
    {
        // One event among ten rows, five among ten a ten-millionth further, then eight.
        double[] keys = [.. Enumerable.Range(0, 30).Select(row => row < 10 ? 0.2 : row < 20 ? 0.2000001 : 0.5)];
        byte[] labels = [.. Enumerable.Range(0, 30).Select(row => row % 10 < (row < 10 ? 1 : row < 20 ? 5 : 8) ? (byte)1 : (byte)0)];
        IsotonicCalibrator map = IsotonicCalibrator.Train(labels, keys);
        FeatureSchema schema = new([new Feature("log-odds", FeatureKind.Numeric)]);
        var model = new CalibratedModel(LogisticModel.Of(schema, 0, [1.0]), map);
        double[] rows = [.. new[] { 1e-9, 0.1, 0.2, 0.20000002, 0.2000001, 0.2000002, 0.3, 0.4999, 0.5, 0.9 }.Select(Logit.Of)];
        Farthest(OnnxRows.Run(OnnxExport.ToBytes(model), schema, rows), [.. rows.Select(row => model.Probability([row]))])
            .ShouldBeLessThanOrEqualTo(1e-8);
    }

    [Fact]
    public void Other_models_are_refused_by_name()
    {
        RiskTable persons = OnnxSamples.NumbersOnly(OnnxSamples.Table(200, 3));
        int[] periods = [.. Enumerable.Range(0, persons.RowCount).Select(row => 1 + (row % 5))];
        Refused(HazardTrainer.Train(PersonPeriods.Expand(persons, periods, persons.Labels), ["leave"], "leave",
            cancellationToken: TestContext.Current.CancellationToken)).ShouldContain(nameof(HazardModel));
        Refused(new HostModel()).ShouldContain(nameof(HostModel));
        Refused(new CalibratedModel(OnnxSamples.Named("trees"), new HostCalibrator())).ShouldContain(nameof(HostCalibrator));
        Refused(new AveragedModel([new WeightedModel(new HostModel(), 1)])).ShouldContain(nameof(HostModel));
    }

    [Fact]
    public void Features_that_ONNX_cannot_take_are_refused_by_name()
    {
        Refused(LogisticModel.Of(new FeatureSchema([]), 0, ReadOnlySpan<double>.Empty)).ShouldContain("feature");
        FeatureSchema likeAnOutput = new([new Feature("probability", FeatureKind.Numeric)]);
        Refused(LogisticModel.Of(likeAnOutput, 0, [1.0])).ShouldContain("probability");
        Feature masked = new("mail", FeatureKind.Categorical, ["#01234567-0123456789ab"]);
        Refused(BoostedTreesModel.Of(new TreeEnsemble(new FeatureSchema([masked]), 0, []))).ShouldContain("mail");
    }

    private static string Refused(IRiskModel model) => Should.Throw<InputRefusedException>(() => OnnxExport.ToBytes(model)).Message;

    private sealed class HostModel : IRiskModel
    {
        public FeatureSchema Schema { get; } = OnnxSamples.Named("trees").Schema;

        public double Probability(ReadOnlySpan<double> row) => 0.5;
    }

    private sealed class HostCalibrator : IProbabilityCalibrator
    {
        public double Calibrate(double probability) => probability;
    }

    private static double Farthest(double[] found, double[] expected)
    {
        found.Length.ShouldBe(expected.Length);
        return found.Zip(expected).Max(pair => Math.Abs(pair.First - pair.Second));
    }

    // Thresholds of all trees, and numbers beside them: a bit away in double precision, in single precision, and halfway between singles.
    private static double[] AtThresholds(FeatureSchema schema, int count)
    {
        float[][] thresholds = [.. schema.Features.Select(feature =>
            Thresholds[feature.Name].Select(one => one.Threshold).Distinct().ToArray())];
        var random = new SeededRandom(3);
        double[] rows = new double[count * schema.Count];
        for (int place = 0; place < rows.Length; place++)
        {
            rows[place] = Value(ref random, thresholds[place % schema.Count], schema[place % schema.Count]);
        }

        return rows;
    }

    private static double Value(ref SeededRandom random, float[] thresholds, Feature feature)
    {
        if (feature.Kind == FeatureKind.Categorical)
        {
            return random.Next(feature.Categories.Length + 1) - 1 is var code && code < 0 ? double.NaN : code;
        }

        float threshold = thresholds[random.Next(thresholds.Length)];
        return random.Next(8) switch
        {
            0 => double.NaN,
            1 => double.BitDecrement(threshold),
            2 => double.BitIncrement(threshold),
            3 => MathF.BitDecrement(threshold),
            4 => MathF.BitIncrement(threshold),
            5 => (threshold + (double)MathF.BitDecrement(threshold)) / 2,
            _ => threshold,
        };
    }
}
