using System.Collections.Immutable;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>What is asked of the engine for a learner, or for many. Immutable.</summary>
/// <param name="AsOf">The query date: only sessions that start on or after it count, and demand is read as of its month.</param>
/// <param name="K">How many recommendations at most, 1 or more; 10 by default.</param>
public sealed record RecommendationQuery(DateOnly AsOf, int K = 10)
{
    /// <summary>Ids of modules to leave out of this answer (shown a moment ago, say); unknown ids are ignored. Empty by default.</summary>
    public ImmutableArray<string> Exclude { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether recommendations carry their <see cref="Recommendation.Facts"/>; false by default.</summary>
    public bool WithFacts { get; init; }

    /// <summary>
    /// Whether recommendations say where their session overlaps with those of higher ranks (<see cref="Recommendation.Overlap"/>); false by
    /// default.
    /// </summary>
    public bool WithOverlaps { get; init; }

    /// <summary>
    /// Whether each next module counts only what is left of its gain after those before it, so that near-duplicates do not fill the list
    /// (<see cref="Recommendation.GainLeft"/>); false by default. For recommendations, not for lists that a policy draws and not for
    /// why-not answers, whose ranks are those of the plain list.
    /// </summary>
    public bool Diverse { get; init; }
}
