using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>How likely each candidate was to stand anywhere in a list. Immutable.</summary>
public sealed record InclusionProbabilities
{
    /// <summary>The probability of each candidate, in their order.</summary>
    public required ImmutableArray<double> Values { get; init; }

    /// <summary>
    /// The standard error of each, √(p·(1 − p) ÷ draws) with (hits + 1) ÷ (draws + 2) for p, so that it is never 0; empty where the
    /// values are exact.
    /// </summary>
    public ImmutableArray<double> StandardErrors { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Number of lists drawn; 0 where the values are exact.</summary>
    public int Draws { get; init; }

    /// <summary>Whether nothing was drawn: the values are right to 1e-9.</summary>
    public bool IsExact => Draws == 0;

    /// <summary>The probabilities under a policy: as it says them, or else the shares of seeded draws.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="candidates">The modules that may be shown, best first.</param>
    /// <param name="places">Places of the list, from 0 to as many as candidates.</param>
    /// <param name="draws">Lists to draw where the policy cannot say, 1 or more.</param>
    /// <param name="seed">Seed of these draws.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static InclusionProbabilities Of(
        IRankingPolicy policy, ReadOnlySpan<RankedModule> candidates, int places, int draws, long seed)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, candidates.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        double[] values = new double[candidates.Length];
        if (places == 0 || policy.TryInclusion(candidates, places, values))
        {
            return new InclusionProbabilities { Values = [.. values] };
        }

        int[] hits = new int[candidates.Length], order = new int[places];
        var seeds = new SeededRandom(seed);
        for (int draw = 0; draw < draws; draw++)
        {
            policy.Draw(candidates, unchecked((long)seeds.NextBits()), order);
            foreach (int position in order)
            {
                hits[position]++;
            }
        }

        return new InclusionProbabilities
        {
            Values = [.. hits.Select(count => (double)count / draws)],
            StandardErrors = [.. hits.Select(count => Error((count + 1.0) / (draws + 2.0), draws))],
            Draws = draws,
        };
    }

    private static double Error(double share, int draws) => Math.Sqrt(share * (1 - share) / draws);
}
