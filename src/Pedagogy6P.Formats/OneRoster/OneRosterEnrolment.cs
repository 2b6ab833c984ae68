namespace Pedagogy6P.Formats.OneRoster;

/// <summary>A student's enrolment in a class. Immutable.</summary>
/// <param name="Learner">What stands for the student.</param>
/// <param name="Module">The class's course.</param>
/// <param name="Session">The session that the class is; null when its term has no dates.</param>
/// <param name="Begin">Its first day, or the first day of the class's terms.</param>
/// <param name="End">Its last day; null when not said.</param>
/// <param name="ClassEnd">Last day of the class's terms; null when not said.</param>
/// <param name="Row">Its row in the file.</param>
internal sealed record OneRosterEnrolment(string Learner, string Module, string? Session, DateOnly Begin, DateOnly? End, DateOnly? ClassEnd,
    int Row)
{
    /// <summary>Whether it is over before a day.</summary>
    public bool IsOver(DateOnly day) => (End ?? ClassEnd) < day;

    /// <summary>Whether it ended before its class did.</summary>
    public bool IsBrokenOff => End < ClassEnd;
}
