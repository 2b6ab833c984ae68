using System.Text.Json;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>
/// Users enrolled in a course, with their roles. The course is the one that all of them have among their courses, where the file name does
/// not tell it. Who does not have it among them is suspended in it, or not yet or no longer there.
/// </summary>
internal static class EnrolledUsersAnswer
{
    private static readonly string[] Teaching = ["editingteacher", "teacher", "manager", "coursecreator"];

    public static void Read(JsonElement root, MoodleFile file, MoodleWork work)
    {
        file.Log.Kind = "enrolled users";
        Course? course = CourseIn(root, file, work);
        bool tellsCourses = course is not null && Answer.List(root).Any(user => IsActive(user, course));
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
                Standing standing = work.Book.Of(person, course);
                if (tellsCourses && !IsActive(user, course))
                {
                    standing.HasEnded = true;
                    file.Log.LeaveOut(row, "an enrolment that is suspended, over or not begun");
                    continue;
                }

                standing.Know(course.Start);
            }

            work.Await(file.Log, row, person);
        }
    }

    // Moodle lists the courses of which the enrolment is active.
    private static bool IsActive(JsonElement user, Course course) => Answer.List(user, "enrolledcourses").Any(entry =>
        Answer.Number(entry, "id") is long number && course.Number is long known ? number == known
            : string.Equals(Answer.Text(entry, "shortname"), course.ShortName, StringComparison.Ordinal));

    private static Course? CourseIn(JsonElement root, MoodleFile file, MoodleWork work)
    {
        if (work.Import.Side.Answer("files", file.File.ShortName, "course") is null)
        {
            HashSet<long>? common = null;
            foreach (JsonElement user in Answer.List(root))
            {
                long[] courses = [.. Answer.List(user, "enrolledcourses").Select(course => Answer.Number(course, "id") ?? 0)];
                if (courses.Length == 0)
                {
                    // A suspended enrolment: Moodle lists active ones.
                    continue;
                }

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
