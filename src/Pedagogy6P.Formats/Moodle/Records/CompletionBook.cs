using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;

namespace Pedagogy6P.Formats.Moodle.Records;

/// <summary>Who is enrolled in which course and how far they are, gathered from all files. Not thread-safe.</summary>
internal sealed class CompletionBook
{
    /// <summary>Rank of what a report of activities says.</summary>
    public const int ActivityReport = 1;

    /// <summary>Rank of what a report of the course says.</summary>
    public const int CourseReport = 2;

    /// <summary>Rank of a grade that a report of one activity has.</summary>
    public const int ActivityGrade = 1;

    /// <summary>Rank of a grade of the gradebook.</summary>
    public const int BookGrade = 2;

    private readonly Dictionary<(Person Person, Course Course), Standing> _standings = [];
    private readonly HashSet<Course> _reported = [];

    /// <summary>All standings in the order in which they were first told of.</summary>
    public IEnumerable<(Person Person, Course Course, Standing Standing)> All =>
        _standings.Select(entry => (entry.Key.Person, entry.Key.Course, entry.Value));

    /// <summary>How a person stands in a course; made when nothing is known of it.</summary>
    public Standing Of(Person person, Course course)
    {
        if (!_standings.TryGetValue((person, course), out Standing? standing))
        {
            standing = new Standing();
            _standings.Add((person, course), standing);
        }

        return standing;
    }

    /// <summary>How an active learner stands in a course; null for whoever is none, as far as files tell.</summary>
    public Standing? FindActive(Person person, Course course) =>
        _standings.TryGetValue((person, course), out Standing? standing) && IsActive(course, standing) ? standing : null;

    /// <summary>
    /// Whether an enrolment is active: where reports name all active learners of a course, only they are, else whoever is not known to have
    /// ended.
    /// </summary>
    public bool IsActive(Course course, Standing standing) => standing.IsNamed || (!standing.HasEnded && !IsReported(course));

    /// <summary>Takes in that a report, which names all active learners of a course, names this one.</summary>
    public Standing Name(Person person, Course course)
    {
        Standing standing = Of(person, course);
        standing.IsNamed = true;
        return standing;
    }

    /// <summary>Says that a report named all active learners of a course, so that who is in none is not one of them.</summary>
    public void Report(Course course) => _reported.Add(course);

    /// <summary>Whether some report named all active learners of a course.</summary>
    public bool IsReported(Course course) => _reported.Contains(course);
}
