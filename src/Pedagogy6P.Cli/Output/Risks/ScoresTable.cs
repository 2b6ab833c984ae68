using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Evaluation;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>Metrics, group gaps and the promotion gate for people.</summary>
internal static class ScoresTable
{
    public static void Add(Canvas canvas, Assessment assessment)
    {
        AddWeights(canvas, assessment);
        Table table =
            Canvas.Table([.. canvas.Words("Model", "AUC", "AP", "Brier", "Log-loss", "ECE", "Slope",
                $"Recall at {NumberText.Percent(assessment.Scores.Budget)}")]);
        foreach (RiskScores scores in (IEnumerable<RiskScores>)[assessment.Scores, .. assessment.Baselines])
        {
            AddRow(canvas, table, scores.Name, scores.Auc, scores.AveragePrecision, scores.Brier, scores.LogLoss, scores.CalibrationError,
                scores.CalibrationSlope, scores.RecallAtBudget);
        }

        AlignNumbers(table);
        canvas.Add(table);
        foreach (GroupReport report in assessment.Groups)
        {
            AddGroups(canvas, report);
        }

        AddVerdict(canvas, assessment.Verdict);
    }

    public static void AddVerdict(Canvas canvas, PromotionVerdict verdict)
    {
        canvas.Say(verdict.Promoted ? "Promotion gate: passed" : "Promotion gate: not passed", verdict.Promoted ? Styles.Good : Styles.Bad);
        foreach (PromotionCheck check in verdict.Checks)
        {
            string text = check.IsChecked
                ? $"{(check.Passed ? "passed" : "FAILED")}: {check.Name} {Amount(check.Value)}, threshold {Amount(check.Threshold)}"
                : $"not checked: {check.Name}, threshold {Amount(check.Threshold)}";
            canvas.Line($" - {canvas.Word(text)}");
        }
    }

    /// <summary>Says that rows count differently, where they do.</summary>
    public static void AddWeights(Canvas canvas, Assessment assessment)
    {
        if (assessment.Weights is (double smallest, double largest))
        {
            canvas.Say($"Weighted for watches that ended before the horizon (weights {Number(smallest)} to {Number(largest)}): base rate "
                + $"{Number(assessment.Scores.BaseRate)}");
        }
    }

    public static string Number(double value) => double.IsNaN(value) ? "–" : NumberText.Score(value);

    public static void AddRow(Canvas canvas, Table table, string name, params ReadOnlySpan<double> values)
    {
        List<Text> cells = [canvas.Said(name)];
        foreach (double value in values)
        {
            cells.Add(canvas.Said(Number(value)));
        }

        table.AddRow(cells);
    }

    public static void AlignNumbers(Table table)
    {
        foreach (TableColumn column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }
    }

    private static string Amount(double value) =>
        double.IsNaN(value) ? "unknown" : value == Math.Floor(value) ? NumberText.Amount(value) : NumberText.Score(value);

    private static void AddGroups(Canvas canvas, GroupReport report)
    {
        Table table = Canvas.Table([report.Column,
            .. canvas.Words("Rows", "Base rate", "Flagged", "Recall", "95% interval", "AUC", "ECE")]);
        foreach (GroupScores group in report.Groups)
        {
            string[] cells = group.Reported
                ? [Number(group.BaseRate), Number(group.FlaggedShare), Number(group.Recall.Estimate),
                $"{Number(group.Recall.Lower)} to {Number(group.Recall.Upper)}", Number(group.Auc.Estimate), Number(group.CalibrationError)]
                : ["too few", "", "", "", "", ""];
            table.AddRow([group.Level.Length == 0
                ? canvas.Said("(none)") : Canvas.Literal(group.Level), Canvas.Literal(NumberText.Whole(group.Rows)),
                .. cells.Select(cell => canvas.Said(cell))]);
        }

        AlignNumbers(table);
        canvas.Add(table);
        if (!double.IsNaN(report.RecallGap.Estimate))
        {
            canvas.Say($"Largest recall gap by {report.Column}: {Number(report.RecallGap.Estimate)} ({Number(report.RecallGap.Lower)} to "
                + $"{Number(report.RecallGap.Upper)})");
            canvas.Line();
        }
    }
}
