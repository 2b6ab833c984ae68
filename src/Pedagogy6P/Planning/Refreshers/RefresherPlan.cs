using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>When a learner refreshes what.</summary>
public sealed record RefresherPlan
{
    /// <summary>Id of the learner.</summary>
    [JsonPropertyName("learner")]
    public required string LearnerId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Hours a week that refreshers may take.</summary>
    public required double HoursPerWeek { get; init; }

    /// <summary>The refreshers, by day.</summary>
    public required ImmutableArray<Refresher> Refreshers { get; init; }

    /// <summary>How much had to be remembered, met or not; what the role asks every day counts once for each competency.</summary>
    public required int Needs { get; init; }

    /// <summary>Needs that are not met, by day; of what is needed every day the first day of each time.</summary>
    public required ImmutableArray<UnmetRecall> Unmet { get; init; }
}
