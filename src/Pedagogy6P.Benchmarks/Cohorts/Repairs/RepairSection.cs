using System.Globalization;

namespace Pedagogy6P.Benchmarks.Cohorts.Repairs;

/// <summary>Repairs as a part of the page.</summary>
internal static class RepairSection
{
    /// <summary>The part.</summary>
    public static ReportSection Of(IReadOnlyList<RepairResult> results) => new("Repair",
        [
            "The session with most learners is cancelled in a plan that is held (`Cohort.Repair`); those who sat there get other seats,",
            "and nobody else moves. *Others moved* counts learners with other seats who did not sit there. *Below anew* is how much less",
            "the plan scores than one made anew without the session, at the same work. *Milliseconds* are those of the call, the median",
            "of 101, with all that it tells of the plan; *first call* those of the first one, while code is still compiled; *÷ anew* is",
            "how many times longer than the median planning anew takes.",
        ],
        ["cohort", "learners", "other seats", "sat there", "moved", "others moved", "below anew", "first call",
            "milliseconds", "÷ anew"],
        [
            .. results.Select(result => new[]
            {
                result.Name, Number(result.Learners, "N0"), result.Keeps ? "kept" : "may change", Number(result.Sitting, "0"),
                Number(result.Moved, "0"), Number(result.Others, "0"), $"{Number(100 * result.Below, "0.000")} %",
                Number(1000 * result.First, "0.0"), Number(1000 * result.Seconds, "0.0"), Number(result.Anew / result.Seconds, "0"),
            }),
        ]);

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
