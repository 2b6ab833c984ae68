using System.Globalization;

namespace Pedagogy6P.Benchmarks.Cohorts.Envy;

/// <summary>Envy by the way that seats are given as a part of the page.</summary>
internal static class EnvySection
{
    /// <summary>The part.</summary>
    public static ReportSection Of(IReadOnlyList<EnvyRow> rows) => new("Envy",
        [
            "Cohorts made as `tight` is, with five seeds, in every way to give seats. *Envious* is the share of the learners who envy",
            "somebody beyond one seat: they would rather have the best that they could take of another's seats, whichever one of these is",
            "taken away first (docs/cohort-plans.md). *Loss* is how much less the plan scores than the highest total that the planner",
            "found. *Seconds* are those for the way alone, after the plan with the highest total is made.",
        ],
        ["seed", "seats given", "envious", "loss", "seconds"],
        [
            .. rows.Select(row => new[]
            {
                row.Seed.ToString(CultureInfo.InvariantCulture), row.Mechanism, Percent(row.Envious, "0.0"),
                Percent(Math.Max(0, row.Loss), "0.00"), row.Seconds.ToString("0.00", CultureInfo.InvariantCulture),
            }),
        ]);

    private static string Percent(double share, string format) => $"{(100 * share).ToString(format, CultureInfo.InvariantCulture)} %";
}
