using System.Text;

namespace Pedagogy6P.Formats.RiskTables.Writing;

/// <summary>One writing for things that programs write in several.</summary>
internal static class CategoryText
{
    /// <summary>
    /// The text with every accented letter as one code point (Unicode normalization form C); files from macOS have them as two.
    /// </summary>
    public static string Composed(string text) => Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormC);

    /// <summary>
    /// The composed text; <c>true</c> and <c>false</c> in lower case; a whole number without the fraction <c>.0</c> that data frames add
    /// once a cell is missing.
    /// </summary>
    public static string Canonical(string text) =>
        Truth(text) is bool truth ? truth ? "true" : "false" : WithoutZeroFraction(Composed(text));

    /// <summary>What <c>true</c> and <c>false</c> in any letter case say; null for anything else.</summary>
    public static bool? Truth(string text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) ? true
        : string.Equals(text, "false", StringComparison.OrdinalIgnoreCase) ? false : null;

    /// <summary>What two texts share that differ in letter case or spaces only.</summary>
    public static string Folded(string text) =>
        string.Concat(Composed(text).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    /// <summary>
    /// The likely writings that share <see cref="Folded"/> with a text: without its spaces and in one letter case. They stand in for it
    /// where the other text is a hash, which cannot be folded.
    /// </summary>
    public static IEnumerable<string> Alike(string text)
    {
        string whole = Composed(text), joined = string.Concat(whole.Where(letter => !char.IsWhiteSpace(letter)));
        return from one in (string[])[whole, joined]
               from writing in (string[])[one, one.ToLowerInvariant(),
            one.ToUpperInvariant()]
               select writing;
    }

    // 007.0 keeps its fraction: with leading zeros it is a code, which no data frame has turned into a number.
    private static string WithoutZeroFraction(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 1 || point == text.Length - 1 || text.AsSpan(point + 1).ContainsAnyExcept('0'))
        {
            return text;
        }

        ReadOnlySpan<char> whole = text.AsSpan(0, point);
        ReadOnlySpan<char> digits = whole[0] == '-' ? whole[1..] : whole;
        return digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || (digits[0] == '0' && digits.Length > 1)
            ? text : whole.ToString();
    }
}
