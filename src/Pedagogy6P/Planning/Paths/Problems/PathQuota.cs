namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>Modules of which a path has to take some.</summary>
/// <param name="Group">Id of the group of the award.</param>
/// <param name="Members">The modules, by their places in the problem, those that ask the fewest hours first.</param>
/// <param name="Count">How many of them, 1 or more.</param>
internal sealed record PathQuota(string Group, int[] Members, int Count);
