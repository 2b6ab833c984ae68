using Pedagogy6P.Benchmarks.Cohorts.Peers;
using Pedagogy6P.Benchmarks.Cohorts.Programs;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Worths;

/// <summary>
/// The highest score of a cohort without candidates and mandatory modules, proven by CBC. At any prices of seats, a plan with some option
/// scores at most the bound at these prices less what the learner loses by taking it; options for which that is below a known plan are left
/// out before CBC is asked (reduced-cost fixing; Dantzig, Fulkerson and Johnson 1954). Thread-safe.
/// </summary>
/// <param name="work">Bundles that the planner may look for to find prices and a plan.</param>
/// <param name="seconds">Seconds that CBC may take.</param>
internal sealed class ExactCohort(long work, double seconds)
{
    private const double Slack = 1e-9;
    private const int LooksAtMost = 1_000_000;

    /// <summary>The highest score; null where it is not proven in time.</summary>
    public double? Best(CohortProblem problem)
    {
        CohortSolution known = new CohortSolver(problem, null, null, new CohortEffort { Searches = work, Looks = LooksAtMost, Enough = 0 })
            .Solve();
        CohortProblem rest = Without(problem, known);
        var program = new CohortProgram(rest, null);
        CohortAnswer? answer = new CbcCohort(program, seconds).Solve();
        double? score = answer?.Options.Where(option => option >= 0).Sum(option => rest.Score[option]);
        return answer?.Bound <= score + Slack * score ? score : null;
    }

    private static CohortProblem Without(CohortProblem problem, CohortSolution known)
    {
        var finder = new BundleFinder(problem);
        var prices = new SeatPrices(problem, problem.Offerings.Seats, finder);
        prices.StartFrom(known.Prices, 0);
        double loss = prices.Look(0) - known.Score + Slack;
        List<int> first = [0], kept = [];
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
            {
                if (prices.Values[learner] - finder.FindWith(option, learner, prices.Prices, 0) <= loss)
                {
                    kept.Add(option);
                }
            }

            first.Add(kept.Count);
        }

        return problem with
        {
            First = [.. first],
            Offering = [.. kept.Select(option => problem.Offering[option])],
            Score = [.. kept.Select(option => problem.Score[option])],
            IsMandatory = [.. kept.Select(option => problem.IsMandatory[option])],
            Price = [.. kept.Select(option => problem.Price[option])],
        };
    }
}
