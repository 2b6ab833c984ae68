using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>
/// What each learner asks for at the prices of a plan: a bound that follows when seats change, looking only at those who ask for these
/// seats. Immutable; thread-safe.
/// </summary>
/// <param name="Prices">Prices by offering, infinite where there is no seat.</param>
/// <param name="Duty">What a mandatory module is worth besides its score.</param>
/// <param name="Sum">What seats and learners' bundles are worth together at these prices.</param>
/// <param name="Values">By learner what the bundle is worth above its price.</param>
/// <param name="Bundles">Options that learners ask for, −1 after the last of each.</param>
internal sealed record AskedAtPrices(double[] Prices, double Duty, double Sum, double[] Values, int[] Bundles)
{
    /// <summary>Looks at the prices of a solution.</summary>
    public static AskedAtPrices Of(CohortProblem problem, CohortSolution solution)
    {
        var prices = new SeatPrices(problem, solution.Seats, new BundleFinder(problem));
        prices.StartFrom(solution.Prices, solution.Duty);
        double sum = prices.Look(duties: 0);
        return new AskedAtPrices(prices.Prices, prices.Duty, sum, prices.Values, prices.Bundles);
    }

    /// <summary>No plan with so many mandatory places at least has a higher score.</summary>
    public double Bound(int duties) => Sum - (Duty * duties);

    /// <summary>The same with other seats.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="before">Seats by offering so far.</param>
    /// <param name="after">Seats by offering now.</param>
    public AskedAtPrices With(CohortProblem problem, int[] before, int[] after)
    {
        double[] prices = [.. Prices], values = [.. Values];
        int[] bundles = [.. Bundles];
        double sum = Sum;
        for (int offering = 0; offering < after.Length; offering++)
        {
            if (before[offering] != after[offering] && double.IsFinite(prices[offering]))
            {
                sum += prices[offering] * ((double)after[offering] - before[offering]);
                prices[offering] = after[offering] == 0 ? double.PositiveInfinity : prices[offering];
            }
        }

        BundleFinder? finder = null;
        for (int place = 0; place < bundles.Length; place++)
        {
            if (bundles[place] < 0 || double.IsFinite(prices[problem.Offering[bundles[place]]]))
            {
                continue;
            }

            int learner = place / problem.Most;
            double value = (finder ??= new BundleFinder(problem)).Find(learner, prices, Duty);
            sum += value - values[learner];
            values[learner] = value;
            Span<int> bundle = bundles.AsSpan(learner * problem.Most, problem.Most);
            bundle.Fill(-1);
            finder.Bundle.CopyTo(bundle);
        }

        return new AskedAtPrices(prices, Duty, sum, values, bundles);
    }
}
