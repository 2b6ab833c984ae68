namespace Pedagogy6P.Formats.XApi;

/// <summary>What a statement about a module says of the learner's way through it.</summary>
internal enum VerbMeaning
{
    /// <summary>Something was done.</summary>
    Activity,

    /// <summary>The module is done.</summary>
    Completed,

    /// <summary>The module was failed.</summary>
    Failed,

    /// <summary>The learner left.</summary>
    Withdrawn,
}
