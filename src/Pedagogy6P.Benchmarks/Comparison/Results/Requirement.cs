namespace Pedagogy6P.Benchmarks.Comparison.Results;

/// <summary>One figure that the ranking has to reach, beside what was measured.</summary>
/// <param name="Figure">What is measured.</param>
/// <param name="Must">What it has to reach.</param>
/// <param name="Stretch">What it would be good to reach; null for none.</param>
/// <param name="IsCeiling">Whether it must not exceed the figure, rather than not fall below it.</param>
/// <param name="Measured">What was measured; null when this run did not measure it.</param>
internal sealed record Requirement(string Figure, double Must, double? Stretch, bool IsCeiling, double? Measured)
{
    /// <summary>Whether it is reached; null when not measured.</summary>
    public bool? IsReached => Measured is double found ? IsCeiling ? found <= Must : found >= Must : null;
}
