namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>
/// Both tools at one size and number of threads, over all draws. Times are medians, ratios medians of the ratios within a draw.
/// </summary>
internal sealed record BoostingRow
{
    public required int Rows { get; init; }

    public required int Threads { get; init; }

    public required int Draws { get; init; }

    public required BoostingTime Own { get; init; }

    public required BoostingTime Peer { get; init; }

    public required double TrainRatio { get; init; }

    public required double BatchRatio { get; init; }

    /// <summary>Mean over draws of our AUC minus the peer's.</summary>
    public required double AucDifference { get; init; }

    /// <summary>Standard error of <see cref="AucDifference"/>.</summary>
    public required double AucError { get; init; }
}
