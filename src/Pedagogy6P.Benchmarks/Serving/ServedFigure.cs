using MathNet.Numerics.Statistics;

namespace Pedagogy6P.Benchmarks.Serving;

/// <summary>What one way of serving a model takes, beside what it is measured against in the same rounds.</summary>
/// <param name="What">The model.</param>
/// <param name="Against">What it stands beside.</param>
/// <param name="Goal">The ratio aimed at; null for none.</param>
/// <param name="Microseconds">By round, microseconds per learner or row.</param>
/// <param name="AgainstMicroseconds">By round, those of the other.</param>
/// <param name="LargestDifference">Largest difference of probabilities from the source model; NaN where it is not that that is
/// compared.</param>
internal sealed record ServedFigure(
    string What, string Against, double? Goal, double[] Microseconds, double[] AgainstMicroseconds, double LargestDifference)
{
    /// <summary>Median of the ratios within a round.</summary>
    public double Ratio => Microseconds.Zip(AgainstMicroseconds, (one, other) => one / other).Median();
}
