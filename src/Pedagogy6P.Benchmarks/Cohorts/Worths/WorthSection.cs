using System.Globalization;

namespace Pedagogy6P.Benchmarks.Cohorts.Worths;

/// <summary>What one more seat or session brings as a part of the page.</summary>
internal static class WorthSection
{
    /// <summary>The part.</summary>
    public static ReportSection Of(IReadOnlyList<WorthResult> results) => new("What one more would bring",
        [
            "The planner tells what one more seat in a session, or one more session like it, would add to the score of the plan. For a",
            "sample of the sessions that are full, spread evenly, the cohort is planned again with one seat more, and with a second such",
            "session, by CBC to the proven optimum, with the options left out that prices of seats rule out. *Rank correlation*",
            "(Spearman) says whether what is told to bring more does bring more: 1 is the same order throughout. *Told ÷ found* compares",
            "the sums of the sample. *Compared* counts sessions for which every optimum was proven. *Seconds* are those of telling all",
            "worths, once the plan is made.",
        ],
        ["cohort", "one more", "compared", "rank correlation", "told ÷ found", "worths told", "seconds"],
        [
            .. results.SelectMany(result => result.Samples.Select(sample => new[]
            {
                result.Name, sample.Kind, Number(sample.Told.Count, "0"), Number(sample.RankCorrelation, "0.000"),
                Number(sample.Ratio, "0.00"), Number(result.Told, "0"), Number(result.Seconds, "0.00"),
            })),
        ]);

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
