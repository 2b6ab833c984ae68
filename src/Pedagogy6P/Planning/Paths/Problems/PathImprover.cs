namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>A module that leads further towards a goal.</summary>
/// <param name="Module">Its place in the problem.</param>
/// <param name="Level">The level reached after it, at most that of the goal.</param>
internal readonly record struct PathImprover(int Module, double Level);
