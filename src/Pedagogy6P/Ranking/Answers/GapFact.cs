using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>How far a module by itself closes the gap in one competency.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Mastery">The learner's mastery now, 0 to 1.</param>
/// <param name="Evidence">Pseudo-count of observations behind it; 0 when nothing is known.</param>
/// <param name="Goal">Level the goals ask, above 0 to 1.</param>
/// <param name="Attainment">Mastery the module leads to.</param>
/// <param name="Gain">max(0, min(attainment, goal) − mastery), above 0.</param>
/// <param name="Importance">Importance divided by the learner's largest, above 0 to 1.</param>
public sealed record GapFact(
    [property: JsonPropertyName("competency")] string CompetencyId, double Mastery, double Evidence, double Goal, double Attainment,
    double Gain, double Importance);
