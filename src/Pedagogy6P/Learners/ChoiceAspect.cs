namespace Pedagogy6P.Learners;

/// <summary>What a choice is about: of those about one thing in one aspect the last one counts.</summary>
internal enum ChoiceAspect : byte
{
    /// <summary>Pinned or not, by module.</summary>
    Pin,

    /// <summary>Vetoed or not by the learner, by module.</summary>
    OwnVeto,

    /// <summary>Vetoed or not by a tutor or the school, by module.</summary>
    Veto,

    /// <summary>Accepted, started or declined, by module.</summary>
    Course,

    /// <summary>Completed as the learner says, by module.</summary>
    OwnCompletion,

    /// <summary>Completed as a tutor or the school says, or edited to be or not to be, by module.</summary>
    Completion,

    /// <summary>Rated, by module.</summary>
    Rating,

    /// <summary>Aimed at or not, by role.</summary>
    Goal,

    /// <summary>Edited, by fact.</summary>
    Edit,

    /// <summary>Contested or settled, by fact.</summary>
    Contest,
}
