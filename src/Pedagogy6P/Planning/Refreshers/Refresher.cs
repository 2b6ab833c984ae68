using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>A short time of retrieval: something that was mastered is practised again before it is needed.</summary>
/// <param name="Day">The day.</param>
/// <param name="Hours">How long it takes.</param>
/// <param name="CompetencyIds">What it refreshes, in ordinal order.</param>
public sealed record Refresher(
    DateOnly Day, double Hours, [property: JsonPropertyName("competencies")] ImmutableArray<string> CompetencyIds)
{
    /// <summary>The refresher module, or the module of which something is repeated; null: whatever exercises there are.</summary>
    [JsonPropertyName("module")]
    public string? ModuleId { get; init; }

    /// <summary>The competency for which it is on this day.</summary>
    [JsonPropertyName("competency")]
    public required string CompetencyId { get; init; }

    /// <summary>Predicted mastery of that competency on the day, before it.</summary>
    public required double Before { get; init; }

    /// <summary>Mastery after it: what was once attained.</summary>
    public required double After { get; init; }

    /// <summary>The first need that it serves.</summary>
    public required RecallNeed For { get; init; }

    /// <summary>Whether it comes after the day on which it is needed, because no earlier day had room.</summary>
    public bool IsLate { get; init; }
}
