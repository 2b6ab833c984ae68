using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Moodle.Recognition;

/// <summary>
/// Tells what a table is by its shape: names of database fields, which Moodle does not translate, positions, and what cells look like.
/// </summary>
internal static class TableRecognition
{
    private const int FrameworkColumns = 14;
    private const int IsFramework = 12;
    private const int Taxonomy = 13;

    public static MoodleKind Of(TableSample sample, WrittenDays days) => sample switch
    {
        _ when Has(sample, "eventname", "timecreated", "userid", "courseid") => MoodleKind.LogStore,
        _ when Has(sample, "id", "username") => MoodleKind.Users,
        _ when sample.Width == FrameworkColumns && sample.Rows.Any(IsFrameworkRow) => MoodleKind.Framework,
        _ when IsLog(sample, days) => MoodleKind.Log,
        _ when IsCompletion(sample, days) => MoodleKind.Completion,
        _ when ProgressLayout.FirstActivity(sample, days) is not null => MoodleKind.Progress,
        _ when sample.Width >= 5 && sample.All(sample.Width - 1, CellShapes.IsUnixTime) => MoodleKind.Grades,
        _ when sample.Find(CellShapes.IsEmail) < 0 => MoodleKind.None,
        _ when sample.Header.Any(cell => CellShapes.MaximumIn(cell) is not null) => MoodleKind.Quiz,
        _ when sample.All(0, CellShapes.IsNumbered) && sample.Width >= 6 && HasDay(sample, days) => MoodleKind.Worksheet,
        _ when HasDay(sample, days) => MoodleKind.Feedback,
        _ when sample.Find(cell => cell.EndsWith('%') && CellShapes.IsPercentage(cell)) >= 0 => MoodleKind.Grades,
        _ when sample.Width == 3 && sample.Most(1, CellShapes.IsEmail) => MoodleKind.UserList,
        _ => MoodleKind.Participants,
    };

    private static bool Has(TableSample sample, params string[] names) =>
        names.All(name => sample.Header.Contains(name, StringComparer.Ordinal));

    private static bool IsFrameworkRow(string[] row) => row[IsFramework] is "1" && row[Taxonomy].Split(',').Length == 4
        && row[0].Length == 0;

    private static bool IsLog(TableSample sample, WrittenDays days) => sample.Width is 9 or 10
        && sample.Most(0, cell => days.HasHour(cell) || WrittenDays.MayBeDays(cell))
        && (sample.Most(sample.Width - 1, CellShapes.IsAddress)
            || sample.Most(sample.Width - 3, cell => cell.Contains("with id '", StringComparison.Ordinal)));

    // A header of a pair, or the two last columns with nothing but dates. Other reports have numbers of as many figures as days have.
    private static bool IsCompletion(TableSample sample, WrittenDays days) => sample.Width >= 4 && sample.All(0, CellShapes.IsWhole)
        && ((CompletionLayout.Pairs(sample.Header).Any()
                && sample.Mostly(sample.Width - 1, cell => days.IsDate(cell) || WrittenDays.MayBeDays(cell), orEmpty: true))
            || (sample.Mostly(sample.Width - 1, days.IsDate, orEmpty: true)
                && (sample.Mostly(sample.Width - 2, days.IsDate, orEmpty: false)
                    || sample.Mostly(sample.Width - 1, days.IsDate, orEmpty: false))));

    private static bool HasDay(TableSample sample, WrittenDays days) =>
        sample.Find(days.HasHour) >= 0;
}
