namespace Pedagogy6P.Planning.Cohorts;

/// <summary>What there could be one more of.</summary>
public enum CohortMarginalKind
{
    /// <summary>A seat in a session.</summary>
    Seat,

    /// <summary>A session like another.</summary>
    Session,

    /// <summary>A trainer like another.</summary>
    Trainer,
}
