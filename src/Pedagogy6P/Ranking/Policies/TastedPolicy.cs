using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// A <see cref="ThompsonPolicy"/> for one learner: one of a number of orders, all alike in probability. The probability of a place is the
/// share of those orders that show the places above which show it too. Immutable and thread-safe.
/// </summary>
internal sealed class TastedPolicy(string name, int top, TastedOrders orders) : IRankingPolicy
{
    public string Name => name;

    public int Top => top;

    public void Draw(ReadOnlySpan<RankedModule> candidates, long seed, Span<int> order)
    {
        var random = new SeededRandom(seed);
        orders.Of(candidates, order.Length)[random.Next(orders.Count)].CopyTo(order);
    }

    public void Next(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> above, Span<double> probabilities)
    {
        int alike = 0;
        probabilities.Clear();
        foreach (int[] order in orders.Of(candidates, above.Length + 1))
        {
            if (above.SequenceEqual(order.AsSpan(0, above.Length)))
            {
                alike++;
                probabilities[order[above.Length]]++;
            }
        }

        foreach (ref double probability in probabilities)
        {
            probability /= Math.Max(1, alike);
        }
    }

    public void Propensities(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> order, Span<double> propensities)
    {
        int[][] alike = orders.Of(candidates, order.Length);
        for (int place = 0; place < order.Length; place++)
        {
            int shown = order[place], above = alike.Length, at = place;
            alike = [.. alike.Where(other => other[at] == shown)];
            propensities[place] = above == 0 ? 0 : (double)alike.Length / above;
        }
    }

    public bool TryInclusion(ReadOnlySpan<RankedModule> candidates, int places, Span<double> probabilities)
    {
        probabilities.Clear();
        foreach (int[] order in orders.Of(candidates, places))
        {
            foreach (int shown in order)
            {
                probabilities[shown] += 1;
            }
        }

        foreach (ref double probability in probabilities)
        {
            probability /= orders.Count;
        }

        return true;
    }
}
