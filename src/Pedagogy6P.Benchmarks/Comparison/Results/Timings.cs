namespace Pedagogy6P.Benchmarks.Comparison.Results;

/// <summary>Durations of the same work done several times.</summary>
internal static class Timings
{
    /// <summary>The middle duration, or the mean of the two in the middle.</summary>
    /// <exception cref="ArgumentException">There is no duration.</exception>
    public static double Median(IReadOnlyCollection<double> durations) => Quantile(durations, 0.5);

    /// <summary>Interquartile range ÷ median.</summary>
    public static double Spread(IReadOnlyCollection<double> durations) =>
        (Quantile(durations, 0.75) - Quantile(durations, 0.25)) / Median(durations);

    /// <summary>The quantile of a share, linear between durations.</summary>
    public static double Quantile(IReadOnlyCollection<double> durations, double share)
    {
        if (durations.Count == 0)
        {
            throw new ArgumentException("There is no duration to take a quantile of.", nameof(durations));
        }

        double[] sorted = [.. durations.Order()];
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        double above = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return sorted[below] + ((place - below) * (above - sorted[below]));
    }
}
