namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>Who marks an assessment.</summary>
internal enum OuladAssessmentKind
{
    /// <summary>Marked by a tutor (<c>TMA</c>).</summary>
    TutorMarked,

    /// <summary>Marked by a computer (<c>CMA</c>).</summary>
    ComputerMarked,

    /// <summary>The final examination (<c>Exam</c>).</summary>
    Exam,
}
