using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>
/// A seeded generator of random numbers: the same on every machine and runtime, so that workloads can be compared. Not thread-safe.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private SeededRandom _random = new(seed);

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => _random.NextDouble();

    /// <summary>Uniform in [least, most).</summary>
    public double Between(double least, double most) => least + (Uniform() * (most - least));

    /// <summary>A whole number from least to most, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A whole number from least to most, both included.</summary>
    public int Between((int Least, int Most) range) => Between(range.Least, range.Most);

    /// <summary>A whole number from 0 to count − 1.</summary>
    public int Below(int count) => _random.Next(count);

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>Standard normal (Box and Muller, 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>One of the items.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>That many different items, or all of them when there are fewer, in random order.</summary>
    public ImmutableArray<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        var picked = ImmutableArray.CreateBuilder<T>(Math.Min(count, items.Count));
        var places = new HashSet<int>();
        while (picked.Count < picked.Capacity)
        {
            int place = Below(items.Count);
            if (places.Add(place))
            {
                picked.Add(items[place]);
            }
        }

        return picked.MoveToImmutable();
    }
}
