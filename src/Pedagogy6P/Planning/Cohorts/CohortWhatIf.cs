using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>What a plan would gain by additions. Immutable; record equality compares lists by identity.</summary>
public sealed record CohortWhatIf
{
    /// <summary>The plan as it is.</summary>
    public required CohortPlan Before { get; init; }

    /// <summary>The plan there would be; marginals are left out.</summary>
    public required CohortPlan After { get; init; }

    /// <summary>
    /// Whether <see cref="After"/> was planned anew, so that many may sit elsewhere; else it is the plan as it is, bettered by what is
    /// added.
    /// </summary>
    public required bool IsPlannedAnew { get; init; }

    /// <summary>Who would gain or lose, by audience in ordinal order; audiences without either are left out.</summary>
    public required ImmutableArray<CohortGain> Gains { get; init; }

    /// <summary>Groups that would take place and do not, by id.</summary>
    public required ImmutableArray<CohortGroup> Opened { get; init; }

    /// <summary>
    /// By how much the total score would rise. Where more mandatory modules are seated it may fall. Exact up to the gaps of both plans.
    /// </summary>
    public double Gain => After.Objective - Before.Objective;
}
