using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Population;

/// <summary>A value drawn with probability proportional to its weight. Immutable and thread-safe.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
internal sealed class Choice<T>
{
    private readonly ImmutableArray<double> _cumulative;

    /// <summary>Makes a choice.</summary>
    /// <param name="options">The values and their weights, in the order in which one uniform number picks among them; at least one, weights
    /// above 0.</param>
    public Choice(ImmutableArray<(T Value, double Weight)> options)
    {
        ArgumentOutOfRangeException.ThrowIfZero(options.Length, nameof(options));
        var cumulative = ImmutableArray.CreateBuilder<double>(options.Length);
        double sum = 0;
        foreach ((_, double weight) in options)
        {
            sum += weight;
            cumulative.Add(sum);
        }

        Options = options;
        _cumulative = cumulative.MoveToImmutable();
    }

    /// <summary>The values and their weights.</summary>
    public ImmutableArray<(T Value, double Weight)> Options { get; }

    /// <summary>Draws a value with one uniform number.</summary>
    public T Draw(ref CounterRandom random)
    {
        double point = random.NextUniform() * _cumulative[^1];
        int index = 0;
        while (index < _cumulative.Length - 1 && point >= _cumulative[index])
        {
            index++;
        }

        return Options[index].Value;
    }
}
