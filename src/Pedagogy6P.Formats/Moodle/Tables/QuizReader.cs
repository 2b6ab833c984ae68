using Pedagogy6P.Formats.Moodle.Recognition;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// Results of a quiz: one row for each attempt, begun and ended; the first column with a maximum in its header is its grade.
/// </summary>
internal static class QuizReader
{
    public static void Read(MoodleFile file, MoodleWork work)
    {
        int grade = file.Sample!.Header.ToList().FindIndex(cell => CellShapes.MaximumIn(cell) is not null);
        double maximum = CellShapes.MaximumIn(file.Sample.Header[grade])!.Value;
        new DatedRows(file, work, "attempt", "no finished attempt").Read(days => days[^1],
            table => CellShapes.TryGrade(table.Text(grade), out double points) ? points / maximum : null);
    }
}
