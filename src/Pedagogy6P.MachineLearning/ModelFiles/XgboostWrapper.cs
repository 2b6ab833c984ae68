using System.Globalization;
using System.Text.RegularExpressions;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>
/// The settings that the scikit-learn wrapper of XGBoost 1 keeps in an attribute of the model, as JSON in Python's dialect (with NaN and
/// Infinity).
/// </summary>
internal static partial class XgboostWrapper
{
    /// <summary>The number that stood for a missing value; null when it was NaN, as by default, or is not told.</summary>
    public static float? MissingValue(string settings) =>
        Missing().Match(settings) is { Success: true } found
            && float.TryParse(found.Groups["value"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
            && float.IsFinite(value) ? value : null;

    [GeneratedRegex("""[{,]\s*"missing"\s*:\s*(?<value>-?[0-9][0-9.eE+-]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missing();
}
