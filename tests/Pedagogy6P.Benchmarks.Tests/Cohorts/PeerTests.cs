using Generators;
using Pedagogy6P.Benchmarks.Cohorts.Checks;
using Pedagogy6P.Benchmarks.Cohorts.Peers;
using Pedagogy6P.Benchmarks.Cohorts.Programs;
using Pedagogy6P.Benchmarks.Cohorts.Worths;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Tests.Planning.Cohorts;

namespace Pedagogy6P.Benchmarks.Tests.Cohorts;

/// <summary>Other solvers are given the same problem: on small cohorts they find what trying everything finds.</summary>
[AnyCulture]
public sealed class PeerTests
{
    private const double Rounding = 1e-5;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void CpSat_finds_the_best_plan(bool candidates, bool minima)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var cohort = new RandomCohort(seed, candidates, minima);
            CohortAnswer? answer = new CpSatCohort(new CohortProgram(cohort.Problem, cohort.Supply), 30, Clock.Wall).Solve();
            ShouldBeBest(cohort, answer, minima, seed);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Cbc_finds_the_best_plan(bool candidates, bool minima)
    {
        Assert.SkipUnless(CbcCohort.IsInstalled, "needs the program cbc");
        for (int seed = 0; seed < 25; seed++)
        {
            var cohort = new RandomCohort(seed, candidates, minima);
            CohortAnswer? answer = new CbcCohort(new CohortProgram(cohort.Problem, cohort.Supply), 30).Solve();
            ShouldBeBest(cohort, answer, minima, seed);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Greedy_plans_keep_the_rules(bool candidates, bool minima)
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var cohort = new RandomCohort(seed, candidates, minima);
            (int[] options, int[] trainerOf) = new GreedyCohort(cohort.Problem, cohort.Supply).Make();
            new CohortChecker(cohort.Problem, cohort.Supply).Check(options, trainerOf).Faults
                .ShouldBeEmpty(FormattableString.Invariant($"seed {seed}"));
        }
    }

    [Fact]
    public void Planning_again_without_what_prices_rule_out_finds_the_best_plan()
    {
        Assert.SkipUnless(CbcCohort.IsInstalled, "needs the program cbc");
        for (int seed = 0; seed < 25; seed++)
        {
            var cohort = new RandomCohort(seed);
            var problem = cohort.Problem with { IsMandatory = new bool[cohort.Problem.Options] };
            double? best = new ExactCohort(2000, 30).Best(problem);
            best.ShouldNotBeNull().ShouldBe(ExhaustiveCohort.Best(problem, null, minima: false).Score, 1e-9,
                FormattableString.Invariant($"seed {seed}"));
        }
    }

    [Fact]
    public void The_log_of_cbc_tells_the_bound_of_a_search_that_was_ended()
    {
        const string Log =
            "Result - Stopped on time limit\n\nObjective value:                -9.5\nLower bound:                    -12.25\n";
        CbcResult stopped = CbcRun.Read(Log,
            ["Stopped on time - objective value -9.50000000", "      0 x0    1    -9.5", "      2 x7   0  0"])!;
        stopped.IsOptimal.ShouldBeFalse();
        stopped.Bound.ShouldBe(12.25);
        stopped.Chosen.ShouldBe([0]);
        CbcRun.Read("", []).ShouldBeNull();
    }

    private static void ShouldBeBest(RandomCohort cohort, CohortAnswer? answer, bool minima, int seed)
    {
        string which = FormattableString.Invariant($"seed {seed}");
        answer.ShouldNotBeNull(which);
        CheckedPlan plan = new CohortChecker(cohort.Problem, cohort.Supply).Check(answer.Options, answer.TrainerOf);
        plan.Faults.ShouldBeEmpty(which);
        (int duties, double score) = ExhaustiveCohort.Best(cohort.Problem, cohort.Supply, minima);
        plan.Duties.ShouldBe(duties, which);
        plan.Score.ShouldBe(score, Rounding, which);
        answer.Bound.ShouldNotBeNull(which).ShouldBe(score, Rounding, which);
    }
}
