using System.Collections.Immutable;
using Pedagogy6P.Participative.Kernels;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>What there is to like in a module as it would be taken, in numbers. Immutable and thread-safe.</summary>
public sealed class OfferFeatures
{
    private readonly float[] _padded;

    /// <summary>Takes the numbers.</summary>
    /// <param name="values">x: 1 to <see cref="PreferencePrior.MaxDimensions"/> numbers within −100 and 100.</param>
    /// <param name="declared">o: the log odds of liking it that declared topics stand for, within −100 and 100; 0 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many numbers, or one is out of its range.</exception>
    public OfferFeatures(ReadOnlySpan<float> values, double declared = 0)
        : this(values, (float)declared, Padded(values.Length))
    {
        foreach (float value in (ReadOnlySpan<float>)[.. values, Declared])
        {
            if (!(Math.Abs(value) <= Largest))
            {
                throw new ArgumentOutOfRangeException(nameof(values), value, $"Expected numbers within −{Largest} and {Largest}.");
            }
        }
    }

    private OfferFeatures(ReadOnlySpan<float> values, float declared, int padded)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, 1, nameof(values));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(values.Length, PreferencePrior.MaxDimensions, nameof(values));
        _padded = new float[padded];
        values.CopyTo(_padded);
        (Count, Declared) = (values.Length, declared);
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>o: the log odds of liking it that declared topics stand for.</summary>
    public float Declared { get; }

    /// <summary>x.</summary>
    public ImmutableArray<float> Values => [.. _padded.AsSpan(0, Count)];

    internal ReadOnlySpan<float> Numbers => _padded;

    private static int Largest => 100;

    /// <summary>A number of features rounded up to whole blocks.</summary>
    internal static int Padded(int features) => (features + BlockedSymmetric.Side - 1) / BlockedSymmetric.Side * BlockedSymmetric.Side;
}
