namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>What an edit changes in a learner's record, in the order in which edits are told.</summary>
public enum EditKind
{
    /// <summary>More hours a week.</summary>
    Hours,

    /// <summary>More free slots in the week.</summary>
    Slots,

    /// <summary>A larger distance to travel.</summary>
    Distance,

    /// <summary>A larger budget for a module.</summary>
    Budget,

    /// <summary>A module to complete first.</summary>
    Completion,

    /// <summary>A target role more.</summary>
    Goal,
}
