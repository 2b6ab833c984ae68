using System.Collections.Immutable;
using Pedagogy6P.Participative.Kernels;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// What is known of a learner's taste before any of their choices: a normal distribution of the weights of features. Immutable and
/// thread-safe.
/// </summary>
public sealed class PreferencePrior
{
    /// <summary>Most features; so many fit 4 KiB a learner, with all their covariances.</summary>
    public const int MaxDimensions = 40;

    private readonly float[] _numbers;

    private PreferencePrior(int dimensions)
    {
        Dimensions = dimensions;
        Blocks = (dimensions + BlockedSymmetric.Side - 1) / BlockedSymmetric.Side;
        _numbers = new float[Padded + BlockedSymmetric.Length(Blocks)];
    }

    /// <summary>How many features there are, 1 to <see cref="MaxDimensions"/>.</summary>
    public int Dimensions { get; }

    internal int Blocks { get; }

    // Length of a vector.
    internal int Padded => Blocks * BlockedSymmetric.Side;

    internal ReadOnlySpan<float> Mean => _numbers.AsSpan(0, Padded);

    internal ReadOnlySpan<float> Covariance => _numbers.AsSpan(Padded);

    internal ReadOnlySpan<float> Numbers => _numbers;

    /// <summary>The prior of an indifferent learner: mean 0, and for all weights one variance and no covariances.</summary>
    /// <param name="dimensions">How many features there are, 1 to <see cref="MaxDimensions"/>.</param>
    /// <param name="variance">The variance, above 0 and at most 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static PreferencePrior Indifferent(int dimensions, double variance = 1)
    {
        var variances = new double[Math.Max(0, dimensions) * Math.Max(0, dimensions)];
        for (int feature = 0; feature < dimensions; feature++)
        {
            variances[(feature * dimensions) + feature] = variance;
        }

        if (!(variance is > 0 and <= 10_000))
        {
            throw new ArgumentOutOfRangeException(nameof(variance), variance, "Expected a number above 0 and at most 10,000.");
        }

        return Of(new double[Math.Max(0, dimensions)], variances);
    }

    /// <summary>A prior of a mean and covariances.</summary>
    /// <param name="mean">The mean of each weight, finite; as many as features, 1 to <see cref="MaxDimensions"/>.</param>
    /// <param name="covariance">Row after row, symmetric (the lower half counts) and positive definite.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no features or too many.</exception>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or the matrix is not positive definite.</exception>
    public static PreferencePrior Of(ReadOnlySpan<double> mean, ReadOnlySpan<double> covariance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mean.Length, 1, nameof(mean));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mean.Length, MaxDimensions, nameof(mean));
        if (covariance.Length != mean.Length * mean.Length)
        {
            throw new ArgumentException($"Expected {mean.Length} rows of {mean.Length} numbers.", nameof(covariance));
        }

        var prior = new PreferencePrior(mean.Length);
        Span<float> matrix = prior._numbers.AsSpan(prior.Padded);
        for (int row = 0; row < mean.Length; row++)
        {
            prior._numbers[row] = (float)mean[row];
            for (int column = 0; column <= row; column++)
            {
                float value = (float)covariance[(row * mean.Length) + column];
                matrix[BlockedSymmetric.At(row, column)] = value;
                matrix[BlockedSymmetric.At(column, row)] = value;
            }
        }

        if (!prior._numbers.All(float.IsFinite) || new TasteRoot(prior.Dimensions, prior.Covariance) is { IsPositive: false })
        {
            throw new ArgumentException("Expected finite numbers and a positive definite matrix.", nameof(covariance));
        }

        return prior;
    }

    /// <summary>The mean of each weight.</summary>
    public ImmutableArray<float> ToMean() => [.. Mean[..Dimensions]];

    /// <summary>The covariances, row after row.</summary>
    public ImmutableArray<float> ToCovariance()
    {
        var rows = ImmutableArray.CreateBuilder<float>(Dimensions * Dimensions);
        for (int row = 0; row < Dimensions; row++)
        {
            for (int column = 0; column < Dimensions; column++)
            {
                rows.Add(Covariance[BlockedSymmetric.At(row, column)]);
            }
        }

        return rows.MoveToImmutable();
    }
}
