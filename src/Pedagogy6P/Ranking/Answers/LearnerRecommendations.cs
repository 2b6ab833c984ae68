using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>The answer for one learner on one date.</summary>
public sealed record LearnerRecommendations
{
    /// <summary>Id of the learner.</summary>
    [JsonPropertyName("learner")]
    public required string LearnerId { get; init; }

    /// <summary>The query date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether each module counts what is left after those before it (<see cref="RecommendationQuery.Diverse"/>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Diverse { get; init; }

    /// <summary>
    /// The top k over all feasible modules: pinned first, then score descending, then id ascending; in a diverse list by the part of the
    /// score that is left.
    /// </summary>
    public required ImmutableArray<Recommendation> Recommendations { get; init; }

    /// <summary>
    /// The modules that the learner pinned and cannot take now, with every reason, in ordinal order: they are not among the
    /// recommendations.
    /// </summary>
    public ImmutableArray<InfeasibleModule> PinnedInfeasible { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Practice-abandonment indicator of the role exercised now: the importance-weighted share of its required mastery that is missing, 0
    /// to 1; null without a current role or when it lists no competency.
    /// </summary>
    public double? Abandonment { get; init; }
}
