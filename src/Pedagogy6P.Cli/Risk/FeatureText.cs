using System.Globalization;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Values of features as people write them.</summary>
internal static class FeatureText
{
    /// <summary>Stands for a missing value.</summary>
    public const string Unknown = "unknown";

    /// <summary>Stands for a category that looks like an identifier: the model knows it by a hash alone.</summary>
    public const string Hidden = "(hidden)";

    public static string Of(Feature feature, double value) => double.IsNaN(value) ? Unknown
        : feature.Kind == FeatureKind.Categorical ? value >= 0 && value < feature.Categories.Length
        ? feature.Readable((int)value) ?? Hidden : Unknown
        : value.ToString("0.####", CultureInfo.InvariantCulture);
}
