using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Tests.Planning.Cohorts;

public class SeatWorthsTests
{
    private const double Dear = 10; // more than all scores of a chain together
    private const double Tolerance = 1e-9;

    // With one module each, a plan is an assignment, and the best chain is all that one more seat can bring.
    [Fact]
    public void One_more_seat_is_worth_what_the_best_plan_with_it_scores_more()
    {
        int compared = 0, worthless = 0;
        for (int seed = 0; seed < 2000; seed++)
        {
            CohortProblem problem = WithoutMandatory(new RandomCohort(seed).Problem) with { Most = 1 };
            double best = ExhaustiveCohort.Best(problem, null, minima: false).Score;
            SeatPlan plan = PlanOf(problem);
            if (plan.Score() < best - Tolerance)
            {
                continue;
            }

            int[] asked = [.. Enumerable.Range(0, problem.Offerings.Count).Where(offering =>
                problem.Offerings.Seats[offering] is not (0 or Offerings.Unlimited))];
            double[] worths = WorthsOf(problem, plan, asked, Dear);
            foreach (int offering in asked)
            {
                double with = ExhaustiveCohort.Best(WithOneMore(problem, offering), null, minima: false).Score;
                worths[offering].ShouldBe(with - best, Tolerance, FormattableString.Invariant($"seed {seed}, offering {offering}"));
                worthless += worths[offering] == 0 ? 1 : 0;
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(2000);
        (compared - worthless).ShouldBeGreaterThan(400);
    }

    [Fact]
    public void One_more_seat_is_worth_its_price_at_most()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            CohortProblem problem = WithoutMandatory(new RandomCohort(seed).Problem);
            int[] asked = [.. Enumerable.Range(0, problem.Offerings.Count).Where(offering => problem.Offerings.Seats[offering] > 0)];
            double[] worths = WorthsOf(problem, PlanOf(problem), asked, 0.125);
            worths.ShouldAllBe(worth => worth >= 0 && worth <= 0.125);
        }
    }

    private static double[] WorthsOf(CohortProblem problem, SeatPlan plan, int[] asked, double price)
    {
        var finder = new BundleFinder(problem);
        var looked = new SeatPrices(problem, problem.Offerings.Seats, finder);
        looked.StartFrom([.. Enumerable.Repeat(price, problem.Offerings.Count)], 0);
        looked.Look(0);
        double[] before = [.. looked.Prices];
        double[] worths = new SeatWorths(problem, new OptionsByOffering(problem), finder).Of(plan, asked, looked);
        looked.Prices.ShouldBe(before);
        return worths;
    }

    private static SeatPlan PlanOf(CohortProblem problem)
    {
        CohortSolution solution = new CohortSolver(problem, null, null, new CohortEffort { Searches = 5_000, Looks = 1000 }).Solve();
        var plan = new SeatPlan(problem, [.. solution.Seats]);
        plan.Take(solution.Options, solution.Seats);
        return plan;
    }

    private static CohortProblem WithoutMandatory(CohortProblem problem) => problem with { IsMandatory = new bool[problem.Options] };

    private static CohortProblem WithOneMore(CohortProblem problem, int offering) => problem with
    {
        Offerings = problem.Offerings with
        {
            Seats = [.. problem.Offerings.Seats.Select((seats, place) => place == offering ? seats + 1 : seats)],
        },
    };
}
