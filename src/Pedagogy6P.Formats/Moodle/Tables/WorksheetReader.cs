using Pedagogy6P.Formats.Moodle.Recognition;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>The grading worksheet of an assignment: when work was handed in, and its grade beside the maximum.</summary>
internal static class WorksheetReader
{
    // Identifier, name, e-mail, status, grade, maximum.
    private const int Grade = 4;
    private const int Maximum = 5;

    public static void Read(MoodleFile file, MoodleWork work) =>
        new DatedRows(file, work, "submitted", "nothing handed in").Read(days => days[0], table =>
            CellShapes.TryGrade(table.Text(Grade), out double points) && CellShapes.TryGrade(table.Text(Maximum), out double most)
                && most > 0
                ? points / most : null);
}
