using System.Globalization;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>A number or a word of a cohort's name. Names that are ordered have the same kinds of parts in the same places.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number; of a month 0 to 11, of a season 0 to 3, of a single letter its place in Unicode; 0 of other
/// words.</param>
/// <param name="Word">A word in lower case and without accents; empty for numbers.</param>
internal sealed partial record CohortPart(CohortPartKind Kind, double Value, string Word)
{
    private const int OrdinalsEnd = 100;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int ShortYearDigits = 2;

    /// <summary>How many digits a number was written with.</summary>
    public int Digits { get; init; }

    /// <summary>Whether it can only be a year.</summary>
    public bool IsYear => Kind == CohortPartKind.Number && Value is >= FirstYear and <= LastYear;

    /// <summary>Whether it may be a year without its century, as in F24 and 24/25.</summary>
    public bool IsShortYear => Kind == CohortPartKind.Number && Digits == ShortYearDigits;

    /// <summary>The parts of a name; what stands between them does not count.</summary>
    public static CohortPart[] Of(string name)
    {
        List<CohortPart> parts = [];
        foreach (Match match in Runs().Matches(name.Normalize()))
        {
            if (char.IsAsciiDigit(match.Value[0]))
            {
                parts.Add(new CohortPart(CohortPartKind.Number, double.Parse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture),
                    "")
                { Digits = match.Length });
                continue;
            }

            string plain = TermWords.Plain(match.Value);
            bool ordinal = parts is [.., { Kind: CohortPartKind.Number, Value: < OrdinalsEnd }] && TermWords.IsOrdinal(plain);
            if (!ordinal)
            {
                parts.Add(OfWord(plain));
            }
        }

        return [.. parts];
    }

    private static CohortPart OfWord(string plain) =>
        TermWords.MonthOf(plain) is var month and >= 0 ? new CohortPart(CohortPartKind.Month, month, plain)
        : TermWords.SeasonOf(plain) is var season and >= 0 ? new CohortPart(CohortPartKind.Season, season, plain)
        : plain.Length == 1 ? new CohortPart(CohortPartKind.Letter, plain[0], plain)
        : new CohortPart(CohortPartKind.Word, 0, plain);

    [GeneratedRegex(@"[0-9]+|[\p{L}\p{M}]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Runs();
}
