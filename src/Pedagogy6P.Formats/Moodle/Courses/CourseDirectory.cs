using System.Globalization;
using Pedagogy6P.Formats.Imports.Facts;

namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>Finds courses again by number, short name, or the short name as file names have it.</summary>
internal sealed class CourseDirectory
{
    private readonly Dictionary<long, Course> _byNumber = [];
    private readonly Dictionary<string, Course> _bySlug = new(StringComparer.Ordinal);
    private readonly List<Course> _all = [];

    public IReadOnlyList<Course> All => _all;

    public Course? Find(long number) => _byNumber.GetValueOrDefault(number);

    /// <summary>The course of a number, made when it is not known.</summary>
    public Course Of(long number)
    {
        if (!_byNumber.TryGetValue(number, out Course? course))
        {
            course = Of(number.ToString(CultureInfo.InvariantCulture));
            Number(course, number);
        }

        return course;
    }

    /// <summary>The course of a short name, made when it is not known.</summary>
    public Course Of(string shortName)
    {
        string slug = SlugOf(shortName);
        if (!_bySlug.TryGetValue(slug, out Course? course))
        {
            course = new Course(FactId.Of(shortName) ?? "course");
            _bySlug.Add(slug, course);
            _all.Add(course);
        }

        return course;
    }

    /// <summary>Takes in what a file tells of a course.</summary>
    public Course Tell(long number, string shortName, string? title, DateOnly? start)
    {
        Course course = Of(shortName);
        Number(course, number);
        course.Title = string.IsNullOrWhiteSpace(title) ? course.Title : ActivityName.Of(title);
        course.Start ??= start;
        return course;
    }

    /// <summary>The course whose short name a file name begins with; null when there is none.</summary>
    public Course? FindAtStart(string fileName)
    {
        string slug = SlugOf(fileName);
        return _bySlug.Where(entry => slug.StartsWith(entry.Key + "-", StringComparison.Ordinal)).OrderByDescending(entry =>
            entry.Key.Length)
            .Select(entry => entry.Value).FirstOrDefault();
    }

    private void Number(Course course, long number)
    {
        course.Number ??= number;
        _byNumber[number] = course;
    }

    // As Moodle's file names: lower case, what is neither letter nor digit a hyphen.
    private static string SlugOf(string name) =>
        string.Concat(name.Trim().ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
}
