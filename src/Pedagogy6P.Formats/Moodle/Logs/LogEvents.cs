using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;

namespace Pedagogy6P.Formats.Moodle.Logs;

/// <summary>Counts events of a log by learner, module, day and kind, looking each of them up once. Not thread-safe.</summary>
internal sealed class LogEvents(MoodleWork work)
{
    private readonly Dictionary<long, int> _learners = [];
    private readonly Dictionary<(Course Course, long CourseModule), int> _modules = [];
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>Counts an event.</summary>
    /// <returns>False when the user is no learner.</returns>
    public bool Add(long user, Course course, long courseModule, DateOnly day, ReadOnlySpan<char> kind)
    {
        if (!_learners.TryGetValue(user, out int learner))
        {
            learner = work.People.Find(user) is Person { LearnerId: string id } ? work.Import.Facts.Activity.NumberOf(id) : -1;
            _learners.Add(user, learner);
        }

        if (learner < 0)
        {
            return false;
        }

        if (!_modules.TryGetValue((course, courseModule), out int module))
        {
            CourseActivity? activity = courseModule > 0 ? course.Find(courseModule) : null;
            module = work.Import.Facts.Activity.NumberOf(MoodleFacts.ModuleOf(course, activity, work.Grain));
            _modules.Add((course, courseModule), module);
        }

        work.Import.Facts.Activity.Add(learner, module, day, NumberOf(kind));
        return true;
    }

    private int NumberOf(ReadOnlySpan<char> kind)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> find = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!find.TryGetValue(kind, out int number))
        {
            number = work.Import.Facts.Activity.NumberOf(kind.ToString());
            find[kind] = number;
        }

        return number;
    }
}
