namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>The best division that was found, and how good any can be.</summary>
/// <param name="Teams">Its teams.</param>
/// <param name="Worth">What it is worth.</param>
/// <param name="Bound">No division is worth more.</param>
/// <param name="Left">How many teams CP-SAT chose among.</param>
internal sealed record TeamOptimum(int[][] Teams, double Worth, double Bound, int Left);
