namespace Pedagogy6P.Participative.Choices;

/// <summary>What a store did with choices that were handed over.</summary>
public enum AppendStatus
{
    /// <summary>They are kept.</summary>
    Appended,

    /// <summary>All of them were kept before, the very same: nothing changed.</summary>
    Repeated,

    /// <summary>The learner has another version than expected: nothing changed. Read what came in between and try again.</summary>
    Conflict,
}
