namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>How far a module leads towards a goal.</summary>
/// <param name="Goal">The goal, by its place in the problem.</param>
/// <param name="Level">The level reached after the module, at most that of the goal.</param>
internal readonly record struct PathImprovement(int Goal, double Level);
