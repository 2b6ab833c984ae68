namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>What a completion state means.</summary>
internal enum StateMeaning
{
    /// <summary>Not completed.</summary>
    Open,

    /// <summary>Completed, with a pass grade or where none is asked for.</summary>
    Completed,

    /// <summary>Completed without the pass grade, which counts only where none is asked for.</summary>
    Failed,

    /// <summary>Nobody can tell.</summary>
    Unknown,
}
