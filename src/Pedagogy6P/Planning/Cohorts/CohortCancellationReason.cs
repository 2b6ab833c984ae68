namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Why a planned session should not take place.</summary>
public enum CohortCancellationReason
{
    /// <summary>Nobody is seated in it, and nobody was before.</summary>
    Nobody,

    /// <summary>Its group would be smaller than its smallest.</summary>
    TooSmall,

    /// <summary>Its group would lack learners of some audience.</summary>
    NotMixed,
}
