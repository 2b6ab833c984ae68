namespace Pedagogy6P.Benchmarks.Cohorts.Checks;

/// <summary>What a plan was found to be.</summary>
/// <param name="Score">Sum of the scores of its seats.</param>
/// <param name="Duties">Mandatory places.</param>
/// <param name="Faults">Rules that it breaks.</param>
internal sealed record CheckedPlan(double Score, int Duties, IReadOnlyList<string> Faults);
