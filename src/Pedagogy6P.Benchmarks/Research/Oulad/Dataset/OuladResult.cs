namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>How an enrolment ended.</summary>
internal enum OuladResult
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
