using System.Globalization;
using System.Text;
using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Results as Markdown tables.</summary>
internal static class ResultsTables
{
    /// <summary>Every model of a case.</summary>
    public static string Models(CaseResult result)
    {
        var text = new StringBuilder();
        text.AppendLine(
            "| model | AUC | AP | Brier | log-loss | ECE | precision@15% | recall@15% | lead of the recipe in AUC (95 %) | settings |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var model in result.Models)
        {
            var s = model.Scores;
            var lead = model.Kind is ModelKind.Recipe ? "" : Interval(result.Lead(model));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {s.Name} | {Number(s.Auc)} | {Number(s.AveragePrecision)} | {Number(s.Brier)} | {Number(s.LogLoss)} | "
                    + $"{Number(s.CalibrationError)} | {Number(s.PrecisionAtBudget, 3)} | {Number(s.RecallAtBudget, 3)} | {lead} | "
                    + $"{model.Settings} |");
        }

        return text.ToString();
    }

    /// <summary>What ML.NET's trainers bring to the default learner; empty without them.</summary>
    public static string Further(CaseResult result)
    {
        var with = result.Models.SingleOrDefault(model => model.Name is SingleModels.DefaultWithMicrosoftMLName);
        var without = result.Models.SingleOrDefault(model => model.Name is SingleModels.DefaultName);
        return with is null || without is null ? "" : string.Create(CultureInfo.InvariantCulture,
            $"{with.Name} minus {without.Name}, paired by student: AUC "
                + $"{Interval(result.Difference(RiskMetric.Auc, with, without), 5)}, log-loss "
                + $"{Interval(result.Difference(RiskMetric.LogLoss, with, without), 5)}.{Environment.NewLine}");
    }

    /// <summary>Split B: every model's mean over modules, and the recipe per module.</summary>
    public static string LeaveOut(IReadOnlyList<CaseResult> results)
    {
        var text = new StringBuilder();
        text.AppendLine("| model | AUC mean ± sd | AP mean | Brier mean | ECE mean |");
        text.AppendLine("|---|---|---|---|---|");
        foreach (var model in results[0].Models)
        {
            var s = LeaveOutSummary.Of(results, model.Kind, model.Name);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {model.Name} | {Number(s.MeanAuc)} ± {Number(s.AucDeviation)} | {Number(s.MeanAveragePrecision)} | "
                    + $"{Number(s.MeanBrier)} | {Number(s.MeanCalibrationError)} |");
        }

        text.AppendLine().AppendLine("| module left out | rows | positives | recipe AUC |").AppendLine("|---|---|---|---|");
        foreach (var r in results)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {r.Case.Module} | {r.Recipe.Scores.Rows} | {r.Recipe.Scores.Positives} | {Number(r.Recipe.Scores.Auc)} |");
        return text.ToString();
    }

    /// <summary>The recipe inside each module of a case.</summary>
    public static string Modules(CaseResult result)
    {
        var text = new StringBuilder();
        text.AppendLine("| module | rows | positives | AUC | ECE |").AppendLine("|---|---|---|---|---|");
        foreach (var (module, s) in ModuleScores.Of(result))
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {module} | {s.Rows} | {s.Positives} | {Number(s.Auc)} | {Number(s.CalibrationError)} |");
        return text.ToString();
    }

    /// <summary>Recall of women and men under one budget and under one per module.</summary>
    public static string Fairness(CaseResult result)
    {
        var text = new StringBuilder();
        text.AppendLine("| budget of 15 % | recall | recall F | recall M | gap (95 %) | flagged F | flagged M |")
            .AppendLine("|---|---|---|---|---|---|---|");
        foreach (var (name,
            budget) in new[] { ("one for the cohort", BudgetFairness.Global(result)), ("one per module", BudgetFairness.PerModule(result)),
                ("half per module, half for the cohort", BudgetFairness.WithFloor(result)) })
        {
            var women = budget.Gender.Groups.Single(g => string.Equals(g.Level, "F", StringComparison.Ordinal));
            var men = budget.Gender.Groups.Single(g => string.Equals(g.Level, "M", StringComparison.Ordinal));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {name} | {Number(budget.Recall, 3)} | {Number(women.Recall.Estimate, 3)} | {Number(men.Recall.Estimate, 3)} | "
                    + $"{Interval(budget.Gender.RecallGap, 3)} | {Number(women.FlaggedShare, 3)} | {Number(men.FlaggedShare, 3)} |");
        }

        return text.ToString();
    }

    private static string Interval(MachineLearning.Statistics.Interval interval, int digits = 4) =>
        $"{Number(interval.Estimate, digits)} ({Number(interval.Lower, digits)} to {Number(interval.Upper, digits)})";

    private static string Number(double value, int digits = 4) =>
        double.IsFinite(value) ? value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "-";
}
