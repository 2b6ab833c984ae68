using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Formats.Moodle.Recognition;

/// <summary>What cells look like, whatever the language. Stateless.</summary>
internal static partial class CellShapes
{
    public static bool IsEmail(string cell) => cell.Length <= 320 && cell.IndexOf('@', StringComparison.Ordinal) is > 0 and int at
        && at < cell.Length - 1 && !cell.Contains('\n', StringComparison.Ordinal) && cell.IndexOf(' ', StringComparison.Ordinal) < 0;

    public static bool IsWhole(string cell) => cell.Length is > 0 and <= 18 && cell.All(char.IsAsciiDigit);

    public static bool IsAddress(string cell) => cell.Length is >= 2 and <= 45 && cell.AsSpan().IndexOfAny('.', ':') >= 0
        && IPAddress.TryParse(cell, out _);

    public static bool IsUnixTime(string cell) => cell.Length == 10 && IsWhole(cell);

    /// <summary>Whether a cell is a number with decimals, or the hyphen that Moodle writes for no grade.</summary>
    public static bool IsGrade(string cell) => cell is "-" || TryGrade(cell, out _);

    public static bool IsPercentage(string cell) => cell is "-" || (cell.EndsWith('%') && TryGrade(cell[..^1].TrimEnd(), out _));

    /// <summary>Reads a grade, with decimal point or comma.</summary>
    public static bool TryGrade(string cell, out double grade) => double.TryParse(cell.Trim().Replace(',', '.'),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out grade) && double.IsFinite(grade);

    /// <summary>The maximum that a header such as <c>Grade/10.00</c> ends in; null for any other.</summary>
    public static double? MaximumIn(string header) => Maximum().Match(header) is { Success: true } match
        && TryGrade(match.Groups["max"].Value, out double maximum) && maximum > 0 ? maximum : null;

    /// <summary>Whether a cell is one word and a number, as the identifier of a grading worksheet.</summary>
    public static bool IsNumbered(string cell) => Numbered().IsMatch(cell);

    [GeneratedRegex(@"/(?<max>[0-9]{1,9}[.,][0-9]{1,5})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Maximum();

    [GeneratedRegex(@"^\p{L}+[\s\u00A0]?[0-9]{1,18}$", RegexOptions.None, 1000)]
    private static partial Regex Numbered();
}
