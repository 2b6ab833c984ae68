namespace Pedagogy6P.Formats.Moodle.Records;

/// <summary>How a learner stands in a course. Not thread-safe.</summary>
internal sealed class Standing
{
    /// <summary>The earliest day that anything is known of.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>Whether a report that names all active learners of the course names this one.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether some file says that the enrolment is suspended, over or not begun.</summary>
    public bool HasEnded { get; set; }

    /// <summary>The day the course was completed; null while it is not.</summary>
    public DateOnly? Completed { get; set; }

    /// <summary>Result of the course from 0 to 1; null for unknown.</summary>
    public double? Score { get; set; }

    /// <summary>Activities by their id.</summary>
    public Dictionary<string, ActivityStanding> Activities { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes in a day of the enrolment.</summary>
    public void Know(DateOnly? day) => Since = Since is null || day < Since ? day ?? Since : Since;

    /// <summary>How the learner stands in an activity; made when nothing is known of it.</summary>
    public ActivityStanding Of(string activity) => Activities.TryGetValue(activity, out ActivityStanding? known)
        ? known : Activities[activity] = new ActivityStanding();
}
