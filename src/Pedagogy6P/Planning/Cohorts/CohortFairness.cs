using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>How fair a plan is. Immutable; record equality compares lists by identity.</summary>
public sealed record CohortFairness
{
    /// <summary>To everybody.</summary>
    public required CohortFairnessGroup All { get; init; }

    /// <summary>To each audience, by id.</summary>
    public required ImmutableArray<CohortFairnessGroup> ByAudience { get; init; }

    /// <summary>
    /// To thirds of the learners by the distance to the nearest site of a session, those with the same distance together in the nearer
    /// third, then to those whose location is not known; groups without learners are left out. Empty when no session has a site.
    /// </summary>
    public required ImmutableArray<CohortFairnessGroup> ByDistance { get; init; }
}
