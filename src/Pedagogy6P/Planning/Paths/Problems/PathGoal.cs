namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>A level of a competency that is asked and not reached yet.</summary>
/// <param name="Competency">Number of the competency.</param>
/// <param name="Importance">ω ÷ Σ ω·g over all goals, so that what is missing is a share of all that is asked.</param>
/// <param name="Level">g.</param>
/// <param name="Mastery">μ at the start.</param>
/// <param name="Improvers">Modules that lead further, the highest levels first, and then the fewest hours.</param>
internal sealed record PathGoal(int Competency, double Importance, double Level, double Mastery, PathImprover[] Improvers);
