using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>What one block says of a figure. Immutable.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Influence">By row how much it moves the estimate, times the rows of the block; their sum is 0 up to rounding.</param>
internal sealed record FoldEstimate(double Value, double[] Influence)
{
    /// <summary>The mean of a number over rows.</summary>
    public static FoldEstimate Mean(double[] values)
    {
        double mean = values.Average();
        return new FoldEstimate(mean, [.. values.Select(value => value - mean)]);
    }

    /// <summary>Both figures, each times a factor.</summary>
    public FoldEstimate Plus(double factor, FoldEstimate other) => new(Value + (factor * other.Value),
        [.. Influence.Zip(other.Influence, (own, others) => own + (factor * others))]);

    /// <summary>
    /// The mean over blocks, weighted by rows, with the normal interval from the influence of rows: for the population of learners, the
    /// rankings of the blocks held fixed.
    /// </summary>
    /// <param name="folds">The blocks, with two rows or more each.</param>
    /// <param name="level">Level of the interval.</param>
    public static Interval Pooled(IReadOnlyList<FoldEstimate> folds, double level)
    {
        double rows = folds.Sum(fold => fold.Influence.Length), value = 0, variance = 0;
        foreach (FoldEstimate fold in folds)
        {
            double count = fold.Influence.Length, share = count / rows;
            value += share * fold.Value;
            variance += share * share * fold.Influence.Sum(influence => influence * influence) / (count * (count - 1));
        }

        double half = StudentQuantile.TwoSided(level, rows - 1) * Math.Sqrt(variance);
        return new Interval(value, value - half, value + half);
    }
}
