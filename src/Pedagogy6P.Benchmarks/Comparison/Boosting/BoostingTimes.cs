namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>All tools on the same draw of training rows, one right after the other.</summary>
/// <param name="Own">This library.</param>
/// <param name="Peers">The others by name, the same ones at every draw.</param>
internal sealed record BoostingTimes(BoostingTime Own, IReadOnlyDictionary<string, BoostingTime> Peers);
