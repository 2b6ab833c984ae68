namespace Pedagogy6P.Planning.Paths;

/// <summary>A module that a repaired path takes otherwise than before.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Before">How it was to be taken; null where it was not.</param>
/// <param name="After">How it is taken now; null where it is not.</param>
public sealed record PathMove(string ModuleId, PathStep? Before, PathStep? After);
