using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>
/// Seats a few learners among one another: plans at prices, bettered by ejection chains, as long as little work was done and the bound says
/// that there may be a better one. Thread-safe.
/// </summary>
internal static class AffectedSeating
{
    private const int LooksBetweenPlans = 5;
    private const int MostLooks = 40;
    private const int MostSearches = 2000;
    private const double Smallest = 1e-6;

    /// <summary>The best plan found.</summary>
    /// <param name="problem">The problem of these learners, without mandatory modules.</param>
    /// <param name="start">Prices of seats to start from.</param>
    public static SeatPlan Of(CohortProblem problem, double[] start)
    {
        var finder = new BundleFinder(problem);
        var improver = new SeatImprover(problem, new OptionsByOffering(problem), finder, CancellationToken.None);
        var prices = new SeatPrices(problem, problem.Offerings.Seats, finder);
        prices.StartFrom(start, duty: 0);
        SeatPlan? best = null;
        double most = double.NegativeInfinity;
        for (int look = 0; ; look++)
        {
            bool isLast = look == MostLooks || finder.Searches >= MostSearches;
            if (isLast || look % LooksBetweenPlans == 0)
            {
                prices.Restart();
                prices.Look(duties: 0);
                SeatPlan plan = improver.Make(prices, problem.Offerings.Seats, withChains: true);
                (best, most) = plan.Score() is var score && score > most ? (plan, score) : (best, most);
                isLast |= finder.Searches >= MostSearches;
            }

            if (isLast || prices.Bound - most <= Smallest)
            {
                return best!;
            }

            prices.Step(duties: 0, most);
        }
    }
}
