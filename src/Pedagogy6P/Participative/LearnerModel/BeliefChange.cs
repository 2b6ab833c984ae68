namespace Pedagogy6P.Participative.LearnerModel;

/// <summary>How a learner changes what is believed of them.</summary>
public enum BeliefChange
{
    /// <summary>By giving a fact of the record another value; the fact is told.</summary>
    EditFact,

    /// <summary>By contesting a fact that tutors and schools edit; the fact is told.</summary>
    ContestFact,

    /// <summary>By aiming at a role, or no longer.</summary>
    ChangeGoals,

    /// <summary>By completing a module that teaches what is missing.</summary>
    CompleteModule,

    /// <summary>By choosing otherwise, or taking choices back.</summary>
    Choose,

    /// <summary>By acting on what is told besides, taking another session, or opting out.</summary>
    ActOrOptOut,
}
