using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Predictive.Forecasts;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>A backtest for people.</summary>
internal static class BacktestTable
{
    public static byte[] Of(BacktestReport report, ReportSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(BacktestWords.Heading(report, speech), Styles.Heading);
        canvas.Line(BacktestWords.Note(report, speech));
        Table table = Canvas.Table([.. canvas.Words(BacktestWords.Heads)]);
        foreach (string[] row in BacktestWords.Rows(report, speech))
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
