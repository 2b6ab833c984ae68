using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;

namespace Pedagogy6P.Formats.Moodle.Logs;

/// <summary>Counts events of a log by learner, module, day and kind, looking each of them up once. Not thread-safe.</summary>
internal sealed class LogEvents(MoodleWork work)
{
    private readonly Dictionary<long, int> _learners = [];
    private readonly Dictionary<(Course Course, long CourseModule), int> _modules = [];
    private readonly Dictionary<(Course Course, string Context), int> _contexts = [];
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>Counts an event.</summary>
    /// <param name="user">Number of the user.</param>
    /// <param name="course">The course.</param>
    /// <param name="courseModule">Number of the activity; 0 for none.</param>
    /// <param name="context">Where it happened, ending in the name of the activity; null where the log does not say.</param>
    /// <param name="day">The day.</param>
    /// <param name="kind">What was done.</param>
    /// <returns>Why it was not counted; null when it was.</returns>
    public string? Add(long user, Course course, long courseModule, string? context, DateOnly day, ReadOnlySpan<char> kind)
    {
        if (!_learners.TryGetValue(user, out int learner))
        {
            learner = work.People.Find(user) is Person { LearnerId: string id } ? work.Import.Facts.Activity.NumberOf(id) : -1;
            _learners.Add(user, learner);
        }

        if (learner < 0)
        {
            return MoodleWork.NoLearner;
        }

        int module = ModuleOf(course, courseModule, context);
        if (module < 0)
        {
            return MoodleWork.NoModule;
        }

        work.Import.Facts.Activity.Add(learner, module, day, NumberOf(kind));
        return null;
    }

    private int ModuleOf(Course course, long courseModule, string? context)
    {
        if (!_modules.TryGetValue((course, courseModule), out int module))
        {
            module = NumberOf(course, courseModule > 0 ? course.Find(courseModule) : null);
            _modules.Add((course, courseModule), module);
        }

        if (module >= 0 || courseModule <= 0 || context is null)
        {
            return module;
        }

        if (!_contexts.TryGetValue((course, context), out module))
        {
            module = NumberOf(course, course.FindIn(context));
            _contexts.Add((course, context), module);
        }

        return module;
    }

    private int NumberOf(Course course, CourseActivity? activity) =>
        MoodleFacts.ModuleOf(course, activity, work.Grain) is string module ? work.Import.Facts.Activity.NumberOf(module) : -1;

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
