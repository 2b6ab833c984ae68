using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>Settles who is a learner: enrolled in a course, not suspended, not known to teach, with an id that may be kept.</summary>
internal static class MoodleEnrolments
{
    public static void Settle(MoodleWork work)
    {
        foreach ((Person person, Course course, Standing standing) in work.Book.All)
        {
            if (person.LearnerId is null && work.Book.IsActive(course, standing) && !person.IsSuspended && !person.Teaches)
            {
                person.LearnerId = work.KeyOf(person);
            }
        }
    }
}
