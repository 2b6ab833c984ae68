using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>What an initial training usually leaves behind in one competency.</summary>
/// <param name="Background">Name of the initial training.</param>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Mastery">Usual mastery, 0 to 1.</param>
/// <param name="Evidence">Pseudo-count of the observations behind it, above 0; 1 by default.</param>
public sealed record BackgroundMastery(string Background, [property: JsonPropertyName("competency")] string CompetencyId, double Mastery,
    double Evidence = 1);
