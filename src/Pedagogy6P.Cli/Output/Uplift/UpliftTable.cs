using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.Uplift;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Uplift;

/// <summary>What a trial says about whom contacts help, for people.</summary>
internal static class UpliftTable
{
    public static byte[] Of(UpliftReport report, ReportSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(UpliftWords.Heading(report, speech), Styles.Heading);
        foreach ((string name, string value) in UpliftWords.Figures(report, speech))
        {
            canvas.Line($"{name}{speech.Say(":")} {value}");
        }

        canvas.Line(UpliftWords.Verdict(report, speech));
        canvas.Line(UpliftWords.Budget(report, speech));
        Table table = Canvas.Table([.. canvas.Words(UpliftWords.Heads)]);
        foreach (string[] row in UpliftWords.Rows(report, speech))
        {
            table.AddRow([.. row.Select(cell => Canvas.Literal(cell))]);
        }

        foreach (TableColumn column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        canvas.Add(table);
        return canvas.ToUtf8();
    }
}
