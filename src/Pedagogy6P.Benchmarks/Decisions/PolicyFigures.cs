using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Decisions;

/// <summary>What a policy adds to a ranking: the draw, the probability of each rank and that of each candidate to be first.</summary>
internal static class PolicyFigures
{
    private const int Lists = 2000;

    /// <summary>Microseconds a list of 10 from the first 50, for each policy.</summary>
    public static IEnumerable<HouseFigure> Measure(Clock clock, int rounds)
    {
        IRankingPolicy[] policies =
        [
            new GreedyPolicy(MadeDecisions.Top), new EpsilonFloorPolicy(0.1, MadeDecisions.Top), MadeDecisions.Policy,
            new MixturePolicy((new EpsilonFloorPolicy(0.1, MadeDecisions.Top), 1), (MadeDecisions.Policy, 1)),
        ];
        RankedModule[][] rankings = [.. Enumerable.Range(0, 64).Select(number => MadeDecisions.Ranking(number))];
        foreach (IRankingPolicy policy in policies)
        {
            long seed = 0;
            double Round() => 1e6 / Lists * clock.Time(() =>
            {
                for (int list = 0; list < Lists; list++)
                {
                    _ = new DrawnOrder(rankings[seed % rankings.Length], MadeDecisions.Shown, policy, seed++);
                }
            });
            for (int warm = 0; warm < 30; warm++)
            {
                Round();
            }

            yield return new HouseFigure(
                $"`{policy.Name}`", "µs", policy is MixturePolicy ? "" : "at most 5",
                [.. Enumerable.Range(0, 10 * rounds).Select(_ => Round())]);
        }
    }
}
