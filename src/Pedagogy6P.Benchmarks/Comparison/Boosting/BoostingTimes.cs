namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>Both tools on the same draw of training rows, one right after the other.</summary>
internal sealed record BoostingTimes(BoostingTime Own, BoostingTime Peer);
