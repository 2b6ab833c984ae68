using System.Globalization;

namespace Pedagogy6P.Benchmarks.Cohorts;

/// <summary>The cohorts and their plans as parts of the page.</summary>
internal static class PlanSections
{
    private const double MebiBytes = 1024 * 1024;
    private const double Smallest = 1e-6;

    /// <summary>What the cohorts are.</summary>
    public static ReportSection Cohorts(IReadOnlyList<CohortResult> results) => new("The cohorts",
        [
            "Learners take at most three modules, each in one session, none at the same time as another, within the minutes that they",
            "have in every week. An *option* is a learner and a session that the learner could sit in, or a module at one's own pace,",
            "with what that is worth to the learner: its *score*. The *first choice* of a learner is the best that he or she could take",
            "were no seat ever taken and every candidate session held. *Refused* is the share of the seats in first choices that are",
            "above the seats there are, session by session; what has seats without end does not count. The seats of all sessions are",
            "scaled together, to 1 each at least, until it is as wanted. A *candidate* is a session that takes place only if a trainer",
            "runs it, and only with a group of some size: trainers teach some modules, at some times, so many minutes a week, and have",
            "time for about half of the candidates. *Mandatory* counts options whose module is mandatory for the learner.",
            "",
            "`tight` and `large` are made up (`CohortGenerator`, seeded); `esnbyum` are learners generated from the population model of",
            "the sample programme, with the options and scores that the ranking gives them.",
        ],
        ["cohort", "learners", "modules", "sessions", "candidates", "trainers", "options", "mandatory", "refused"],
        [
            .. results.Select(result => result.Facts).Select(facts => new[]
            {
                facts.Name, Text(facts.Learners), Text(facts.Modules), Text(facts.Sessions), Text(facts.Candidates), Text(facts.Trainers),
                Text(facts.Options), Text(facts.Obliged), Percent(facts.Refused, "0.0"),
            }),
        ]);

    /// <summary>What was planned.</summary>
    /// <param name="results">The plans.</param>
    /// <param name="seconds">Seconds that CP-SAT and CBC had.</param>
    public static ReportSection Plans(IReadOnlyList<CohortResult> results, double seconds) => new("The plans",
        [
            .. Words(seconds),
            .. results.Where(result => result.Failed.Count > 0).Select(result =>
                $"For `{result.Facts.Name}` no plan was found in time by {string.Join(" and ", result.Failed)}."),
        ],
        ["cohort", "solver", "mandatory", "score", "bound", "gap", "below the best known", "seconds", "÷ own", "peak MiB"],
        [.. results.SelectMany(result => result.Plans.Select(plan => Row(result, plan)))]);

    /// <summary>All that is wrong with any plan.</summary>
    public static IEnumerable<string> Faults(IEnumerable<CohortResult> results) =>
        from result in results
        from plan in result.Plans
        from fault in plan.Plan.Faults.Concat(BoundFaults(result, plan))
        select $"{result.Facts.Name}, {plan.Solver}: {fault}";

    private static IEnumerable<string> Words(double seconds) =>
    [
        "Every solver first seats as many mandatory places as it can, then makes the sum of the scores as high as it can beside them.",
        "- *own*: the planner, with the work that is usual for the cohort (`CohortShape`), candidates opened with the help of CP-SAT.",
        "  Small cohorts are planned three times, and the median of the times counts.",
        "- *greedy*: of all options the one with the highest score first, mandatory ones before all, each seated if it can be; the first",
        "  who asks for a candidate opens it.",
        string.Create(CultureInfo.InvariantCulture,
            $"- *CP-SAT* (OR-Tools) and *CBC* (the program `cbc`, given an LP file): the cohort as an integer program, {seconds} s at"),
        "  most a plan, on one thread. Of cohorts with 20,000 learners they are asked only with `--all-peers`.",
        "",
        "*Mandatory* are the mandatory places seated; *score* is the sum over all seats. No plan that seats as many mandatory places can",
        "score more than the *bound*, as the solver itself proves; *gap* is bound ÷ score − 1, and 0 means that the plan is proven best.",
        "*Below the best known* is how much less a plan scores than the best one that any of the solvers found for this cohort: \"of the",
        "optimum\" where that one is proven best by any of them, and a dash where fewer mandatory places are seated. *Seconds* are",
        "processor time, that of CBC without the writing of its file; *÷ own* is how many times longer that is than by the planner.",
        "*Peak* is the most memory that was resident at once: of this whole process with the cohort in it, and of the process of CBC,",
        "which does not have it.",
    ];

    private static string[] Row(CohortResult result, MeasuredPlan plan)
    {
        MeasuredPlan own = result.Plans[0], best = Best(result);
        bool isProven = result.Plans.Any(other => other.Plan.Duties == best.Plan.Duties
            && other.Bound <= best.Plan.Score + (Smallest * best.Plan.Score));
        string below = plan.Plan.Duties < best.Plan.Duties ? "–"
            : Percent(1 - (plan.Plan.Score / best.Plan.Score), "0.000") + (isProven ? " of the optimum" : "");
        return
        [
            result.Facts.Name, plan.Solver, Text(plan.Plan.Duties), Number(plan.Plan.Score, "0.00"),
            plan.Bound is double bound ? Number(bound, "0.00") : "–", plan.Gap is double gap ? Percent(Math.Max(0, gap), "0.000") : "–",
            below, Number(plan.Seconds, "0.00"), Number(plan.Seconds / own.Seconds, plan.Seconds < 10 * own.Seconds ? "0.0" : "0"),
            plan.Peak is long peak ? Number(peak / MebiBytes, "0") : "–",
        ];
    }

    private static MeasuredPlan Best(CohortResult result) =>
        result.Plans.OrderByDescending(plan => plan.Plan.Duties).ThenByDescending(plan => plan.Plan.Score).First();

    // The bound is never below the best plan found by any solver.
    private static IEnumerable<string> BoundFaults(CohortResult result, MeasuredPlan plan)
    {
        MeasuredPlan best = Best(result);
        if (plan.Plan.Duties == best.Plan.Duties && plan.Bound < best.Plan.Score - (Smallest * best.Plan.Score))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"its bound {plan.Bound} is below the {best.Plan.Score} of {best.Solver}");
        }
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Percent(double share, string format) => $"{Number(100 * share, format)} %";
}
