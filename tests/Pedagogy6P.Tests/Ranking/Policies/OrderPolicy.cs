using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Tests.Ranking.Policies;

/// <summary>A policy of a host's own that shows the candidates of a given order, then the others: one draw from some model.</summary>
internal sealed class OrderPolicy(params int[] first) : IRankingPolicy
{
    public string Name => $"order({string.Join(' ', first)})";

    public int Top => 5;

    public void Draw(ReadOnlySpan<RankedModule> candidates, long seed, Span<int> order) =>
        Order(candidates.Length).AsSpan(0, order.Length).CopyTo(order);

    public void Next(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> above, Span<double> probabilities)
    {
        probabilities.Clear();
        foreach (int position in Order(candidates.Length))
        {
            if (!above.Contains(position))
            {
                probabilities[position] = 1;
                return;
            }
        }
    }

    private int[] Order(int count) => [.. first.Concat(Enumerable.Range(0, count)).Distinct()];
}
