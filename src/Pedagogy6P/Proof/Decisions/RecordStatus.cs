namespace Pedagogy6P.Proof.Decisions;

/// <summary>What a log did with an outcome.</summary>
public enum RecordStatus
{
    /// <summary>It is the first one of its module in its decision, and is kept.</summary>
    Recorded,

    /// <summary>It took the place of one with an earlier or the same time.</summary>
    Replaced,

    /// <summary>One with a later time is kept; nothing changed.</summary>
    Outdated,

    /// <summary>The log has no decision of that id; nothing changed.</summary>
    UnknownDecision,

    /// <summary>The decision did not show that module; nothing changed.</summary>
    NotShown,

    /// <summary>Its time is before that of its decision; nothing changed.</summary>
    BeforeDecision,
}
