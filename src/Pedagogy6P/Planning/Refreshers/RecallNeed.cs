using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>A competency that has to be remembered on a day.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Day">The day.</param>
/// <param name="Level">The mastery needed on it, above 0 to 1; what was never attained no refresher gives.</param>
public sealed record RecallNeed([property: JsonPropertyName("competency")] string CompetencyId, DateOnly Day, double Level)
{
    /// <summary>Why.</summary>
    public RecallCause Cause { get; init; }

    /// <summary>Id of the module that asks it; null when none does.</summary>
    [JsonPropertyName("module")]
    public string? ModuleId { get; init; }
}
