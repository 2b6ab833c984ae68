using System.Globalization;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Recognition;
using Pedagogy6P.Formats.Moodle.Records;
using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// The report of course completion: the number of the user, activities with their dates, the day the course was completed.
/// </summary>
internal static class CompletionReader
{
    public static void Read(MoodleFile file, MoodleWork work)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null || work.CourseOf(file.File) is not Course course)
        {
            file.LeaveOut(table);
            return;
        }

        int[] pairs = [.. CompletionLayout.Pairs(table.Header)];
        CourseActivity[] activities = course.ActivitiesOf(pairs.Select(column => table.Header[column]));
        int email = file.Sample!.Find(CellShapes.IsEmail, from: 1), last = table.Header.Length - 1;
        var dates = FileDates.Of(file, work, [.. pairs.Select(column => column + 1), last]);
        if (dates.Fault is string fault)
        {
            file.LeaveOut(table, fault);
            return;
        }

        var states = new StateWords(work.Import.Side);
        work.Book.Report(course);
        while (table.Read())
        {
            if (!long.TryParse(table[0], NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                || work.People.Of(number, email < 0 ? null : table.Text(email), table.Text(1)) is not Person person)
            {
                file.Log.LeaveOut(table.Row, "a user without number");
                continue;
            }

            Standing standing = work.Book.Name(person, course);
            for (int i = 0; i < pairs.Length; i++)
            {
                bool hasDate = dates.HasDate(table[pairs[i] + 1], out DateOnly? day);
                StateMeaning meaning = states.Of(table.Text(pairs[i]), hasDate, failuresHaveNoDate: true);
                standing.Of(activities[i].Id).Tell(meaning.Passed(), day, CompletionBook.CourseReport);
                standing.Know(day);
            }

            if (dates.HasDate(table[last], out DateOnly? completed) && completed is not null)
            {
                standing.Completed = completed;
                standing.Know(completed);
            }

            work.Await(file.Log, table.Row, person);
        }

        file.Log.Language = states.Languages;
        work.Times.Tell(file.Log);
        dates.Tell();
    }
}
