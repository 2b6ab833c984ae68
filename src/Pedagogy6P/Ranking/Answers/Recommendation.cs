using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>A feasible module at its rank, with its score taken apart.</summary>
public sealed record Recommendation
{
    /// <summary>1 for the best.</summary>
    public required int Rank { get; init; }

    /// <summary>Id of the module.</summary>
    [JsonPropertyName("module")]
    public required string ModuleId { get; init; }

    /// <summary>Title in the programme's language.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the chosen session; null when self-paced.</summary>
    [JsonPropertyName("session")]
    public string? SessionId { get; init; }

    /// <summary>Sum of the contributions: need times fit, from 0 to below 1.</summary>
    public required double Score { get; init; }

    /// <summary>The share of each term: weight times need, times the term for all but Need.</summary>
    public required Contributions Contributions { get; init; }

    /// <summary>The learner pinned it; pinned modules come first.</summary>
    public bool Pinned { get; init; }

    /// <summary>It is mandatory for one of the learner's declared target roles, and so counts as needed.</summary>
    public bool Mandatory { get; init; }

    /// <summary>
    /// Modules of advised prerequisite groups that are not satisfied, in ordinal order. When one of a group can be reached, what this
    /// module is worth by itself is multiplied by
    /// <c>PedagogyOptions.AdvisedFactor</c>.
    /// </summary>
    public required ImmutableArray<string> MissingAdvised { get; init; }

    /// <summary>
    /// Competencies whose entry level the learner once reached and, faded as <c>PedagogyOptions.Fading</c> says, no longer does, in ordinal
    /// order; null when there is none. The module stays open: it asks to refresh them first.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? RefreshFirst { get; init; }

    /// <summary>
    /// The chain of modules that this one opens the way to, in order, when its need is theirs: the next one waits for this one, and the
    /// last one is what the learner needs. Empty when the module is needed for itself.
    /// </summary>
    public ImmutableArray<string> Opens { get; init; } = [];

    /// <summary>
    /// That its session overlaps with those of higher ranks; null when none does, and unless asked for
    /// (<see cref="RecommendationQuery.WithOverlaps"/>).
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SessionOverlap? Overlap { get; init; }

    /// <summary>
    /// In a diverse list the share of its score that is left after those before it, 0 to 1: what it teaches, or opens the way to, and they
    /// do not. Null in others.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? GainLeft { get; init; }

    /// <summary>The facts behind the contributions; null unless asked for.</summary>
    public RecommendationFacts? Facts { get; init; }
}
