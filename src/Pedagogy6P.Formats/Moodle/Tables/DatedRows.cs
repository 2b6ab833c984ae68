using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Recognition;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// Rows of one activity that each say what a person did on a day: attempts of a quiz, answers to a feedback, work handed in. Each is an
/// activity of the learner.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="work">The import.</param>
/// <param name="kind">Kind of the activity.</param>
/// <param name="nothing">Why rows without a day are left out.</param>
internal sealed class DatedRows(MoodleFile file, MoodleWork work, string kind, string nothing)
{
    /// <summary>Reads the rows.</summary>
    /// <param name="dayColumn">Which of the columns that hold days tells the day.</param>
    /// <param name="score">The result from 0 to 1; null for none.</param>
    public void Read(Func<int[], int> dayColumn, Func<ImportTable, double?> score)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null || work.CourseOf(file.File) is not Course course)
        {
            file.LeaveOut(table);
            return;
        }

        CourseActivity? activity = work.ActivityOf(file.File, course);
        string? module = MoodleFacts.ModuleOf(course, activity, work.Grain);
        TableSample sample = file.Sample!;
        int email = sample.Find(CellShapes.IsEmail);
        int[] days = [.. Enumerable.Range(0, sample.Width).Where(column => sample.Rows.Any(row => work.Days.HasHour(row[column])))];
        var dates = FileDates.Of(file, work, days.Length == 0 ? [] : [dayColumn(days)]);
        if (dates.Fault is string fault)
        {
            file.LeaveOut(table, fault);
            return;
        }

        while (table.Read())
        {
            if (work.People.Of(null, table.Text(email), null) is not Person person)
            {
                file.Log.LeaveOut(table.Row, MoodleWork.Nobody);
            }
            else if (days.Length == 0 || !dates.TryRead(table[dayColumn(days)], out DateOnly day))
            {
                file.Log.LeaveOut(table.Row, nothing);
            }
            else if (module is null)
            {
                file.Log.LeaveOut(table.Row, MoodleWork.NoModule);
            }
            else
            {
                Take(table, person, course, activity, module, day, score(table));
            }
        }

        if (module is null)
        {
            work.Import.Gaps.Add(new("files", file.File.ShortName, "activity", null, "Which activity of the course is the file of?"));
        }

        dates.Tell();
    }

    private void Take(ImportTable table, Person person, Course course, CourseActivity? activity, string module, DateOnly day, double? score)
    {
        if (work.KeyOf(person) is string learner)
        {
            work.Import.Facts.Activity.Add(learner, module, day, kind);
        }

        if (activity is not null && score is not null && work.Book.FindActive(person, course) is { } standing)
        {
            standing.Of(activity.Id).Grade(score, CompletionBook.ActivityGrade);
        }

        work.Await(file.Log, table.Row, person);
    }
}
