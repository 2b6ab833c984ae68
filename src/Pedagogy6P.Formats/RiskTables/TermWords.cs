using System.Globalization;
using System.Text;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Words for months and seasons in English and French, without regard to case and accents. Seasons are those of the northern hemisphere.
/// </summary>
internal static class TermWords
{
    public const int Winter = 0;
    public const int Autumn = 3;

    private static readonly string[][] Months =
    [
        ["january", "jan", "janvier", "janv"], ["february", "feb", "fevrier", "fevr", "fev"], ["march", "mar", "mars"],
        ["april", "apr", "avril", "avr"], ["may", "mai"],
        ["june", "jun", "juin"], ["july", "jul", "juillet", "juil"], ["august", "aug", "aout"], ["september", "sept", "sep", "septembre"],
        ["october", "oct", "octobre"], ["november", "nov", "novembre"], ["december", "dec", "decembre"],
    ];

    private static readonly string[][] Seasons = [["winter", "hiver"], ["spring", "printemps"], ["summer", "ete"],
        ["autumn", "fall", "automne"]];

    // What may follow a number without meaning anything of its own: 1st, 1er, 2e.
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "nde"];

    /// <summary>A word in lower case and without accents.</summary>
    public static string Plain(string word)
    {
        StringBuilder plain = new(word.Length);
        foreach (char letter in word.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }

    /// <summary>The month of a plain word, 0 to 11; −1 when it is none.</summary>
    public static int MonthOf(string plain) => Array.FindIndex(Months, month => month.Contains(plain, StringComparer.Ordinal));

    /// <summary>The season of a plain word from winter, 0, to autumn, 3; −1 when it is none.</summary>
    public static int SeasonOf(string plain) => Array.FindIndex(Seasons, season => season.Contains(plain, StringComparer.Ordinal));

    public static bool IsOrdinal(string plain) => Ordinals.Contains(plain, StringComparer.Ordinal);
}
