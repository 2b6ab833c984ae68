namespace Pedagogy6P.Benchmarks.Cohorts.Worths;

/// <summary>What one more of anything is worth in a cohort. Immutable.</summary>
/// <param name="Name">Name of the cohort.</param>
/// <param name="Told">How many worths the planner tells.</param>
/// <param name="Seconds">Processor seconds that it takes for them.</param>
/// <param name="Samples">What was compared.</param>
internal sealed record WorthResult(string Name, int Told, double Seconds, IReadOnlyList<WorthSample> Samples);
