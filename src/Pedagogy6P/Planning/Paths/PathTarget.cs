namespace Pedagogy6P.Planning.Paths;

/// <summary>A competency that a path is asked to reach.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Level">g, above 0 to 1.</param>
/// <param name="Importance">ω, above 0 and finite; 1 by default.</param>
public sealed record PathTarget(string CompetencyId, double Level, double Importance = 1);
