namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>One module that has to be finished before another starts, by their places in the problem.</summary>
/// <param name="Before">The module that comes first.</param>
/// <param name="After">The module that comes after it.</param>
/// <param name="IsAdvised">Whether it is advised only, and was found to cost nothing that matters more.</param>
internal readonly record struct PathArc(int Before, int After, bool IsAdvised);
