using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>What is known of a learner's mastery of one competency.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Mastery">Estimated mastery, 0 to 1.</param>
/// <param name="Evidence">Pseudo-count of the observations behind it, above 0; 1 by default.</param>
public sealed record MasteryEstimate([property: JsonPropertyName("competency")] string CompetencyId, double Mastery, double Evidence = 1)
{
    /// <summary>The day of the estimate, from which it fades where the host says how; null: it does not fade.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? AsOf { get; init; }
}
