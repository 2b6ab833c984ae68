using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>One past enrolment as a row of training data.</summary>
/// <param name="Learner">The learner as known before the day of enrolment.</param>
/// <param name="Enrolment">The enrolment.</param>
/// <param name="Module">Its module.</param>
/// <param name="Session">Its session; null when self-paced or unknown.</param>
public sealed record RetentionRow(Learner Learner, Outcome Enrolment, Module Module, Session? Session)
{
    // Self-paced modules name no end; after this long an enrolment without one is over.
    private const int SelfPacedDays = 84;

    /// <summary>First day: that of the session, else of the enrolment.</summary>
    public DateOnly Start => Session?.Start ?? Enrolment.Enrolled;

    /// <summary>Last day as planned: that of the session, else twelve weeks.</summary>
    public DateOnly PlannedEnd => Session?.End ?? Enrolment.Enrolled.AddDays(SelfPacedDays - 1);

    /// <summary>Whether the learner left before the end.</summary>
    public bool Dropped => Enrolment.Status == OutcomeStatus.Withdrawn;
}
