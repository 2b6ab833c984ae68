namespace Pedagogy6P.Formats.Oulad;

/// <summary>Who marks an assessment.</summary>
public enum OuladAssessmentKind
{
    /// <summary>Marked by a tutor (<c>TMA</c>).</summary>
    TutorMarked,

    /// <summary>Marked by a computer (<c>CMA</c>).</summary>
    ComputerMarked,

    /// <summary>The final examination (<c>Exam</c>).</summary>
    Exam,
}
