using System.Collections.Immutable;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>A module that a list showed; its place in the list is its position, 1 for the first. Immutable.</summary>
public sealed record DecisionItem
{
    /// <summary>Id of the module, one of the candidates.</summary>
    public required string ModuleId { get; init; }

    /// <summary>Id of the session shown with it; null when self-paced.</summary>
    public string? SessionId { get; init; }

    /// <summary>The probability that it stood at this position given those above, above 0 and at most 1.</summary>
    public required double Propensity { get; init; }

    /// <summary>The share of each term in its score at the time, in the order of <see cref="Decision.Terms"/>; finite.</summary>
    public ImmutableArray<double> Contributions { get; init => field = value.IsDefault ? [] : value; } = [];
}
