using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Tests.Planning.Cohorts;

public class CohortSolverTests
{
    private const double Smallest = 1e-9;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Plans_keep_the_rules_and_the_bound_is_never_below_what_trying_everything_finds(bool candidates, bool minima)
    {
        int best = 0, all = 0, unseated = 0;
        double lost = 0, sum = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            var cohort = new RandomCohort(seed, candidates, minima);
            CohortSolution solution = Solve(cohort);
            CohortFaults.Of(cohort.Problem, cohort.Supply, solution).ShouldBeEmpty(FormattableString.Invariant($"seed {seed}"));
            (int duties, double score) = ExhaustiveCohort.Best(cohort.Problem, cohort.Supply, minima);
            solution.Duties.ShouldBeLessThanOrEqualTo(duties, FormattableString.Invariant($"seed {seed}"));
            if (solution.Duties == duties)
            {
                solution.Score.ShouldBeLessThanOrEqualTo(score + Smallest, FormattableString.Invariant($"seed {seed}"));
                solution.Bound.ShouldBeGreaterThanOrEqualTo(score - Smallest, FormattableString.Invariant($"seed {seed}"));
                (lost, sum) = (lost + score - solution.Score, sum + score);
            }

            all++;
            unseated += solution.Duties < duties ? 1 : 0;
            best += solution.Duties == duties && solution.Score >= score - Smallest ? 1 : 0;
        }

        ((double)best / all).ShouldBeGreaterThan(minima ? 0.8 : 0.9,
            FormattableString.Invariant($"{unseated} with fewer mandatory places, {lost / sum} of the score lost"));
        (lost / sum).ShouldBeLessThan(minima ? 0.04 : 0.01);
    }

    [Fact]
    public void The_same_problem_has_the_same_plan_every_time()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            CohortSolution one = Solve(new RandomCohort(seed, candidates: true)), other = Solve(new RandomCohort(seed, candidates: true));
            other.Options.ShouldBe(one.Options);
            other.Prices.ShouldBe(one.Prices);
            other.Bound.ShouldBe(one.Bound);
        }
    }

    [Fact]
    public void No_plan_beats_the_bound_of_a_cohort_with_more_seats()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var cohort = new RandomCohort(seed);
            int[] more = [.. cohort.Problem.Offerings.Seats.Select((seats, offering) =>
                offering == seed % cohort.Problem.Offerings.Count && seats != Offerings.Unlimited ? seats + 1 : seats)];
            CohortProblem larger = cohort.Problem with { Offerings = cohort.Problem.Offerings with { Seats = more } };
            CohortSolution solution = Solve(cohort);
            CohortSolution further = new CohortSolver(larger, null, null, new CohortEffort { Looks = 400 }).Solve();
            if (further.Duties <= solution.Duties)
            {
                further.Bound.ShouldBeGreaterThanOrEqualTo(solution.Score - Smallest);
            }
        }
    }

    [Fact]
    public void Work_that_is_stopped_at_once_still_gives_a_plan()
    {
        var cohort = new RandomCohort(3, candidates: true);
        CohortSolution solution = new CohortSolver(cohort.Problem, cohort.Supply, null,
            new CohortEffort { Stop = new CancellationToken(canceled: true) }).Solve();
        CohortFaults.Of(cohort.Problem, cohort.Supply, solution).ShouldBeEmpty();
    }

    private static CohortSolution Solve(RandomCohort cohort) =>
        new CohortSolver(cohort.Problem, cohort.Supply, null, new CohortEffort { Looks = 400, Searches = 20_000 }).Solve();
}
