namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>A section of a course.</summary>
/// <param name="Id">Id in the programme folder.</param>
/// <param name="Name">Its name.</param>
internal sealed record CourseSection(string Id, string Name);
