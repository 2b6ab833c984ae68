using System.Globalization;
using Pedagogy6P.Formats.Imports.Facts;

namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>A course of the site. Not thread-safe.</summary>
/// <param name="id">Id in the programme folder: the short name where it is known.</param>
/// <param name="shortName">Its short name, or what a file name has of it.</param>
/// <param name="ids">Makes the ids of its parts.</param>
internal sealed class Course(string id, string shortName, FactIds ids)
{
    // Parts are named after the text that the id was made of, so that its signs are encoded once.
    private readonly string _prefix = string.Equals(FactId.Of(shortName), id, StringComparison.Ordinal) ? shortName : id;
    private readonly List<CourseActivity> _activities = [];
    private readonly Dictionary<(string Name, int Number), CourseActivity> _byName = [];
    private readonly Dictionary<long, CourseActivity> _byModule = [];
    private readonly Dictionary<string, int> _placed = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    /// <summary>Its short name, or what a file name has of it.</summary>
    public string ShortName { get; set; } = shortName;

    /// <summary>Whether the short name is known to the letter, and not by the name of a file alone.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Title for people; the id while no file told one.</summary>
    public string Title { get => field ?? Id; set; }

    /// <summary>Number of the course; null while no file told it.</summary>
    public long? Number { get; set; }

    /// <summary>The day it begins; null where no file told one.</summary>
    public DateOnly? Start { get; set; }

    /// <summary>Its activities in the order of the course, as far as files told it.</summary>
    public IReadOnlyList<CourseActivity> Activities => _activities;

    /// <summary>
    /// The activities of a report, by their names in order; of several with one name the n-th there is the n-th here. New ones are added.
    /// </summary>
    public CourseActivity[] ActivitiesOf(IEnumerable<string> written)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. written.Select(text =>
        {
            string name = ActivityName.Of(text);
            int number = seen[name] = seen.GetValueOrDefault(name) + 1;
            return ActivityOf(name, number);
        })];
    }

    /// <summary>The activity whose name a text ends in, the longest; null when there is none.</summary>
    public CourseActivity? FindIn(string text)
    {
        string name = ActivityName.Of(text);
        return _activities.Where(activity => name.EndsWith(activity.Name, StringComparison.Ordinal)).MaxBy(activity =>
            activity.Name.Length);
    }

    /// <summary>A section, by its number and name.</summary>
    public CourseSection SectionOf(long? number, string name) => new(IdOf($"§{number}\u001F{name}", $"§{number} {name}"), name);

    /// <summary>The activity of a course module; null for an unknown one.</summary>
    public CourseActivity? Find(long courseModule) => _byModule.GetValueOrDefault(courseModule);

    /// <summary>The activity of a course module whose name is told; of several with one name the n-th is the n-th of reports.</summary>
    public CourseActivity Place(long courseModule, string text)
    {
        if (!_byModule.TryGetValue(courseModule, out CourseActivity? activity))
        {
            string name = ActivityName.Of(text);
            int number = _placed[name] = _placed.GetValueOrDefault(name) + 1;
            activity = ActivityOf(name, number);
            _byModule.Add(courseModule, activity);
        }

        return activity;
    }

    private CourseActivity ActivityOf(string name, int number)
    {
        if (!_byName.TryGetValue((name, number), out CourseActivity? activity))
        {
            string written = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
            activity = new CourseActivity(IdOf(string.Create(CultureInfo.InvariantCulture, $"{name}\u001F{number}"), written), written);
            _byName.Add((name, number), activity);
            _activities.Add(activity);
        }

        return activity;
    }

    private string IdOf(string key, string written) => ids.Of($"{Id}\u001F{key}", $"{_prefix}/{written}")!;
}
