using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Recognition;
using Pedagogy6P.Formats.Moodle.Records;
using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>The report of activity completion: a name, fields of the person, then pairs of state and date.</summary>
internal static class ProgressReader
{
    public static void Read(MoodleFile file, MoodleWork work)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null || work.CourseOf(file.File) is not Course course)
        {
            file.LeaveOut(table);
            return;
        }

        int first = ProgressLayout.FirstActivity(file.Sample!, work.Days)!.Value;
        int[] pairs = [.. Enumerable.Range(0, (table.Header.Length - first) / 2).Select(pair => first + (2 * pair))];
        CourseActivity[] activities = course.ActivitiesOf(pairs.Select(column => table.Header[column]));
        int email = file.Sample!.Find(CellShapes.IsEmail, from: 1);
        var dates = FileDates.Of(file, work, [.. pairs.Select(column => column + 1)]);
        if (dates.Fault is string fault)
        {
            file.LeaveOut(table, fault);
            return;
        }

        var states = new StateWords(work.Import.Side);
        work.Book.Report(course);
        while (table.Read())
        {
            if (work.People.Of(null, email < 0 || email >= first ? null : table.Text(email), table.Text(0)) is not Person person)
            {
                file.Log.LeaveOut(table.Row, MoodleWork.Nobody);
                continue;
            }

            Standing standing = work.Book.Name(person, course);
            for (int i = 0; i < pairs.Length; i++)
            {
                bool hasDate = dates.HasDate(table[pairs[i] + 1], out DateOnly? day);
                StateMeaning meaning = states.Of(table.Text(pairs[i]), hasDate, failuresHaveNoDate: false);
                standing.Of(activities[i].Id).Tell(meaning.Passed(), day, CompletionBook.ActivityReport);
                standing.Know(day);
            }

            work.Await(file.Log, table.Row, person);
        }

        Tell(file, work, states);
        dates.Tell();
    }

    private static void Tell(MoodleFile file, MoodleWork work, StateWords states)
    {
        foreach (string state in StatePatterns.Of(states.Unexplained, work.People).Where(state => !work.Import.Gaps.Exists(gap =>
            gap.Table is "states" && string.Equals(gap.Id, state, StringComparison.Ordinal))))
        {
            work.Import.Gaps.Add(new ImportGap("states", state, "means", null, state.Contains('*', StringComparison.Ordinal)
                ? "What does this state of completion mean, where * stands for words that may name somebody: completed, failed or open?"
                : "What does this state of completion mean: completed, failed or open?"));
        }

        file.Log.Language = states.Languages;
        work.Times.Tell(file.Log);
    }
}
