using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests;

/// <summary>Rows as no school has them.</summary>
internal static class StrangeRows
{
    /// <summary>Rows with the features of a model: common, missing, unseen and extreme values.</summary>
    public static double[][] Of(FeatureSchema schema, int count)
    {
        Random random = new(count);
        double[] strange = [double.NaN, -1, 0, 1e9, -1e300, 1e300, 0.1];
        return [.. Enumerable.Range(0, count).Select(_ => schema.Features.Select(feature =>
            random.Next(4) == 0 ? strange[random.Next(strange.Length)]
            : feature.Kind == FeatureKind.Categorical ? random.Next(-1, feature.Categories.Length)
            : Math.Round(random.NextDouble() * 30, 1))
            .ToArray())];
    }
}
