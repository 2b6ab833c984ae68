using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>What a role asks of one competency.</summary>
/// <param name="RoleId">Id of the role.</param>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Level">Mastery asked, above 0 to 1.</param>
/// <param name="Importance">Weight among the role's competencies, above 0; 1 by default.</param>
public sealed record RoleCompetency([property: JsonPropertyName("role")] string RoleId,
    [property: JsonPropertyName("competency")] string CompetencyId, double Level, double Importance = 1);
