using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Tests.Planning.Cohorts;

public class PlanRelinkingTests
{
    private const double Smallest = 1e-9;

    [Fact]
    public void A_plan_takes_what_is_better_in_another_and_keeps_every_rule()
    {
        int bettered = 0;
        for (int seed = 0; seed < 3000; seed++)
        {
            CohortProblem problem = new RandomCohort(seed).Problem with { Most = 2 + (seed % 2) };
            SeatPlan plan = Dictated(problem, 0), other = Dictated(problem, 1);
            double duty = SeatImprover.MandatoryWorth, before = plan.Sum(duty);
            bool any = new PlanRelinking(problem).Improve(plan, other.Copy(), duty);

            string name = FormattableString.Invariant($"seed {seed}");
            CohortFaults.Of(problem, null, SolutionOf(problem, plan)).ShouldBeEmpty(name);
            any.ShouldBe(plan.Sum(duty) > before + Smallest, name);
            plan.Sum(duty).ShouldBeGreaterThanOrEqualTo(before - Smallest, name);
            bettered += any ? 1 : 0;
        }

        bettered.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_plan_is_not_bettered_by_itself_nor_where_groups_have_smallest_sizes()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            CohortProblem problem = new RandomCohort(seed).Problem, minima = new RandomCohort(seed, minima: true).Problem;
            SeatPlan plan = Dictated(problem, 0), small = Dictated(minima, 0);
            int[] before = plan.Copy(), smallBefore = small.Copy();

            new PlanRelinking(problem).Improve(plan, before, 1).ShouldBeFalse();
            plan.Copy().ShouldBe(before);
            bool any = new PlanRelinking(minima).Improve(small, Dictated(minima, 1).Copy(), 1);
            (any && minima.HasMinima).ShouldBeFalse();
            if (minima.HasMinima)
            {
                small.Copy().ShouldBe(smallBefore);
            }
        }
    }

    private static SeatPlan Dictated(CohortProblem problem, int rotation)
    {
        var plan = new SeatPlan(problem, [.. problem.Offerings.Seats]);
        new TurnTaking(problem, new BundleFinder(problem)).Dictate(plan, TurnTaking.Order(problem.Learners, rotation));
        return plan;
    }

    private static CohortSolution SolutionOf(CohortProblem problem, SeatPlan plan) => new()
    {
        Options = plan.Copy(), Seats = plan.Seats, TrainerOf = [], Prices = new double[problem.Offerings.Count], Duty = 0,
        Score = plan.Score(), Bound = double.PositiveInfinity, Duties = plan.Duties(),
    };
}
