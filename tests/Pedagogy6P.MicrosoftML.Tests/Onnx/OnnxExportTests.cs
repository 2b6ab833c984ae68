using System.Globalization;
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

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_of_model_gives_the_same_on_a_hundred_thousand_rows(string name)
    {
        IRiskModel model = OnnxSamples.Named(name);
        RiskTable table = OnnxSamples.For(model, Many);
        double[] found = OnnxRows.Run(OnnxExport.ToBytes(model), model.Schema, Samples.Rows(table));
        Farthest(found, Samples.Score(model, table)).ShouldBeLessThanOrEqualTo(Tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_at_thresholds_and_one_bit_beside_go_the_same_way(string name)
    {
        IRiskModel model = OnnxSamples.Named(name);
        double[] rows = AtThresholds(model.Schema, 20_000);
        double[] expected = new double[rows.Length / model.Schema.Count];
        model.Probabilities(rows, expected);
        double[] found = OnnxRows.Run(OnnxExport.ToBytes(model), model.Schema, rows);
        Farthest(found, expected).ShouldBeLessThanOrEqualTo(Tolerance);
    }

    private static double Farthest(double[] found, double[] expected)
    {
        found.Length.ShouldBe(expected.Length);
        double farthest = found.Zip(expected).Max(pair => Math.Abs(pair.First - pair.Second));
        TestContext.Current.SendDiagnosticMessage(farthest.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine(farthest);
        return farthest;
    }

    // Thresholds of all trees: with exact values a bit beside in double precision, and in single precision.
    private static double[] AtThresholds(FeatureSchema schema, int count)
    {
        float[][] thresholds = [.. schema.Features.Select(feature => OnnxSamples.Names.Select(row => OnnxSamples.Named(row.Data))
            .OfType<BoostedTreesModel>().SelectMany(trees => trees.ToEnsemble().Trees.SelectMany(tree => tree)
                .Where(node => node.FeatureNumber >= 0 && trees.Schema[node.FeatureNumber].Name == feature.Name && float.IsFinite(node.Threshold)))
            .Select(node => node.Threshold).Distinct().ToArray())];
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
