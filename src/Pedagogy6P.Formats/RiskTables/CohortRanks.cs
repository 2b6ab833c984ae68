using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Puts cohorts in order: numbers, dates, terms of the year, names that differ in numbers. Where they can be read in several ways, all
/// readings have to give the same order; else it is not known, and nothing is guessed.
/// </summary>
/// <param name="Rows">Per row the place of its cohort, the earliest being 0.</param>
/// <param name="Names">The cohorts, the earliest first.</param>
/// <param name="How">What they were taken for.</param>
internal sealed partial record CohortRanks(int[] Rows, ImmutableArray<string> Names, string How)
{
    private const string Expected =
        "cohorts whose order is certain: numbers, dates such as 2026-09-01, a year and a term such as 2026-S1 or Autumn 2026, or names "
            + "that differ in numbers only, such as T9 and T10";

    /// <summary>Orders a column.</summary>
    /// <param name="column">A cohort for every row.</param>
    /// <param name="dates">How dates in digits are written; null when nobody said so and the values have to decide.</param>
    /// <param name="refuse">Told a cohort and what was expected instead when the order is not known.</param>
    public static CohortRanks Of(CodedTexts column, DateOrder? dates, Action<string, string> refuse)
    {
        IReadOnlyList<string> cohorts = column.Texts;
        CohortReading[] readings = cohorts.Count < 2
            ? [new CohortReading("one cohort", [.. cohorts.Select(_ => Array.Empty<double>())])] : [.. Readings(cohorts, dates)];
        int[][] ranks = [.. readings.Select(reading => reading.Ranks())];
        int other = Array.FindIndex(ranks, one => !one.AsSpan().SequenceEqual(ranks[0]));
        if (ranks.Length == 0 || other >= 0)
        {
            refuse(cohorts[0], ranks.Length == 0
                ? Expected : $"{Expected}. {Difference(cohorts, (readings[0], ranks[0]), (readings[other], ranks[other]))}");
            return new CohortRanks(new int[column.Count], [], "");
        }

        int[] rows = new int[column.Count];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = column.Codes[row] < 0 ? 0 : ranks[0][column.Codes[row]];
        }

        string[] names = new string[ranks[0].Length == 0 ? 0 : ranks[0].Max() + 1];
        for (int cohort = cohorts.Count - 1; cohort >= 0; cohort--)
        {
            names[ranks[0][cohort]] = cohorts[cohort];
        }

        return new CohortRanks(rows, [.. names], readings.Length == 1 ? readings[0].Words : readings[0].How);
    }

    private static IEnumerable<CohortReading> Readings(IReadOnlyList<string> cohorts, DateOrder? dates)
    {
        CohortReading[] asDates = [.. CohortDate.Readings(cohorts, dates)];
        double[] numbers = [.. cohorts.Select(Number)];
        if (asDates.Length > 0 || numbers.Any(double.IsNaN))
        {
            return asDates.Length > 0 ? asDates : cohorts.Any(LooksLikeDate) ? [] : CohortNames.Readings(cohorts);
        }

        // "2026.10" may be the tenth term of 2026 as well as 2026.1.
        var asNumbers = new CohortReading("numbers", [.. numbers.Select(number => new[] { number })]);
        return cohorts.All(cohort => YearAndNumber().IsMatch(cohort)) ? [asNumbers, .. CohortNames.Readings(cohorts)] : [asNumbers];
    }

    // The latest cohorts say it best, for they are held out; where they are the same, two that change places.
    private static string Difference(IReadOnlyList<string> cohorts, (CohortReading Reading, int[] Ranks) one, (CohortReading Reading,
        int[] Ranks) other)
    {
        string latest = Latest(one.Ranks), otherLatest = Latest(other.Ranks);
        if (!string.Equals(latest, otherLatest, StringComparison.Ordinal))
        {
            return $"Read as {one.Reading.Words}, the latest is {latest}, read as {other.Reading.Words}, the latest is {otherLatest}";
        }

        (int first, int second) = Enumerable.Range(0, cohorts.Count).SelectMany(left => Enumerable.Range(0, cohorts.Count),
            (left, right) => (left, right))
            .First(pair => one.Ranks[pair.left] < one.Ranks[pair.right] && other.Ranks[pair.left] >= other.Ranks[pair.right]);
        return $"Read as {one.Reading.Words}: {cohorts[first]} is before {cohorts[second]}; read as {other.Reading.Words}: it is not";

        string Latest(int[] ranks) => cohorts[Array.IndexOf(ranks, ranks.Max())];
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number : double.NaN;

    private static bool LooksLikeDate(string cohort) => ThreeNumbers().IsMatch(cohort);

    [GeneratedRegex(@"^[0-9]{4}\.[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearAndNumber();

    [GeneratedRegex(@"^[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThreeNumbers();
}
