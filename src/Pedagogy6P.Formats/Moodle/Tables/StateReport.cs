using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Records;
using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// A report whose rows are people and whose columns are pairs of the state of an activity and its date. It names all active learners of its
/// course.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="work">The import.</param>
/// <param name="pairs">The columns of the states; each has its date in the next one.</param>
internal sealed class StateReport(MoodleFile file, MoodleWork work, int[] pairs)
{
    /// <summary>Where it stands among reports that say different things: <see cref="CompletionBook"/>.</summary>
    public required int Rank { get; init; }

    /// <summary>Whether it leaves the date of a failure out.</summary>
    public bool FailuresHaveNoDate { get; init; }

    /// <summary>The column of the day the course was completed; null for none.</summary>
    public int? Completed { get; init; }

    /// <summary>Why rows are left out whose person nobody knows.</summary>
    public string Nobody { get; init; } = MoodleWork.Nobody;

    /// <summary>Reads the rows.</summary>
    /// <param name="personOf">The person of a row; null for nobody.</param>
    public void Read(Func<ImportTable, Person?> personOf)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null || work.CourseOf(file.File) is not Course course)
        {
            file.LeaveOut(table);
            return;
        }

        CourseActivity[] activities = course.ActivitiesOf(pairs.Select(column => table.Header[column]));
        var dates = FileDates.Of(file, work,
            [.. pairs.Select(column => column + 1), .. Completed is int column ? (int[])[column] : []]);
        if (dates.Fault is string fault)
        {
            file.LeaveOut(table, fault);
            return;
        }

        var states = new StateWords(work.Import.Side);
        work.Book.Report(course);
        while (table.Read())
        {
            if (personOf(table) is not Person person)
            {
                file.Log.LeaveOut(table.Row, Nobody);
                continue;
            }

            Take(table, work.Book.Name(person, course), activities, dates, states);
            work.Await(file.Log, table.Row, person);
        }

        Ask(states);
        file.Log.Language = states.Languages;
        work.Times.Tell(file.Log);
        dates.Tell();
    }

    private void Take(ImportTable table, Standing standing, CourseActivity[] activities, FileDates dates, StateWords states)
    {
        for (int i = 0; i < pairs.Length; i++)
        {
            bool hasDate = dates.HasDate(table[pairs[i] + 1], out DateOnly? day);
            StateMeaning meaning = states.Of(table.Text(pairs[i]), hasDate, FailuresHaveNoDate);
            standing.Of(activities[i].Id).Tell(meaning.Passed(), day, Rank);
            standing.Know(day);
        }

        if (Completed is int column && dates.HasDate(table[column], out DateOnly? completed) && completed is not null)
        {
            standing.Completed = completed;
            standing.Know(completed);
        }
    }

    private void Ask(StateWords states)
    {
        foreach (string state in StatePatterns.Of(states.Unexplained, work.People).Where(state => !work.Import.Gaps.Exists(gap =>
            gap.Table is "states" && string.Equals(gap.Id, state, StringComparison.Ordinal))))
        {
            work.Import.Gaps.Add(new ImportGap("states", state, "means", null, state.Contains('*', StringComparison.Ordinal)
                ? "What does this state of completion mean, where * stands for words that may name somebody: completed, failed or open?"
                : "What does this state of completion mean: completed, failed or open?"));
        }
    }
}
