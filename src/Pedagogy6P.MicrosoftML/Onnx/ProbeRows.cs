using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>Rows and fillings that show whether a probability depends on an input; always the same.</summary>
internal static class ProbeRows
{
    private const int Count = 64;

    /// <summary>What stands in an input instead of 0: small, large and negative, so that thresholds lie between.</summary>
    public static ImmutableArray<double> Fillings { get; } = [1, 1000, -1000];

    /// <summary>A row without values, then rows of numbers of many sizes and of all categories, a fifth of them missing.</summary>
    public static IEnumerable<double[]> Of(FeatureSchema schema)
    {
        var random = new SeededRandom(1);
        for (int row = 0; row < Count; row++)
        {
            double[] values = new double[schema.Count];
            for (int feature = 0; feature < values.Length; feature++)
            {
                values[feature] = row == 0 || random.Next(5) == 0 ? double.NaN : Value(schema[feature], ref random);
            }

            yield return values;
        }
    }

    private static double Value(Feature feature, ref SeededRandom random) => feature.Kind == FeatureKind.Categorical
        ? (feature.Categories.IsDefaultOrEmpty ? double.NaN : random.Next(feature.Categories.Length))
        : Math.Round(Math.Pow(10, 5 * random.NextDouble()) * (random.Next(4) == 0 ? -1 : 1) / 10, 1);
}
