using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Quality;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Checks;

/// <summary>The answer of <c>check</c> for people.</summary>
internal static class CheckTable
{
    public static byte[] Of(ProgrammeFolder folder, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line($"{folder.Programme.Title} ({folder.Programme.Id})", Styles.Heading);
        canvas.Line("The folder is sound.", Styles.Good);
        Table rows = Canvas.Table("Table", "Rows");
        rows.Columns[1].RightAligned();
        foreach ((string table, int count) in RowCounts.Of(folder))
        {
            rows.AddRow(Canvas.Literal(table), Canvas.Literal(NumberText.Whole(count)));
        }

        canvas.Add(rows);
        AddCoverage(canvas, folder.Quality);
        canvas.Line($"Warnings: {NumberText.Whole(folder.Quality.Warnings.Length)}", Styles.Heading);
        foreach (QualityWarning warning in folder.Quality.Warnings)
        {
            canvas.Line($" - [{warning.Code}] {warning.Message}");
        }

        return canvas.ToUtf8();
    }

    public static byte[] Of(InputRefusedException refusal, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line($"Violations: {NumberText.Whole(refusal.Count)}", Styles.Bad);
        foreach (Violation violation in refusal.Violations)
        {
            canvas.Line($" - {violation}");
        }

        if (refusal.Count > refusal.Violations.Length)
        {
            canvas.Line($" - and {NumberText.Whole(refusal.Count - refusal.Violations.Length)} more");
        }

        return canvas.ToUtf8();
    }

    private static void AddCoverage(Canvas canvas, QualityReport quality)
    {
        Table table = Canvas.Table("Framework", "Competencies", "Taught", "Share", "Hours");
        foreach (FrameworkCoverage coverage in quality.Coverage)
        {
            table.AddRow(
                Canvas.Literal(coverage.Framework),
                Canvas.Literal(NumberText.Whole(coverage.Competencies)),
                Canvas.Literal(NumberText.Whole(coverage.Taught)),
                Canvas.Literal(NumberText.Percent(coverage.Share)),
                Canvas.Literal(NumberText.Amount(coverage.Hours)));
        }

        canvas.Add(table);
    }
}
