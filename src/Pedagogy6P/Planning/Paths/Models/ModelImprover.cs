namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>A module that leads further towards a goal.</summary>
/// <param name="Module">Its place.</param>
/// <param name="Level">The level reached when it is taken, above the mastery at the start and at most that of the goal.</param>
public readonly record struct ModelImprover(int Module, double Level);
