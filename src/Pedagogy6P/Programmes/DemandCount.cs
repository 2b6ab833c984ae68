using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>How often a competency was asked for in a month (job offers, requests…).</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Count">How often, 0 or more.</param>
/// <param name="Region">Region counted; null means all of them.</param>
public sealed record DemandCount([property: JsonPropertyName("competency")] string CompetencyId, DateOnly Month, long Count,
    string? Region = null);
