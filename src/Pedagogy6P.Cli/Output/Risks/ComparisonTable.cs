using System.Globalization;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Preventive.Evaluation;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>Two models on the same rows, for people.</summary>
internal static class ComparisonTable
{
    public static byte[] Of(ModelComparison comparison, Assessment assessment, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(string.Create(CultureInfo.InvariantCulture, $"Compared on {comparison.First.Rows} rows ({comparison.First.Positives} with the event); differences are the first minus the second"), Styles.Heading);
        ScoresTable.AddWeights(canvas, assessment);
        Table table = Canvas.Table("Metric", comparison.First.Name, comparison.Second.Name, "Difference", "95 % interval");
        AddRow(table, "AUC (higher is better)", comparison.First.Auc, comparison.Second.Auc, comparison.AucDifference);
        AddRow(table, "Log-loss (lower is better)", comparison.First.LogLoss, comparison.Second.LogLoss, comparison.LogLossDifference);
        AddRow(table, "Brier (lower is better)", comparison.First.Brier, comparison.Second.Brier, comparison.BrierDifference);
        ScoresTable.AlignNumbers(table);
        canvas.Add(table);
        ScoresTable.AddVerdict(canvas, assessment.Verdict);
        return canvas.ToUtf8();
    }

    private static void AddRow(Table table, string name, double first, double second, Interval difference) => table.AddRow(
        Canvas.Literal(name),
        Canvas.Literal(ScoresTable.Number(first)),
        Canvas.Literal(ScoresTable.Number(second)),
        Canvas.Literal(Signed(difference.Estimate)),
        Canvas.Literal($"{Signed(difference.Lower)} to {Signed(difference.Upper)}"));

    private static string Signed(double value) => double.IsNaN(value) ? "–" : value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
