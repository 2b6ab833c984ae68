namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>A group of a module that is taken of which it is not decided yet who comes first.</summary>
/// <param name="Owner">The module that starts after one of them.</param>
/// <param name="Members">The members that are not left out.</param>
internal readonly record struct OpenGroup(int Owner, int[] Members);
