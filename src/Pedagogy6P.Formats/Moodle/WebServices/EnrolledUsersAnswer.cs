using System.Text.Json;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>
/// Users enrolled in a course, with their roles. The course is the one that all of them have among their courses, where the file name does
/// not tell it.
/// </summary>
internal static class EnrolledUsersAnswer
{
    private static readonly string[] Teaching = ["editingteacher", "teacher", "manager", "coursecreator"];

    public static void Read(JsonElement root, MoodleFile file, MoodleWork work)
    {
        file.Log.Kind = "enrolled users";
        Course? course = CourseIn(root, file, work);
        int row = 0;
        foreach (JsonElement user in Answer.List(root))
        {
            file.Log.Read();
            row++;
            if (Answer.Number(user, "id") is not long id
                || work.People.Of(id, Answer.Text(user, "email"), Answer.Text(user, "fullname")) is not Person person)
            {
                file.Log.LeaveOut(row, "a user without number");
                continue;
            }

            string?[] roles = [.. Answer.List(user, "roles").Select(role => Answer.Text(role, "shortname"))];
            person.Teaches |= roles.Any(role => Teaching.Contains(role, StringComparer.Ordinal));
            person.IsSuspended |= user.TryGetProperty("suspended", out JsonElement suspended) && suspended.ValueKind == JsonValueKind.True;
            if (course is not null && !person.Teaches)
            {
                work.Book.Of(person, course).Know(course.Start);
            }

            work.Await(file.Log, row, person);
        }
    }

    private static Course? CourseIn(JsonElement root, MoodleFile file, MoodleWork work)
    {
        if (work.Import.Side.Answer("files", file.File.ShortName, "course") is null)
        {
            HashSet<long>? common = null;
            foreach (JsonElement user in Answer.List(root))
            {
                IEnumerable<long> courses = Answer.List(user, "enrolledcourses").Select(course => Answer.Number(course, "id") ?? 0);
                if (common is null)
                {
                    common = [.. courses];
                }
                else
                {
                    common.IntersectWith(courses);
                }
            }

            if (common?.Count == 1)
            {
                long number = common.Single();
                JsonElement told = Answer.List(root).SelectMany(user => Answer.List(user, "enrolledcourses"))
                    .First(course => Answer.Number(course, "id") == number);
                file.Log.Note("Its course is the one that all its users have.");
                return Answer.Text(told, "shortname") is string { Length: > 0 } name
                    ? work.Courses.Tell(number, name, Answer.Text(told, "fullname"), start: null) : work.Courses.Of(number);
            }
        }

        return work.CourseOf(file.File);
    }
}
