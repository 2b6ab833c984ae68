using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A plan that was kept as far as it could be. Immutable; record equality compares lists by identity.</summary>
public sealed record CohortRepair
{
    /// <summary>The cohort with its plan from now on, to be repaired again when something else changes.</summary>
    public required Cohort Cohort { get; init; }

    /// <summary>Who moved, in the order of the learners. Nobody else did.</summary>
    public required ImmutableArray<CohortMove> Moves { get; init; }

    /// <summary>
    /// The plan. What each learner waits for is what they waited for before and what they had and lost; its bound is that of the sessions
    /// that take place, over all plans with at least as many mandatory seats as this one; marginals are left out.
    /// </summary>
    public CohortPlan Plan => Cohort.Plan;
}
