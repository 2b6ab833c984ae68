using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>Why a module is not among a learner's recommendations, or where it stands.</summary>
public sealed record WhyNotAnswer
{
    /// <summary>Id of the module.</summary>
    [JsonPropertyName("module")]
    public required string ModuleId { get; init; }

    /// <summary>Every reason why it is infeasible; empty when it is feasible.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>
    /// Whether the query left the module out (<see cref="RecommendationQuery.Exclude"/>): then it is not shown, whatever its rank.
    /// </summary>
    public bool Excluded { get; init; }

    /// <summary>
    /// The module at its rank among all feasible modules that the query does not leave out, itself included; null when infeasible.
    /// </summary>
    public Recommendation? Standing { get; init; }

    /// <summary>The k-th recommendation, the last one shown; null when there is none or the module itself is among those shown.</summary>
    public Recommendation? LastShown { get; init; }

    /// <summary>Contributions of the module minus those of <see cref="LastShown"/>; null when either is missing.</summary>
    public Contributions? Difference =>
        Standing is not null && LastShown is not null ? Standing.Contributions.Minus(LastShown.Contributions) : null;
}
