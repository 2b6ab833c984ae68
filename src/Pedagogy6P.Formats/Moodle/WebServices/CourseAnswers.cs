using System.Text.Json;
using Pedagogy6P.Formats.Moodle.Courses;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>Courses, and what stands in them.</summary>
internal static class CourseAnswers
{
    private const int Site = 1;

    public static void ReadCourses(JsonElement root, MoodleFile file, MoodleWork work)
    {
        file.Log.Kind = "courses";
        int row = 0;
        foreach (JsonElement course in Answer.List(root))
        {
            file.Log.Read();
            row++;
            if (Answer.Number(course, "id") is not long id || id <= Site || Answer.Text(course, "shortname") is not string name
                || string.IsNullOrWhiteSpace(name))
            {
                file.Log.LeaveOut(row, "the site itself, or a course without number or short name");
                continue;
            }

            work.Courses.Tell(id, name, Answer.Text(course, "fullname"), work.Times.DayOf(Answer.Number(course, "startdate") ?? 0));
            file.Log.Take();
        }

        file.Log.TimeZone = work.Import.Zone.Id;
    }

    public static void ReadContents(JsonElement root, MoodleFile file, MoodleWork work)
    {
        file.Log.Kind = "contents of a course";
        Course? course = work.CourseOf(file.File);
        int row = 0;
        foreach (JsonElement section in Answer.List(root))
        {
            foreach (JsonElement module in Answer.List(section, "modules"))
            {
                file.Log.Read();
                row++;
                if (course is null)
                {
                    file.Log.LeaveOut(row, "nothing tells which course the file is of: see the gaps");
                }
                else if (Answer.Number(module, "completion") is not > 0)
                {
                    file.Log.LeaveOut(row, "an activity whose completion is not tracked");
                }
                else if (Answer.Text(module, "name") is string { Length: > 0 } name && Answer.Number(module, "id") is long id)
                {
                    Take(course, section, name, id);
                    file.Log.Take();
                }
                else
                {
                    file.Log.LeaveOut(row, "an activity without name or number");
                }
            }
        }

        if (course is not null && work.Grain == Imports.ModuleGrain.Activity)
        {
            new CourseConditions(course, file, work).Add(root);
        }
    }

    private static void Take(Course course, JsonElement section, string name, long id)
    {
        CourseActivity activity = course.Place(id, name);
        string title = Answer.Text(section, "name") is string { Length: > 0 } known ? ActivityName.Of(known) : "-";
        activity.Section = course.SectionOf(Answer.Number(section, "section"), title);
    }
}
