using System.Globalization;
using Pedagogy6P.Formats.Imports.Facts;

namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>
/// Finds courses again by number, by short name to the letter, or by what file names have of a short name. Courses that file names do not
/// tell apart are asked for, never taken for one. Not thread-safe.
/// </summary>
internal sealed class CourseDirectory
{
    private readonly Dictionary<long, Course> _byNumber = [];
    private readonly Dictionary<string, Course> _byName = new(StringComparer.Ordinal);
    private readonly List<Course> _all = [];
    private readonly HashSet<string> _foreseen = new(StringComparer.Ordinal);
    private readonly FactIds _ids = new();

    public IReadOnlyList<Course> All => _all;

    public Course? Find(long number) => _byNumber.GetValueOrDefault(number);

    /// <summary>The course of a number, made when it is not known.</summary>
    public Course Of(long number)
    {
        if (!_byNumber.TryGetValue(number, out Course? course))
        {
            course = Add(number.ToString(CultureInfo.InvariantCulture), isNamed: false);
            Number(course, number);
        }

        return course;
    }

    /// <summary>The course of a short name that a source has to the letter, made when it is not known.</summary>
    public Course Named(string shortName)
    {
        string name = CourseSlug.Composed(shortName);
        if (_byName.TryGetValue(name, out Course? course))
        {
            return course;
        }

        // What file names alone told of so far.
        course = OnlyOne(_all.Where(known => !known.IsNamed && known.Number is null && IsWritten(known, name)));
        if (course is null)
        {
            return Add(name, isNamed: true);
        }

        (course.ShortName, course.IsNamed) = (name, true);
        _byName[name] = course;
        return course;
    }

    /// <summary>The course that people name, made when it is not known; they need not care about case and spaces.</summary>
    /// <param name="shortName">The short name.</param>
    /// <param name="number">Its number, where the name of a file tells it.</param>
    public Course Answered(string shortName, long? number)
    {
        string name = CourseSlug.Composed(shortName);
        Course course = _byName.GetValueOrDefault(name) ?? OnlyOne(_all.Where(known => IsWritten(known, name))) ?? Named(name);
        if (number is long told && course.Number is null && Find(told) is null)
        {
            Number(course, told);
        }

        return course;
    }

    /// <summary>The course of a number that comes without a name; null where it may be one of those known by name alone.</summary>
    public Course? OfNumber(long number) => Find(number) ?? (_all.TrueForAll(known => known.Number is not null) ? Of(number) : null);

    /// <summary>
    /// The course that a file name tells, made when none may be meant; null when several may be meant, or one whose name is written in
    /// another way.
    /// </summary>
    /// <param name="written">What the file name has of the short name.</param>
    /// <param name="isSlug">Whether that is a slug, from which the name cannot be told.</param>
    public Course? OfFile(string written, bool isSlug)
    {
        Course[] meant = [.. _all.Where(known => IsWritten(known, written))];
        if (meant.Length > 0)
        {
            return meant.Length == 1 ? meant[0] : isSlug ? null : OnlyOne(meant.Where(known => IsExactly(known.ShortName, written)));
        }

        string[] names = isSlug ? [.. _foreseen.Where(name => IsAlike(name, written))] : [];
        return names.Length > 1 || _all.Exists(known => IsAlmost(known, written)) ? null
            : Add(names.Length == 1 ? names[0] : CourseSlug.Composed(written), isNamed: false);
    }

    /// <summary>Takes in how a file name that is yet to be read writes a course.</summary>
    public void Foresee(string written) => _foreseen.Add(CourseSlug.Composed(written));

    /// <summary>Takes in what a file tells of a course.</summary>
    public Course Tell(long number, string shortName, string? title, DateOnly? start)
    {
        Course course = Find(number) ?? Named(shortName);
        Number(course, number);
        course.Title = string.IsNullOrWhiteSpace(title) ? course.Title : ActivityName.Of(title);
        course.Start ??= start;
        return course;
    }

    /// <summary>The course whose short name a file name begins with, the longest; null when there is none, or more than one.</summary>
    public Course? FindAtStart(string fileName)
    {
        string slug = CourseSlug.Of(fileName), name = CourseSlug.Composed(fileName);
        bool IsExact(Course known) => name.StartsWith(CourseSlug.Cleaned(known.ShortName) + "-", StringComparison.Ordinal);
        IGrouping<int, Course>? longest = _all.Where(known => IsExact(known)
                || slug.StartsWith(CourseSlug.Of(known.ShortName) + "-", StringComparison.Ordinal))
            .GroupBy(known => known.ShortName.Length).MaxBy(group => group.Key);
        return longest is null ? null : OnlyOne(longest) ?? OnlyOne(longest.Where(IsExact));
    }

    private static Course? OnlyOne(IEnumerable<Course> courses)
    {
        Course[] first = [.. courses.Take(2)];
        return first.Length == 1 ? first[0] : null;
    }

    private static bool IsWritten(Course course, string written) => IsAlike(course.ShortName, written);

    private static bool IsAlike(string name, string written) => IsExactly(name, written)
        || string.Equals(CourseSlug.Of(name), CourseSlug.Of(written), StringComparison.Ordinal);

    private static bool IsExactly(string name, string written) =>
        string.Equals(CourseSlug.Cleaned(name), CourseSlug.Cleaned(written), StringComparison.Ordinal);

    // Of a course that a file name alone told, the name may have more characters than any file name.
    private static bool IsAlmost(Course course, string written) => !course.IsNamed
        && string.Equals(CourseSlug.Core(course.ShortName), CourseSlug.Core(written), StringComparison.Ordinal);

    private Course Add(string name, bool isNamed)
    {
        var course = new Course(_ids.Of(name, name) ?? "course", name, _ids) { IsNamed = isNamed };
        _all.Add(course);
        if (isNamed)
        {
            _byName[name] = course;
        }

        return course;
    }

    private void Number(Course course, long number)
    {
        course.Number ??= number;
        _byNumber[number] = course;
    }
}
