namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>A point estimate with the bounds of its interval.</summary>
/// <param name="Estimate">Value on all rows.</param>
/// <param name="Lower">Lower bound; NaN when it cannot be computed.</param>
/// <param name="Upper">Upper bound; NaN when it cannot be computed.</param>
public readonly record struct Interval(double Estimate, double Lower, double Upper)
{
    /// <summary>Whether the interval lies on one side of a value.</summary>
    /// <param name="value">The value, usually 0.</param>
    public bool Excludes(double value) => Lower > value || Upper < value;
}
