namespace Pedagogy6P.Learners;

/// <summary>What a choice did to a history.</summary>
public enum ChoiceEffect
{
    /// <summary>It counts from now on.</summary>
    Applied,

    /// <summary>Its sequence was applied before; nothing changed.</summary>
    Repeated,

    /// <summary>
    /// It says something that cannot be (<see cref="ChoiceHistory.WhyNot"/>): it is kept among the others, and nothing else changed.
    /// </summary>
    None,
}
