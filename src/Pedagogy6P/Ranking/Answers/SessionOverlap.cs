using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>
/// That the session chosen for a recommendation has slots at the same time of the same day as those chosen for recommendations of higher
/// rank: one cannot attend both. Immutable.
/// </summary>
/// <param name="ModuleIds">The modules of higher rank, best first; never empty.</param>
/// <param name="NextSessionId">
/// Of the sessions of the recommended module that the learner can take and that clash with no session chosen for a higher rank, the one
/// that would be chosen by the same order; null when there is none.
/// </param>
public sealed record SessionOverlap(
    [property: JsonPropertyName("modules")] ImmutableArray<string> ModuleIds,
    [property: JsonPropertyName("nextSession")] string? NextSessionId);
