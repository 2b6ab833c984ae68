
namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Reads cohorts that are names with numbers or terms in them: T9 and T10, 2026-S1, Autumn 2026, sept. 2026, F24 and S25, 2013B. They are
/// alike but for numbers, months, seasons and single letters. Years come first, then months and seasons, then what else there is from left
/// to right. Where that could be meant otherwise, there is a reading for each meaning.
/// </summary>
internal static class CohortNames
{
    private const int Century = 100;
    private const int Seasons = 4;

    // Initials of seasons, in French and in English: their alphabet is not their order.
    private static readonly string[] SeasonInitials = ["aehp", "fswa", "wspa"];

    /// <summary>Every reading; none when the names differ in words that have no order.</summary>
    public static IEnumerable<CohortReading> Readings(IReadOnlyList<string> cohorts)
    {
        CohortPart[][] parts = [.. cohorts.Select(CohortPart.Of)];
        int[] places = [.. Enumerable.Range(0, parts[0].Length)];
        if (parts.Any(one => one.Length != places.Length))
        {
            return [];
        }

        parts = CohortSeasons.Read(parts, out string shortForms);
        if (parts.Any(one => places.Any(at => one[at].Kind != parts[0][at].Kind || !SameWord(one[at], parts[0][at]))))
        {
            return [];
        }

        int[] terms = [.. places.Where(at => parts[0][at].Kind is CohortPartKind.Month or CohortPartKind.Season)];
        bool months = terms.Any(at => parts[0][at].Kind == CohortPartKind.Month);
        int[] years = Years(parts, places, afterSeason: terms.Length > 0 && !months);
        bool spans = years.Length > 0 && parts.All(one => Spans(one, years[0]));
        return terms.Length > 0 && (years.Length == 0 || (spans && months)) ? [] : Keys(parts, years, terms, spans, shortForms);
    }

    private static bool SameWord(CohortPart one, CohortPart other) =>
        one.Kind != CohortPartKind.Word || string.Equals(one.Word, other.Word, StringComparison.Ordinal);

    // Two digits are a year beside a season, of which there is one a year, and where they make a school year: elsewhere they may be
    // anything.
    private static int[] Years(CohortPart[][] parts, int[] places, bool afterSeason)
    {
        int[] years = [.. places.Where(at => parts.All(one => one[at].IsYear))],
            either = [.. places.Where(at => parts.All(one => one[at].IsYear || one[at].IsShortYear))];
        return years.Length > 0 ? years
            : either is [int only] && afterSeason ? either
            : either is [int first, int second] && second == first + 1 && parts.All(one => Spans(one, first)) ? [first]
            : [];
    }

    // "2025-2026" and "2025/26" are school years: they begin in autumn.
    private static bool Spans(CohortPart[] name, int year) =>
        year + 1 < name.Length && name[year + 1] is { Kind: CohortPartKind.Number } next
            && (next.Value == name[year].Value + 1 || next.Value == (name[year].Value + 1) % Century);

    private static IEnumerable<CohortReading> Keys(CohortPart[][] parts, int[] years, int[] terms, bool spans, string shortForms)
    {
        int[] others = [.. Enumerable.Range(0, parts[0].Length).Except(years).Except(terms)
            .Where(at => parts.Any(one => one[at].Value != parts[0][at].Value))];
        string how = terms.Length > 0 ? $"terms of the year{shortForms}" : years.Length > 0
            ? "names by year" : "names by the numbers in them";
        bool winter = !spans && terms.Any(at => parts.Any(one => one[at] is { Kind: CohortPartKind.Season, Value: TermWords.Winter }));
        bool initials = others.Any(at => AreInitials(parts, at));
        foreach (bool late in winter ? (bool[])[false, true] : [false])
        {
            foreach (bool backwards in years.Length == 0 && others.Length > 1 ? (bool[])[false, true] : [false])
            {
                foreach (int sign in initials ? (int[])[1, -1] : [1])
                {
                    int[] rest = backwards ? [.. others.Reverse()] : others;
                    yield return new CohortReading(
                        how,
                        [.. parts.Select(one => (double[])
                        [
                            .. years.Select(at => YearOf(one[at])),
                            .. terms.Select(at => Term(one[at], spans, late)),
                            .. rest.Select(at => one[at].Kind == CohortPartKind.Letter && AreInitials(parts, at)
                            ? sign * one[at].Value : one[at].Value),
                        ])],
                        Meaning(winter, late, backwards, sign));
                }
            }
        }
    }

    private static double YearOf(CohortPart part) => part.IsYear ? part.Value : ShortYear.Of((int)part.Value);

    private static double Term(CohortPart part, bool spans, bool late) => part.Kind == CohortPartKind.Month ? part.Value
        : spans ? (part.Value + Seasons - TermWords.Autumn) % Seasons
        : late && part.Value == TermWords.Winter ? Seasons : part.Value;

    private static bool AreInitials(CohortPart[][] parts, int at)
    {
        char[] letters = [.. parts.Select(one => one[at]).Where(part => part.Kind == CohortPartKind.Letter)
            .Select(part => (char)part.Value).Distinct()];
        return letters.Length > 1 && Array.Exists(SeasonInitials, initials => letters.All(initials.Contains));
    }

    private static string Meaning(bool winter, bool late, bool backwards, int sign) =>
        winter && late ? ", winter at the end of its year" : winter ? ", winter at the start of its year"
        : backwards ? ", the last number first" : sign < 0 ? ", letters as initials of seasons" : "";
}
