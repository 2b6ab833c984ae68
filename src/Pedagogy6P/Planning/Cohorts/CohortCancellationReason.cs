namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Why a session does not take place.</summary>
public enum CohortCancellationReason
{
    /// <summary>Nobody is seated in it, and nobody was before.</summary>
    Nobody,

    /// <summary>Its group would be smaller than its smallest.</summary>
    TooSmall,

    /// <summary>Its group would lack learners of some audience.</summary>
    NotMixed,

    /// <summary>It was cancelled after the plan had been made, and the plan repaired.</summary>
    Announced,
}
