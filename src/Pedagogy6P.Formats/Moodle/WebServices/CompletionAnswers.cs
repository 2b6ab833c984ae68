using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>How far one user is in one course. The answers name neither, so a side table does.</summary>
internal static partial class CompletionAnswers
{
    private const int ActivityCriterion = 4;
    private const int Failed = 3;

    public static void ReadCourse(JsonElement root, MoodleFile file, MoodleWork work)
    {
        file.Log.Kind = "completion of a course by a user";
        JsonElement status = Answer.Part(root, "completionstatus");
        JsonElement[] criteria = [.. Answer.List(status, "completions")];
        if (StandingOf(file, work, criteria.Length) is not (Person person, Course course, Standing standing))
        {
            return;
        }

        JsonElement[] activities = [.. criteria.Where(entry => Answer.Number(entry, "type") == ActivityCriterion)];
        CourseActivity[] known = course.ActivitiesOf(activities.Select(entry =>
            NameIn(Answer.Text(Answer.Part(entry, "details"), "criteria"))));
        int row = 0, next = 0;
        DateOnly? last = null;
        foreach (JsonElement entry in criteria)
        {
            file.Log.Read();
            row++;
            DateOnly? day = work.Times.DayOf(Answer.Number(entry, "timecompleted") ?? 0);
            bool isComplete = Answer.Part(entry, "complete").ValueKind == JsonValueKind.True;
            last = isComplete && (last is null || day > last) ? day ?? last : last;
            if (Answer.Number(entry, "type") != ActivityCriterion)
            {
                file.Log.LeaveOut(row, "a criterion that is no activity");
                continue;
            }

            standing.Of(known[next++].Id).Tell(isComplete ? true : null, day, CompletionBook.CourseReport);
            standing.Know(day);
            work.Await(file.Log, row, person);
        }

        if (Answer.Part(status, "completed").ValueKind == JsonValueKind.True)
        {
            standing.Completed ??= last;
        }

        file.Log.TimeZone = work.Import.Zone.Id;
    }

    public static void ReadActivities(JsonElement root, MoodleFile file, MoodleWork work)
    {
        file.Log.Kind = "completion of activities by a user";
        JsonElement[] states = [.. Answer.List(root, "statuses")];
        if (StandingOf(file, work, states.Length) is not (Person person, Course course, Standing standing))
        {
            return;
        }

        int row = 0;
        foreach (JsonElement entry in states)
        {
            file.Log.Read();
            row++;
            if (Answer.Number(entry, "cmid") is not long id || course.Find(id) is not CourseActivity activity)
            {
                file.Log.LeaveOut(row, "an activity whose name no file tells: read the contents of the course along");
                continue;
            }

            DateOnly? day = work.Times.DayOf(Answer.Number(entry, "timecompleted") ?? 0);
            long state = Answer.Number(entry, "state") ?? 0;
            standing.Of(activity.Id).Tell(state is 0 ? null : state is not Failed, state is 0 ? null : day, CompletionBook.ActivityReport);
            standing.Know(state is 0 ? null : day);
            work.Await(file.Log, row, person);
        }

        file.Log.TimeZone = work.Import.Zone.Id;
    }

    private static (Person Person, Course Course, Standing Standing)? StandingOf(MoodleFile file, MoodleWork work, int entries)
    {
        Course? course = work.CourseOf(file.File);
        Person? person = work.PersonOf(file.File);
        if (course is not null && person is not null)
        {
            return (person, course, work.Book.Of(person, course));
        }

        for (int row = 1; row <= entries; row++)
        {
            file.Log.Read();
            file.Log.LeaveOut(row, "nothing tells which user and course the file is of: see the gaps");
        }

        return null;
    }

    // The name stands in a link, or by itself where an activity has no page.
    private static string NameIn(string? criteria) => WebUtility.HtmlDecode(Tag().Replace(criteria ?? "", ""));

    [GeneratedRegex(@"^<a [^>]*>|</a>$", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
