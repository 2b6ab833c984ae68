using Pedagogy6P.Ranking.Policies;

namespace Pedagogy6P.Formats.Decisions;

/// <summary>What an export of decisions adds to what the log holds. Immutable.</summary>
public sealed record DecisionExportOptions
{
    /// <summary>The policy whose probabilities stand beside those of the policy that served; null (the default) for none.</summary>
    public IRankingPolicy? Target { get; init; }

    /// <summary>The reward of an item without an outcome; null (the default) leaves it out.</summary>
    public double? RewardWithoutOutcome { get; init; }
}
