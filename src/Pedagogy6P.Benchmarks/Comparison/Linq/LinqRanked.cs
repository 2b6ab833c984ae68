namespace Pedagogy6P.Benchmarks.Comparison.Linq;

/// <summary>A feasible module of a learner with its score.</summary>
internal sealed record LinqRanked(string Module, string? Session, bool Pinned, double Score);
