using System.Globalization;
using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Values of features as people write them.</summary>
internal static class FeatureText
{
    public static string Of(Feature feature, double value) => double.IsNaN(value) ? "unknown"
        : feature.Kind == FeatureKind.Categorical ? value >= 0 && value < feature.Categories.Length ? feature.Categories[(int)value] : "unknown"
        : value.ToString("0.####", CultureInfo.InvariantCulture);
}
