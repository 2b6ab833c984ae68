namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Reads short forms of seasons in cohorts, as universities number their terms: F24 and S25, SP24 and FA24, A24 and P25. A letter is a
/// season only beside others of its language: of itself it may be anything.
/// </summary>
internal static class CohortSeasons
{
    private const int Spring = 1;
    private const int Summer = 2;

    // Where nothing says that spring is called otherwise, S is spring; before autumn it comes in any case.
    private const string SpringOrSummer = "s";

    private static readonly string[] Names = ["winter", "spring", "summer", "autumn"];

    private static readonly string[][][] Languages =
    [
        [["w", "wi", "win"], ["s", "p", "sp", "spr"], ["su", "sum"], ["f", "a", "fa", "au", "aut"]],
        [["h", "hiv"], ["p", "pr", "prin"], ["e", "et"], ["a", "au", "aut"]],
    ];

    /// <summary>
    /// The parts of names with short forms of seasons, where they are certain, read as seasons; the names as they are elsewhere.
    /// </summary>
    /// <param name="names">Per name its parts, as many for each.</param>
    /// <param name="meaning">What the short forms were taken for, such as " (S spring, F autumn)"; empty when there are none.</param>
    public static CohortPart[][] Read(CohortPart[][] names, out string meaning)
    {
        meaning = "";
        CohortPart[][] read = [.. names.Select(parts => parts.ToArray())];
        for (int at = 0; at < names[0].Length; at++)
        {
            string[] words = [.. names.Select(parts => parts[at].Word).Distinct(StringComparer.Ordinal)];
            if (words.Length < 2 || !names.All(parts => MayBeSeason(parts[at]))
                || names.All(parts => parts[at].Kind == CohortPartKind.Season) || SeasonsOf(words) is not int[] seasons)
            {
                continue;
            }

            foreach (CohortPart[] parts in read)
            {
                parts[at] = parts[at] with { Kind = CohortPartKind.Season, Value = seasons[Array.IndexOf(words, parts[at].Word)] };
            }

            (int Season, string Word)[] meant = [.. seasons.Zip(words).Where(pair => TermWords.SeasonOf(pair.Second) < 0).Order()];
            meaning += $" ({string.Join(", ", meant.Select(pair => $"{pair.Word.ToUpperInvariant()} {Names[pair.Season]}"))})";
        }

        return read;
    }

    private static bool MayBeSeason(CohortPart part) => part.Kind is CohortPartKind.Letter or CohortPartKind.Word or CohortPartKind.Season;

    // Each word a season of its own, all in one language; else null.
    private static int[]? SeasonsOf(string[] words)
    {
        foreach (string[][] language in Languages)
        {
            int[] seasons = [.. words.Select(word => SeasonOf(word, language))];
            int either = Array.IndexOf(words, SpringOrSummer);
            if (either >= 0 && seasons.Count(season => season == Spring) > 1)
            {
                seasons[either] = Summer;
            }

            if (seasons.All(season => season >= 0) && seasons.Distinct().Count() == seasons.Length)
            {
                return seasons;
            }
        }

        return null;
    }

    private static int SeasonOf(string word, string[][] language) => TermWords.SeasonOf(word) is var season and >= 0 ? season
        : Array.FindIndex(language, forms => forms.Contains(word, StringComparer.Ordinal));
}
