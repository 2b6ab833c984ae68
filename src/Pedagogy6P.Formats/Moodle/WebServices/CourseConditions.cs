using System.Text;
using System.Text.Json;
using Pedagogy6P.Formats.Moodle.Courses;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>
/// "Restrict access until another activity is completed": Moodle's availability trees, of which what holds in every case is a hard
/// prerequisite. What does not, alternatives and negations, is counted for the report. Not thread-safe.
/// </summary>
internal sealed class CourseConditions(Course course, MoodleFile file, MoodleWork work)
{
    private const int PreviousActivity = -1;

    private readonly List<CourseActivity> _waiting = [];
    private readonly Dictionary<CourseActivity, List<CourseActivity>> _required = [];
    private int _dropped;

    /// <summary>Adds the conditions of all activities.</summary>
    public void Add(JsonElement contents)
    {
        CourseActivity? previous = null;
        foreach (JsonElement module in Answer.List(contents).SelectMany(section => Answer.List(section, "modules")))
        {
            if (Answer.Number(module, "id") is not long id || course.Find(id) is not CourseActivity activity)
            {
                continue;
            }

            if (Answer.Text(module, "availability") is { Length: > 0 } tree)
            {
                Add(activity, tree, previous);
            }

            previous = activity;
        }

        var circular = new HashSet<(CourseActivity, CourseActivity)>();
        WaitingOrder.Of(_waiting, activity => _required.GetValueOrDefault(activity, []),
            (waits, required) => circular.Add((waits, required)));
        foreach (CourseActivity activity in _waiting)
        {
            foreach (CourseActivity required in _required[activity].Where(required => !circular.Contains((activity, required))))
            {
                work.Import.Facts.Prerequisites.Row(activity.Id, required.Id).With("kind", "hard");
            }
        }

        if (_dropped > 0)
        {
            file.Log.Note($"Conditions on completed activities that are alternatives, negated, of activities not known or not readable: "
                + $"{_dropped} left out.");
        }

        if (circular.Count > 0)
        {
            file.Log.Note($"Conditions by which activities would wait for each other: {circular.Count} left out.");
        }
    }

    private void Add(CourseActivity activity, string tree, CourseActivity? previous)
    {
        try
        {
            using JsonDocument document = JsonTexts.Parse(Encoding.UTF8.GetBytes(tree));
            Walk(document.RootElement, activity, previous, holds: true);
        }
        catch (JsonException)
        {
            _dropped++;
        }
    }

    private void Walk(JsonElement node, CourseActivity activity, CourseActivity? previous, bool holds)
    {
        JsonElement[] parts = [.. Answer.List(node, "c")];
        if (Answer.Text(node, "op") is string op)
        {
            bool all = op is "&" || (op is "|" && parts.Length == 1);
            foreach (JsonElement part in parts)
            {
                Walk(part, activity, previous, holds && all);
            }
        }
        else if (Answer.Text(node, "type") is "completion")
        {
            long? id = Answer.Number(node, "cm");
            CourseActivity? required = id == PreviousActivity ? previous : id is long known ? course.Find(known) : null;
            if (!holds || required is null || Answer.Number(node, "e") is not (1 or 2))
            {
                _dropped++;
            }
            else
            {
                Require(activity, required);
            }
        }
    }

    private void Require(CourseActivity activity, CourseActivity required)
    {
        if (!_required.TryGetValue(activity, out List<CourseActivity>? known))
        {
            known = [];
            _required.Add(activity, known);
            _waiting.Add(activity);
        }

        known.Add(required);
    }
}
