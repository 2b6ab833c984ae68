namespace Pedagogy6P.Planning.Paths;

/// <summary>How a module raises a mastery.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Before">The mastery before.</param>
/// <param name="After">The mastery after.</param>
/// <param name="Goal">The level asked; 0 when there is no goal.</param>
public sealed record PathGain(string CompetencyId, double Before, double After, double Goal);
