using System.Globalization;

namespace Pedagogy6P.Formats.RiskTables.Writing;

/// <summary>
/// Unsigned numbers whose digits may be grouped: in threes, or in twos before the last three as in India, by the mark that is not the
/// decimal one, by spaces of any width or by apostrophes.
/// </summary>
internal static class DigitGroups
{
    private const int Group = 3;
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number with a decimal mark; NaN when the text is none. It may be infinite.</summary>
    public static double Read(ReadOnlySpan<char> text, char mark)
    {
        int exponent = text.IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = exponent < 0 ? text : text[..exponent];
        int at = mantissa.IndexOf(mark);
        ReadOnlySpan<char> whole = at < 0 ? mantissa : mantissa[..at], fraction = at < 0 ? [] : mantissa[(at + 1)..];
        if ((at >= 0 && fraction.IsEmpty) || fraction.ContainsAnyExceptInRange('0', '9') || !IsExponent(exponent < 0
            ? [] : text[exponent..]))
        {
            return double.NaN;
        }

        string? digits = whole.IsEmpty && at >= 0 ? "0" : Ungrouped(whole, mark);
        return digits is not null
            && double.TryParse($"{digits}.{(fraction.IsEmpty ? "0" : fraction)}{(exponent < 0 ? "" : text[exponent..])}", Style,
            CultureInfo.InvariantCulture, out double value)
            ? value
            : double.NaN;
    }

    private static string? Ungrouped(ReadOnlySpan<char> whole, char mark)
    {
        int first = whole.IndexOfAnyExceptInRange('0', '9');
        if (first < 0)
        {
            return whole.IsEmpty ? null : whole.ToString();
        }

        char separator = whole[first];
        string[] groups = whole.ToString().Split(separator);
        bool threes = groups[1..].All(group => group.Length == Group);
        bool twos = groups.Length > 2 && groups[0].Length < Group && groups[1..^1].All(group => group.Length == Group - 1)
            && groups[^1].Length == Group;
        return Separates(separator, mark) && groups[0].Length is > 0 and <= Group && groups[0][0] != '0' && (threes || twos)
            && groups.All(group => !group.AsSpan().ContainsAnyExceptInRange('0', '9')) ? string.Concat(groups) : null;
    }

    private static bool Separates(char letter, char mark) =>
        letter is '\'' or '’' || (letter is '.' or ',' && letter != mark)
            || char.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator;

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        ReadOnlySpan<char> digits = text.Length > 1 && text[1] is '+' or '-' ? text[2..] : text[1..];
        return digits.Length is > 0 and <= Group && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
