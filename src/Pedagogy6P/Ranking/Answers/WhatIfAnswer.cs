using System.Collections.Immutable;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>A learner as they are and as they might be, answered and compared. Immutable.</summary>
public sealed record WhatIfAnswer
{
    /// <summary>What is recommended as things are.</summary>
    public required LearnerRecommendations Before { get; init; }

    /// <summary>What would be recommended.</summary>
    public required LearnerRecommendations After { get; init; }

    /// <summary>What becomes of every module shown before or after.</summary>
    public required ImmutableArray<RecommendationChange> Changes { get; init; }

    /// <summary>Every infeasible module as things are, by id.</summary>
    public required ImmutableDictionary<string, InfeasibleModule> InfeasibleBefore { get; init; }

    /// <summary>Every infeasible module as things might be, by id.</summary>
    public required ImmutableDictionary<string, InfeasibleModule> InfeasibleAfter { get; init; }

    /// <summary>Ids of modules that become feasible or infeasible, in ordinal order.</summary>
    public ImmutableArray<string> FeasibilityChanged =>
        [.. CodesChanged.Where(module => InfeasibleBefore.ContainsKey(module) != InfeasibleAfter.ContainsKey(module))];

    /// <summary>Ids of modules whose reason codes differ, in ordinal order.</summary>
    public ImmutableArray<string> CodesChanged =>
        [.. InfeasibleBefore.Keys.Union(InfeasibleAfter.Keys, StringComparer.Ordinal)
            .Where(module => !CodesBefore(module).SequenceEqual(CodesAfter(module)))
            .Order(StringComparer.Ordinal)];

    /// <summary>The reason codes of a module as things are; none when it is feasible or unknown.</summary>
    public ImmutableArray<ReasonCode> CodesBefore(string moduleId) =>
        InfeasibleBefore.TryGetValue(moduleId, out InfeasibleModule? found) ? found.Codes : [];

    /// <summary>The reason codes of a module as things might be; none when it is feasible or unknown.</summary>
    public ImmutableArray<ReasonCode> CodesAfter(string moduleId) =>
        InfeasibleAfter.TryGetValue(moduleId, out InfeasibleModule? found) ? found.Codes : [];
}
