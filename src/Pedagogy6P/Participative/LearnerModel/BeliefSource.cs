namespace Pedagogy6P.Participative.LearnerModel;

/// <summary>Where a belief about a learner comes from.</summary>
public enum BeliefSource
{
    /// <summary>A row or cell of the learner's record.</summary>
    Record,

    /// <summary>A choice that gave a fact its value; its id is told.</summary>
    Choice,

    /// <summary>A module that was completed; its id is told.</summary>
    Completion,

    /// <summary>The learner's initial background; its name is told.</summary>
    Background,

    /// <summary>A role that is aimed at; its id is told.</summary>
    TargetRole,

    /// <summary>A role open to the learner's audience, where none is aimed at; its id is told.</summary>
    OpenRole,

    /// <summary>Nothing is known, which counts as none.</summary>
    Nothing,

    /// <summary>The learner's own choices, by a preference model whose version is told.</summary>
    OwnChoices,

    /// <summary>What learners of the same audience chose, by a preference model whose version is told.</summary>
    OthersChoices,

    /// <summary>A model of who stays to the end, whose version is told.</summary>
    RiskModel,
}
