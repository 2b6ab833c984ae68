namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Why a learner is not seated in a module.</summary>
public enum CohortWaitReason
{
    /// <summary>Every session that suits the learner is full.</summary>
    Seats,

    /// <summary>Sessions with free seats meet at the same time as other seats of the learner.</summary>
    Timetable,

    /// <summary>Sessions with free seats ask more hours of some week than the learner has beside their other seats.</summary>
    Load,

    /// <summary>
    /// The learner has as many modules as one may have: there is a free seat, or all that they have and this one are mandatory, and a seat
    /// here would cost another.
    /// </summary>
    Limit,

    /// <summary>The price is above what the other seats leave of the learner's budget.</summary>
    Budget,

    /// <summary>Only candidate sessions would suit the learner, and no trainer runs them.</summary>
    Trainers,

    /// <summary>The group would be too small, or not mixed enough.</summary>
    Group,

    /// <summary>The session was cancelled after the plan had been made.</summary>
    Cancelled,
}
