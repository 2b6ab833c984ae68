namespace Pedagogy6P.Planning.Paths;

/// <summary>A goal that a path leads less far to than the one before it.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Before">The level that the path before it reaches.</param>
/// <param name="Reached">The level that this path reaches.</param>
/// <param name="Goal">The level asked.</param>
public sealed record PathLoss(string CompetencyId, double Before, double Reached, double Goal);
