namespace Pedagogy6P.Benchmarks.Cohorts.Peers;

/// <summary>What CBC found.</summary>
/// <param name="Chosen">The columns that are chosen.</param>
/// <param name="IsOptimal">Whether nothing is better.</param>
/// <param name="Bound">No choice brings more; null when it says nothing of it.</param>
internal sealed record CbcResult(IReadOnlySet<int> Chosen, bool IsOptimal, double? Bound);
