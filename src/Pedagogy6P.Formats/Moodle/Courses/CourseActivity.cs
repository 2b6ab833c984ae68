namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>An activity of a course.</summary>
/// <param name="id">Id in the programme folder.</param>
/// <param name="name">Its name, as <see cref="ActivityName"/> writes it.</param>
internal sealed class CourseActivity(string id, string name)
{
    public string Id => id;

    public string Name => name;

    /// <summary>The section it stands in; null while no file told it.</summary>
    public CourseSection? Section { get; set; }
}
