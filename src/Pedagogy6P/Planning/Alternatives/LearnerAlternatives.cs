using System.Collections.Immutable;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Planning.Alternatives;

/// <summary>A learner's first choice and what is best in other respects. Immutable.</summary>
public sealed record LearnerAlternatives
{
    /// <summary>Id of the learner.</summary>
    public required string LearnerId { get; init; }

    /// <summary>The query date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The first recommendation; null where nothing is feasible.</summary>
    public required Recommendation? First { get; init; }

    /// <summary>The share of the first choice's score that modules had to have (<see cref="AlternativesRequest.LeastShare"/>).</summary>
    public double LeastShare { get; init; }

    /// <summary>Number of feasible modules with less, which were not looked at; 0 or more.</summary>
    public int BelowLeast { get; init; }

    /// <summary>
    /// One for each kind in their order; those that would be one too many are left out. Empty where nothing is feasible.
    /// </summary>
    public required ImmutableArray<Alternative> Alternatives { get; init; }
}
