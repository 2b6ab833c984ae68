using System.Globalization;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>Two models on the same rows, for people.</summary>
internal static class ComparisonTable
{
    public static byte[] Of(ModelComparison comparison, Assessment assessment, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Say(string.Create(CultureInfo.InvariantCulture,
            $"Compared on {Plural.Of(comparison.First.Rows, "row")} ({comparison.First.Positives} with the event); differences are the "
                + $"first minus the second"), Styles.Heading);
        ScoresTable.AddWeights(canvas, assessment);
        Table table = Canvas.Table([.. canvas.Words("Metric"), comparison.First.Name, canvas.Word(comparison.Second.Name),
            .. canvas.Words("Difference", "95% interval")]);
        AddRow(canvas, table, "AUC (higher is better)", comparison.First.Auc, comparison.Second.Auc, comparison.AucDifference);
        AddRow(canvas, table, "Log-loss (lower is better)", comparison.First.LogLoss, comparison.Second.LogLoss,
            comparison.LogLossDifference);
        AddRow(canvas, table, "Brier (lower is better)", comparison.First.Brier, comparison.Second.Brier, comparison.BrierDifference);
        ScoresTable.AlignNumbers(table);
        canvas.Add(table);
        ScoresTable.AddVerdict(canvas, assessment.Verdict);
        return canvas.ToUtf8();
    }

    private static void AddRow(Canvas canvas, Table table, string name, double first, double second, Interval difference) => table.AddRow(
        canvas.Said(name),
        canvas.Said(ScoresTable.Number(first)),
        canvas.Said(ScoresTable.Number(second)),
        canvas.Said(Signed(difference.Estimate)),
        canvas.Said($"{Signed(difference.Lower)} to {Signed(difference.Upper)}"));

    private static string Signed(double value) =>
        double.IsNaN(value) ? "–" : value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
