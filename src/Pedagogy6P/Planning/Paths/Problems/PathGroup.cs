namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>Modules of which one has to be finished before another starts: a prerequisite, or the suppliers of an entry level.</summary>
/// <param name="Owner">The module that starts after one of them, by its place in the problem.</param>
/// <param name="Members">The modules, by their places, those that ask the fewest hours first.</param>
/// <param name="IsAdvised">Whether it had better be so, rather than has to.</param>
internal sealed record PathGroup(int Owner, int[] Members, bool IsAdvised);
