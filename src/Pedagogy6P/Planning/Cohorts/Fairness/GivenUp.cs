using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>What a plan gave up of its score so that fewer envy.</summary>
internal static class GivenUp
{
    /// <summary>By how much moves better the score of a plan; 0 or more.</summary>
    public static double Of(CohortProblem problem, CohortSolution solution, CancellationToken stop)
    {
        var plan = new SeatPlan(problem, [.. solution.Seats]);
        plan.Take(solution.Options, solution.Seats);
        double before = plan.Score();
        var finder = new BundleFinder(problem);
        var prices = new SeatPrices(problem, [.. solution.Seats], finder);
        prices.StartFrom(solution.Prices, solution.Duty);
        prices.Look(duties: 0);
        new SeatImprover(problem, new OptionsByOffering(problem), finder, stop).Change(plan, [], [], prices);
        return Math.Max(0, plan.Score() - before);
    }
}
