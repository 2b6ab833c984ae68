using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>What a module asks and teaches of one competency.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Entry">Mastery needed to start, 0 to 1.</param>
/// <param name="Attainment">Mastery reached on success, <paramref name="Entry"/> to 1.</param>
public sealed record ModuleCompetency([property: JsonPropertyName("module")] string ModuleId,
    [property: JsonPropertyName("competency")] string CompetencyId, double Entry, double Attainment)
{
    /// <summary>True when the module teaches the competency: attainment above entry.</summary>
    public bool Teaches => Attainment > Entry;
}
