namespace Pedagogy6P.Benchmarks.Paths;

/// <summary>What another solver did about a path.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="IsProven">Whether it proved all objectives that it looks at.</param>
/// <param name="IsSame">Whether its path has the same values of them as that of the planner's own search.</param>
internal sealed record SolverCase(double Seconds, bool IsProven, bool IsSame);
