using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// The exact ranking with a floor under every candidate: for each place in turn, with probability 1 − ε the best one that is left, with
/// probability ε any of those left among the first n, all alike. With m left, the best one has the probability 1 − ε + ε ÷ m and every
/// other one ε ÷ m (ε-greedy, Sutton and Barto 2018, section 2.2, for each place of a list). Immutable and thread-safe.
/// </summary>
public sealed class EpsilonFloorPolicy : IRankingPolicy
{
    private const int OnStack = 256;

    /// <summary>Makes the policy.</summary>
    /// <param name="epsilon">Share of chance ε, above 0 and at most 1.</param>
    /// <param name="top">Ranks that are looked at (n), 1 or more; for a longer list, the ranks of the list.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public EpsilonFloorPolicy(double epsilon, int top = 50)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (!(epsilon is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "Expected a number above 0 and at most 1.");
        }

        (Epsilon, Top) = (epsilon, top);
        Name = string.Create(CultureInfo.InvariantCulture, $"epsilon-floor(epsilon={epsilon:R},top={top})");
    }

    /// <summary>Share of chance ε.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Top { get; }

    /// <inheritdoc/>
    public void Draw(ReadOnlySpan<RankedModule> candidates, long seed, Span<int> order)
    {
        var random = new SeededRandom(seed);
        int count = candidates.Length;
        Span<int> left = count <= OnStack ? stackalloc int[count] : new int[count];
        for (int position = 0; position < count; position++)
        {
            left[position] = position;
        }

        for (int place = 0; place < order.Length; place++)
        {
            int remaining = count - place;
            int chosen = random.NextDouble() < Epsilon ? random.Next(remaining) : 0;
            order[place] = left[chosen];
            left[(chosen + 1)..remaining].CopyTo(left[chosen..]);
        }
    }

    /// <inheritdoc/>
    public void Next(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> above, Span<double> probabilities)
    {
        probabilities.Fill(Epsilon / (candidates.Length - above.Length));
        foreach (int taken in above)
        {
            probabilities[taken] = 0;
        }

        int best = 0;
        while (above.Contains(best))
        {
            best++;
        }

        probabilities[best] += 1 - Epsilon;
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

            double floor = Epsilon / (candidates.Length - place);
            propensities[place] = order[place] == best ? 1 - Epsilon + floor : floor;
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Exact: for each candidate a walk over the places whose state is how many better ones are left, in places × candidates steps.
    /// </remarks>
    public bool TryInclusion(ReadOnlySpan<RankedModule> candidates, int places, Span<double> probabilities)
    {
        double[] better = new double[candidates.Length];
        for (int position = 0; position < candidates.Length; position++)
        {
            probabilities[position] = Inclusion(position, candidates.Length, places, better);
        }

        return true;
    }

    // better[b]: the probability that the candidate is not drawn yet and b better ones are left.
    private double Inclusion(int position, int count, int places, double[] better)
    {
        Array.Clear(better);
        better[position] = 1;
        double drawn = 0;
        for (int place = 0; place < places; place++)
        {
            double floor = Epsilon / (count - place);
            for (int left = 0; left <= position; left++)
            {
                double here = better[left];
                better[left] = 0;
                if (here <= 0)
                {
                    continue;
                }

                double own = floor + (left == 0 ? 1 - Epsilon : 0);
                double fewer = (left * floor) + (left == 0 ? 0 : 1 - Epsilon);
                drawn += here * own;
                better[left] += here * Math.Max(0, 1 - own - fewer);
                if (left > 0)
                {
                    better[left - 1] += here * fewer;
                }
            }
        }

        return drawn;
    }
}
