using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Validation;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Checks;

/// <summary>The answer of <c>check</c> for people.</summary>
internal static class CheckTable
{
    public static byte[] Of(ProgrammeFolder folder, QualityReport report, Speech speech, CanvasStyle style)
    {
        Captions captions = speech.Captions;
        using var canvas = new Canvas(style);
        canvas.Line($"{folder.Programme.Title} ({folder.Programme.Id})", Styles.Heading);
        canvas.Line(captions.Sound, Styles.Good);
        Table rows = Canvas.Table(captions.Table, captions.Rows);
        rows.Columns[1].RightAligned();
        foreach ((string table, int count) in RowCounts.Of(folder))
        {
            rows.AddRow(Canvas.Literal(table), Canvas.Literal(NumberText.Whole(count)));
        }

        canvas.Add(rows);
        if (report.Sessions is { Candidates: > 0 } or { Cancelled: > 0 })
        {
            canvas.Line(Words(captions.SessionCounts, report.Sessions));
        }

        AddCoverage(canvas, report, speech);
        canvas.Line($"{captions.Warnings}{captions.Colon}{NumberText.Whole(report.Warnings.Length)}", Styles.Heading);
        foreach (QualityWarning warning in report.Warnings)
        {
            canvas.Line($" - {speech.Say(warning)}");
        }

        return canvas.ToUtf8();
    }

    public static byte[] Of(InputRefusedException refusal, Speech speech, CanvasStyle style)
    {
        Captions captions = speech.Captions;
        using var canvas = new Canvas(style);
        string count = refusal.Count < ViolationCollector.Limit
            ? NumberText.Whole(refusal.Count) : $"> {NumberText.Whole(ViolationCollector.Limit)}";
        canvas.Line($"{captions.Violations}{captions.Colon}{count}", Styles.Bad);
        foreach (string line in ViolationLines.Of(refusal.Violations))
        {
            canvas.Line($" - {speech.Say(line)}");
        }

        if (refusal.Count > refusal.Violations.Length)
        {
            canvas.Line(" - "
                + captions.More.Replace("{0}", NumberText.Whole(refusal.Count - refusal.Violations.Length), StringComparison.Ordinal));
        }

        return canvas.ToUtf8();
    }

    private static string Words(string caption, SessionCounts sessions) => caption
        .Replace("{0}", NumberText.Whole(sessions.Planned), StringComparison.Ordinal)
        .Replace("{1}", NumberText.Whole(sessions.Candidates), StringComparison.Ordinal)
        .Replace("{2}", NumberText.Whole(sessions.Cancelled), StringComparison.Ordinal);

    private static void AddCoverage(Canvas canvas, QualityReport quality, Speech speech)
    {
        Captions captions = speech.Captions;
        Table table = Canvas.Table(captions.Framework, captions.Competencies, captions.Taught, captions.Share, captions.Hours);
        foreach (FrameworkCoverage coverage in quality.Coverage)
        {
            table.AddRow(
                Canvas.Literal(coverage.Framework),
                Canvas.Literal(NumberText.Whole(coverage.Competencies)),
                Canvas.Literal(NumberText.Whole(coverage.Taught)),
                Canvas.Literal(speech.Numbers.Percent(coverage.Share)),
                Canvas.Literal(speech.Numbers.Amount(coverage.Hours)));
        }

        canvas.Add(table);
    }
}
