using System.Collections.Immutable;

namespace Pedagogy6P.Proof.OffPolicy.Logs;

/// <summary>One thing that a decision showed to a learner. Immutable; record equality compares the context by identity.</summary>
public sealed record LoggedAction
{
    /// <summary>The decision; all rows of a list share it.</summary>
    public required string DecisionId { get; init; }

    /// <summary>
    /// Whom it was made for; null when unknown, which makes the decision somebody of its own. Intervals are drawn by learner.
    /// </summary>
    public string? LearnerId { get; init; }

    /// <summary>The place in the list, 1 is the first.</summary>
    public required int Position { get; init; }

    /// <summary>What was shown.</summary>
    public required string ActionId { get; init; }

    /// <summary>What came of it; any finite number, the larger the better.</summary>
    public required double Reward { get; init; }

    /// <summary>
    /// How likely the policy that was in force was to show this at this place, given what stood above it; above 0, at most 1.
    /// </summary>
    public required double Propensity { get; init; }

    /// <summary>How likely the policy to be judged is to do so, 0 to 1; null when candidates tell it.</summary>
    public double? TargetProbability { get; init; }

    /// <summary>What was known at the time, in the order of the log's context names; NaN is missing.</summary>
    public ImmutableArray<double> Context { get; init; } = [];
}
