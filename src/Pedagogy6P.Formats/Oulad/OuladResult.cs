namespace Pedagogy6P.Formats.Oulad;

/// <summary>How an enrolment ended.</summary>
public enum OuladResult
{
    /// <summary>The student left before the end.</summary>
    Withdrawn,

    /// <summary>The student stayed and failed.</summary>
    Fail,

    /// <summary>The student passed.</summary>
    Pass,

    /// <summary>The student passed with distinction.</summary>
    Distinction,
}
