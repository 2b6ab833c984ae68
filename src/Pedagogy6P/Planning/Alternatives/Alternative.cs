using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Planning.Alternatives;

/// <summary>What is best in one respect among what a learner can take, with the price of choosing it. Immutable.</summary>
/// <param name="Kind">In what it is best.</param>
public sealed record Alternative(AlternativeKind Kind)
{
    /// <summary>
    /// The module in a session of its own choosing, with its rank among all feasible modules and the score in that session; null where
    /// there is none.
    /// </summary>
    public Recommendation? Choice { get; init; }

    /// <summary>What choosing it costs; null where there is none.</summary>
    public AlternativePrice? Price { get; init; }

    /// <summary>Whether it is the first choice itself: nothing beats that in this respect.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The kind told before that gives the same module in the same session; null when none does.</summary>
    public AlternativeKind? SameAs { get; init; }

    /// <summary>
    /// People of the learner's audience who completed the module, rounded down to a multiple of the least number that is told; null for
    /// other kinds.
    /// </summary>
    public int? People { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public AlternativeLack? Lack { get; init; }
}
