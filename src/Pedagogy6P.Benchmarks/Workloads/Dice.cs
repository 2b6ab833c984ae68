using System.Collections.Immutable;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>A seeded generator of random numbers (SplitMix64; Steele, Lea and Flood, 2014): the same on every machine and runtime, so that workloads can be compared. Not thread-safe.</summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [least, most).</summary>
    public double Between(double least, double most) => least + (Uniform() * (most - least));

    /// <summary>A whole number from least to most, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A whole number from least to most, both included.</summary>
    public int Between((int Least, int Most) range) => Between(range.Least, range.Most);

    /// <summary>A whole number from 0 to count − 1.</summary>
    public int Below(int count) => (int)Math.BigMul(Bits(), (ulong)count, out _);

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

    private ulong Bits()
    {
        ulong value = _state += Gamma;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
