using Pedagogy6P.Benchmarks.Cohorts;
using Pedagogy6P.Benchmarks.Cohorts.Checks;
using Pedagogy6P.Benchmarks.Cohorts.Worths;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Tests.Cohorts;

public sealed class CohortsReportTests
{
    private static readonly CohortFacts Facts = new("one", 500, 40, 120, 60, 10, 16_000, 0.518, 0);

    private static readonly CohortResult Result = new(Facts,
        [
            new MeasuredPlan("own", new CheckedPlan(999, 7, []), 1000, 0.5, 64 * 1024 * 1024),
            new MeasuredPlan("greedy", new CheckedPlan(1200, 6, ["learner 3 is over budget"]), null, 0.05, null),
            new MeasuredPlan("CBC", new CheckedPlan(1000, 7, []), 1000, 20, 1024 * 1024),
        ], ["CP-SAT"]);

    [Fact]
    public void A_row_tells_how_far_a_plan_is_from_the_best_and_how_long_it_takes()
    {
        ReportSection plans = PlanSections.Plans([Result], 60);
        plans.Rows.Select(row => string.Join(" | ", row)).ShouldBe(
        [
            "one | own | 7 | 999.00 | 1000.00 | 0.100 % | 0.100 % of the optimum | 0.50 | 1.0 | 64",
            "one | greedy | 6 | 1200.00 | – | – | – | 0.05 | 0.1 | –",
            "one | CBC | 7 | 1000.00 | 1000.00 | 0.000 % | 0.000 % of the optimum | 20.00 | 40 | 1",
        ]);
        plans.Words[^1].ShouldBe("For `one` no plan was found in time by CP-SAT.");
        PlanSections.Cohorts([Result]).Rows.ShouldHaveSingleItem()
            .ShouldBe(["one", "500", "40", "120", "60", "10", "16,000", "0", "51.8 %"]);
    }

    [Fact]
    public void A_bound_below_a_plan_is_a_fault_like_any_other()
    {
        CohortResult wrong = Result with { Plans = [Result.Plans[0] with { Bound = 999.5 }, .. Result.Plans.Skip(1)] };
        PlanSections.Faults([Result]).ShouldBe(["one, greedy: learner 3 is over budget"]);
        PlanSections.Faults([wrong]).ShouldBe(
            ["one, own: its bound 999.5 is below the 1000 of CBC", "one, greedy: learner 3 is over budget"]);
    }

    [Fact]
    public void Worths_are_compared_by_their_ranks()
    {
        var sample = new WorthSample("seat", [1, 2, 3, 5], [10, 20, 40, 30]);
        sample.RankCorrelation.ShouldBe(0.8, 1e-12);
        sample.Ratio.ShouldBe(0.11, 1e-12);
        WorthSection.Of([new WorthResult("one", 80, 0.25, [sample])]).Rows.ShouldHaveSingleItem()
            .ShouldBe(["one", "seat", "4", "0.800", "0.11", "80", "0.25"]);
    }

    [Fact]
    public void The_page_is_exactly_this() => new CohortsReport(new Machine("zen9", "a processor of tests"), new DateOnly(2027, 1, 4),
        Clock.Process, [new ReportSection("Part", ["Words."], ["a", "b"], [["1", "2"], ["3", "4"]])], ["one: wrong"])
        .ToMarkdown().ShouldBe("""
        # Cohort plans beside CP-SAT, CBC and greedy seating

        2027-01-04, a processor of tests; processor time of all threads, one thread.
        Made by `cohorts --out docs/benchmarks`.

        ## Part

        Words.

        | a | b |
        | --- | --- |
        | 1 | 2 |
        | 3 | 4 |

        Every plan was checked, and its score counted, by code that shares nothing with the planner.
        - **one: wrong**

        """.ReplaceLineEndings("\n"));
}
