using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Places;
using Pedagogy6P.Predictive;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>The facts behind each contribution of a recommendation, for people and machines to check.</summary>
public sealed record RecommendationFacts
{
    /// <summary>
    /// Gaps that the module closes by itself, the largest weighted gain first, then in ordinal order of competencies. Empty when it brings
    /// no gain of its own: it is then wanted, or needed for what it opens the way to (<see cref="Recommendation.Opens"/>), whose gaps are
    /// not among these.
    /// </summary>
    public required ImmutableArray<GapFact> Gaps { get; init; }

    /// <summary>
    /// Gaps that the last module of <see cref="Recommendation.Opens"/> closes, ordered as <see cref="Gaps"/>; empty when the module is
    /// needed for itself, or when that last module is pinned or mandatory and closes none.
    /// </summary>
    public ImmutableArray<GapFact> OpensGaps { get; init; } = [];

    /// <summary>
    /// Whether the learner pinned the last module of <see cref="Recommendation.Opens"/>; false when it opens the way to none.
    /// </summary>
    public bool OpensPinned { get; init; }

    /// <summary>
    /// Whether the last module of <see cref="Recommendation.Opens"/> is mandatory for one of the learner's declared target roles; false
    /// when it opens the way to none.
    /// </summary>
    public bool OpensMandatory { get; init; }

    /// <summary>
    /// Whether the learner declares no target role, so that the goals are those of all roles open to the learner's audience.
    /// </summary>
    public bool GoalsOfOpenRoles { get; init; }

    /// <summary>Working time of the module in hours.</summary>
    public required double Hours { get; init; }

    /// <summary>Hours per week of the chosen session; null when self-paced.</summary>
    public double? Load { get; init; }

    /// <summary>First day of the chosen session; null when self-paced.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the chosen session; null when self-paced.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Quarter hours of the week that the chosen session takes; null when it takes none in particular.</summary>
    public Availability? Slots { get; init; }

    /// <summary>Id of the site; null when online.</summary>
    [JsonPropertyName("site")]
    public string? SiteId { get; init; }

    /// <summary>Distance to the site in kilometres; 0 online.</summary>
    public double DistanceKm { get; init; }

    /// <summary>Price after funding, in EUR.</summary>
    public double Price { get; init; }

    /// <summary>Probability of dropout, 0 to 1; null when no risk model is loaded.</summary>
    public double? DropoutProbability { get; init; }

    /// <summary>
    /// What the risk model says makes staying harder, the strongest first; empty without a risk model or when it cannot tell.
    /// </summary>
    public ImmutableArray<DropoutConcern> DropoutConcerns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The value of each further term, 0 to 1, in the order of their list; null, and not in JSON, where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TermValue>? FurtherTerms { get; init; }

    /// <summary>Demand percentile of each taught competency that the demand table knows.</summary>
    public required ImmutableArray<DemandFact> Demand { get; init; }

    /// <summary>Declared interests that the module deals with.</summary>
    public required ImmutableArray<string> SharedTopics { get; init; }

    /// <summary>
    /// Practice settings that learner and module share; those merely above or below each other in the tree of settings are not among them.
    /// </summary>
    public required ImmutableArray<string> SharedSettings { get; init; }

    /// <summary>
    /// Where learner and module share no setting: each pair of settings of which one lies above the other in the tree of settings, in
    /// ordinal order of the module's and then the learner's. Any such pair counts as three quarters of a shared setting.
    /// </summary>
    public ImmutableArray<SettingKinFact> RelatedSettings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Share of hands-on time, 0 to 1.</summary>
    public double HandsOnShare { get; init; }

    /// <summary>Belief about the module's effect after all pooled studies, from the sceptic's prior on.</summary>
    public required EffectPosterior Effect { get; init; }

    /// <summary>Studies that speak for the learner's audience, surveys included, in the programme's order.</summary>
    public required ImmutableArray<Study> Studies { get; init; }
}
