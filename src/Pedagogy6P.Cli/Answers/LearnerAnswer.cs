using System.Collections.Immutable;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Cli.Answers;

/// <summary>Everything there is to show for one learner.</summary>
internal sealed record LearnerAnswer
{
    public required LearnerRecommendations Recommended { get; init; }

    /// <summary>Every infeasible module with its reasons; null unless asked for.</summary>
    public ImmutableArray<InfeasibleModule>? Infeasible { get; init; }

    /// <summary>What is mandatory and not done; empty in the layouts that do not show it.</summary>
    public ImmutableArray<OutstandingModule> Outstanding { get; init; } = [];

    /// <summary>
    /// The practice-abandonment indicator with what would lower it; null without one and in the layouts that do not show it.
    /// </summary>
    public PracticeAbandonment? Abandonment { get; init; }
}
