using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>What became of one module between two answers.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Before">Its recommendation before; null when it was not shown.</param>
/// <param name="After">Its recommendation after; null when it is not shown.</param>
public sealed record RecommendationChange([property: JsonPropertyName("module")] string ModuleId, Recommendation? Before,
    Recommendation? After)
{
    /// <summary>Contributions after minus before, a missing side counting as zero.</summary>
    public Contributions Difference => (After?.Contributions ?? default).Minus(Before?.Contributions ?? default);

    /// <summary>
    /// Compares two answers module by module: those shown after in their order, then those no longer shown in their order.
    /// </summary>
    /// <param name="before">The answer before, for instance for the learner as they are.</param>
    /// <param name="after">The answer after, for instance for <c>learner with { HoursPerWeek = 6 }</c>.</param>
    public static ImmutableArray<RecommendationChange> Of(LearnerRecommendations before, LearnerRecommendations after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = before.Recommendations.ToDictionary(item => item.ModuleId, StringComparer.Ordinal);
        var later = after.Recommendations.Select(item => item.ModuleId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Recommendations.Select(item =>
            new RecommendationChange(item.ModuleId, earlier.GetValueOrDefault(item.ModuleId), item)),
            .. before.Recommendations.Where(item => !later.Contains(item.ModuleId))
            .Select(item => new RecommendationChange(item.ModuleId, item, null)),
        ];
    }
}
