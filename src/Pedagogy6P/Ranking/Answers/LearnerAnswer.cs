using System.Collections.Immutable;
using Pedagogy6P.Preventive;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>Everything that a page shows one learner. Immutable.</summary>
public sealed record LearnerAnswer
{
    /// <summary>What is recommended.</summary>
    public required LearnerRecommendations Recommended { get; init; }

    /// <summary>Every infeasible module with its reasons; null unless asked for.</summary>
    public ImmutableArray<InfeasibleModule>? Infeasible { get; init; }

    /// <summary>What is mandatory and not done; empty unless asked for.</summary>
    public ImmutableArray<OutstandingModule> Outstanding { get; init; } = [];

    /// <summary>The practice-abandonment indicator with what would lower it; null without one and unless asked for.</summary>
    public PracticeAbandonment? Abandonment { get; init; }
}
