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

        if (course is not null)
        {
            AddConditions(root, course, work);
        }
    }

    private static void Take(Course course, JsonElement section, string name, long id)
    {
        // Of activities with one name the n-th of the course is the n-th here.
        int before = course.Activities.Count(known =>
            known.CourseModule is not null && string.Equals(BaseName(known.Name), ActivityName.Of(name), StringComparison.Ordinal));
        CourseActivity activity = course.ActivitiesOf(Enumerable.Repeat(name, before + 1))[^1];
        activity.CourseModule = id;
        string title = Answer.Text(section, "name") is string { Length: > 0 } known ? ActivityName.Of(known) : "-";
        activity.Section = course.SectionOf(Answer.Number(section, "section"), title);
    }

    private static string BaseName(string name) =>
        name.EndsWith(')') && name.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and int at
            && name[(at + 2)..^1].All(char.IsAsciiDigit)
            ? name[..at] : name;

    // "Restrict access until another activity is completed": Moodle's availability tree, of which plain conjunctions are prerequisites.
    private static void AddConditions(JsonElement root, Course course, MoodleWork work)
    {
        if (work.Grain != Imports.ModuleGrain.Activity)
        {
            return;
        }

        foreach (JsonElement module in Answer.List(root).SelectMany(section => Answer.List(section, "modules")))
        {
            if (Answer.Text(module, "availability") is not string { Length: > 0 } tree || Answer.Number(module, "id") is not long id
                || course.Find(id) is not CourseActivity activity)
            {
                continue;
            }

            foreach (CourseActivity required in Conditions(tree, course).Where(required => required != activity))
            {
                work.Import.Facts.Prerequisites.Row(activity.Id, required.Id).With("kind", "hard");
            }
        }
    }

    private static CourseActivity[] Conditions(string tree, Course course)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(tree);
            return Answer.Text(document.RootElement, "op") is not "&" ? [] :
            [
                .. Answer.List(document.RootElement, "c").Where(condition => Answer.Text(condition, "type") is "completion"
                    && Answer.Number(condition, "e") is 1 or 2).Select(condition => Answer.Number(condition, "cm") ?? 0)
                    .Select(course.Find).OfType<CourseActivity>(),
            ];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
