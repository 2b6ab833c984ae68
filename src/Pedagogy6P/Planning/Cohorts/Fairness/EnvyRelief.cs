using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>
/// Exchanges seats of a plan so that fewer learners envy beyond one seat. Exchanges that lose little for each learner who no longer envies
/// come first, whoever that is; then dearer ones. Groups stay large and mixed enough, and nobody loses a mandatory seat. Used once.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="work">Bundles that learners may be compared with.</param>
/// <param name="stop">Ends the search early.</param>
internal sealed class EnvyRelief(CohortProblem problem, long work = EnvyRelief.Work, CancellationToken stop = default)
{
    /// <summary>Bundles that learners are compared with: about a second.</summary>
    public const long Work = 20_000_000;

    private const double ShareOfCheapest = 1.0 / 256;

    /// <summary>The plan with fewer who envy, or as it is.</summary>
    /// <param name="solution">The plan.</param>
    /// <param name="most">Most score that may be lost.</param>
    public CohortSolution Relieve(CohortSolution solution, double most)
    {
        if (most <= 0)
        {
            return solution;
        }

        var plan = new SeatPlan(problem, [.. solution.Seats]);
        plan.Take(solution.Options, solution.Seats);
        var watch = new EnvyWatch(problem, plan);
        if (!watch.Begin() || watch.Envious == 0)
        {
            return solution;
        }

        var exchanges = new SeatExchanges(problem, plan, solution.Prices, watch, work);
        double left = most, cap = ShareOfCheapest * plan.Score() / problem.Learners;
        bool any = true;
        while ((any || cap < left) && !IsOver(exchanges, watch))
        {
            cap *= any ? 1 : 2;
            any = false;
            foreach (int learner in Envious(watch))
            {
                if (watch.IsEnvious(learner) && !IsOver(exchanges, watch)
                    && Exchange(exchanges, watch, learner, Math.Min(cap, left), left) is double loss)
                {
                    (left, any) = (left - loss, true);
                }
            }
        }

        return solution with { Options = plan.Copy(), Score = plan.Score(), Duties = plan.Duties() };
    }

    private bool IsOver(SeatExchanges exchanges, EnvyWatch watch) =>
        watch.Envious == 0 || exchanges.IsOver || stop.IsCancellationRequested;

    private int[] Envious(EnvyWatch watch) => [.. Enumerable.Range(0, problem.Learners).Where(watch.IsEnvious).OrderBy(watch.Shortfall)];

    // Makes the first exchange after which fewer envy, for no more than a price each; returns what it loses.
    private static double? Exchange(SeatExchanges exchanges, EnvyWatch watch, int learner, double each, double left)
    {
        foreach (SeatExchange exchange in exchanges.For(learner, Math.Min(2 * each, left)))
        {
            int[][] before = exchanges.Seat(exchange.Learners, exchange.Bundles);
            int more = watch.Change(exchange.Learners);
            if (more < 0 && exchange.Loss <= -more * each)
            {
                watch.Keep(exchange.Learners);
                return exchange.Loss;
            }

            exchanges.Seat(exchange.Learners, before);
        }

        return null;
    }
}
