using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Recognition;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>An export that was recognised.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Log">Its log.</param>
/// <param name="Text">Its text, where it is a table or calendar.</param>
/// <param name="Sample">Its first rows, where it is a table.</param>
internal sealed record MoodleFile(ImportFile File, MoodleKind Kind, FileLog Log, ImportText? Text = null, TableSample? Sample = null)
{
    /// <summary>How such an export quotes: what Moodle writes by PHP's fputcsv has its escape character.</summary>
    public static TableDialect DialectOf(MoodleKind kind) =>
        kind is MoodleKind.Completion or MoodleKind.Grades or MoodleKind.Framework ? TableDialect.Backslash : TableDialect.Rfc4180;

    /// <summary>Opens the table; null when it has no header, which is said in the log.</summary>
    public ImportTable? Open(ImportLimits limits) => ImportTable.Open(Text!, Log, limits, DialectOf(Kind));

    /// <summary>Leaves all rows out, unless told otherwise because nobody knows the course of the file.</summary>
    public void LeaveOut(ImportTable? table, string reason = "nothing tells which course the file is of: see the gaps")
    {
        while (table?.Read() == true)
        {
            Log.LeaveOut(table.Row, reason);
        }
    }
}
