using System.Text.Json.Serialization;

namespace Pedagogy6P.Predictive;

/// <summary>How a competency stands in demand.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Percentile">Mid-rank percentile among the competencies with a level, 0 to 1.</param>
/// <param name="Expected">What a forecast expects; null, and not in JSON, where demand is as observed.</param>
public sealed record DemandFact([property: JsonPropertyName("competency")] string CompetencyId, double Percentile,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DemandExpectation? Expected = null);
