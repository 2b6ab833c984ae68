namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Why a learner's seats changed.</summary>
public enum CohortMoveReason
{
    /// <summary>A session of theirs was cancelled.</summary>
    SessionCancelled,

    /// <summary>A session of theirs has fewer seats than learners.</summary>
    SeatsLost,
}
