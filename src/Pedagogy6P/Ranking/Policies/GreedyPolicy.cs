using System.Globalization;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// The exact ranking itself: the best modules in their order, with probability 1. Immutable and thread-safe.
/// </summary>
public sealed class GreedyPolicy : IRankingPolicy
{
    /// <summary>Makes the policy.</summary>
    /// <param name="top">
    /// Ranks that are looked at, 0 or more, for logs that keep what might have been shown besides; the list is the same.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public GreedyPolicy(int top = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        Top = top;
        Name = top == 0 ? "greedy" : string.Create(CultureInfo.InvariantCulture, $"greedy(top={top})");
    }

    /// <summary>The policy that looks at the list alone.</summary>
    public static GreedyPolicy Instance { get; } = new();

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Top { get; }

    /// <inheritdoc/>
    public void Draw(ReadOnlySpan<RankedModule> candidates, long seed, Span<int> order)
    {
        for (int place = 0; place < order.Length; place++)
        {
            order[place] = place;
        }
    }

    /// <inheritdoc/>
    public void Next(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> above, Span<double> probabilities)
    {
        probabilities.Clear();
        int best = 0;
        while (above.Contains(best))
        {
            best++;
        }

        probabilities[best] = 1;
    }

    /// <inheritdoc/>
    public void Propensities(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> order, Span<double> propensities)
    {
        int best = 0;
        for (int place = 0; place < order.Length; place++)
        {
            while (order[..place].Contains(best))
            {
                best++;
            }

            propensities[place] = order[place] == best ? 1 : 0;
        }
    }

    /// <inheritdoc/>
    public bool TryInclusion(ReadOnlySpan<RankedModule> candidates, int places, Span<double> probabilities)
    {
        probabilities[..places].Fill(1);
        probabilities[places..].Clear();
        return true;
    }
}
