namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>All tools at one size and number of threads, over all draws; times are medians.</summary>
internal sealed record BoostingRow
{
    public required int Rows { get; init; }

    public required int Threads { get; init; }

    public required int Draws { get; init; }

    public required BoostingTime Own { get; init; }

    public required IReadOnlyList<BoostingPeerRow> Peers { get; init; }
}
