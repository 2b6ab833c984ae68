using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>Metrics as members of a JSON object; what does not apply is null.</summary>
internal static class ScoresJson
{
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Scores(Utf8JsonWriter json, RiskScores? scores)
    {
        Number(json, "auc", scores?.Auc ?? double.NaN);
        Number(json, "ap", scores?.AveragePrecision ?? double.NaN);
        Number(json, "brier", scores?.Brier ?? double.NaN);
        Number(json, "logLoss", scores?.LogLoss ?? double.NaN);
        Number(json, "ece", scores?.CalibrationError ?? double.NaN);
        Number(json, "calibrationSlope", scores?.CalibrationSlope ?? double.NaN);
        Number(json, "calibrationInTheLarge", scores?.CalibrationInTheLarge ?? double.NaN);
        Number(json, "precisionAtBudget", scores?.PrecisionAtBudget ?? double.NaN);
        Number(json, "recallAtBudget", scores?.RecallAtBudget ?? double.NaN);
        Number(json, "budget", scores?.Budget ?? double.NaN);
        Number(json, "baseRate", scores?.BaseRate ?? double.NaN);
    }

    public static void Interval(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        Number(json, "estimate", interval.Estimate);
        Number(json, "lower", interval.Lower);
        Number(json, "upper", interval.Upper);
        json.WriteEndObject();
    }

    public static void Assessment(Utf8JsonWriter json, Assessment? assessment)
    {
        if (assessment?.Weights is (double smallest, double largest))
        {
            json.WriteStartObject("weights");
            json.WriteNumber("smallest", smallest);
            json.WriteNumber("largest", largest);
            json.WriteEndObject();
        }

        json.WriteStartArray("baselines");
        foreach (RiskScores baseline in assessment?.Baselines ?? [])
        {
            json.WriteStartObject();
            json.WriteString("name", baseline.Name);
            Scores(json, baseline);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (GroupReport report in assessment?.Groups ?? [])
        {
            Group(json, report);
        }

        json.WriteEndArray();
        if (assessment is not null)
        {
            Verdict(json, assessment.Verdict);
        }
    }

    public static void Verdict(Utf8JsonWriter json, PromotionVerdict verdict)
    {
        json.WriteBoolean("promoted", verdict.Promoted);
        json.WriteStartArray("checks");
        foreach (PromotionCheck check in verdict.Checks)
        {
            json.WriteStartObject();
            json.WriteString("check", check.Name);
            Number(json, "value", check.Value);
            Number(json, "threshold", check.Threshold);
            if (check.IsChecked)
            {
                json.WriteBoolean("passed", check.Passed);
            }
            else
            {
                json.WriteNull("passed");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Issues(Utf8JsonWriter json, ImmutableArray<QualityIssue> issues)
    {
        json.WriteStartArray("warnings");
        foreach (QualityIssue issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("kind", issue.Kind.ToString());
            json.WriteString("column", issue.Column);
            json.WriteNumber("count", issue.Count);
            json.WriteBoolean("leak", issue.IsLeak);
            json.WriteString("detail", issue.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Group(Utf8JsonWriter json, GroupReport report)
    {
        json.WriteStartObject();
        json.WriteString("column", report.Column);
        Interval(json, "recallGap", report.RecallGap);
        json.WriteStartArray("levels");
        foreach (GroupScores group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteString("level", group.Level);
            json.WriteNumber("rows", group.Rows);
            json.WriteBoolean("reported", group.Reported);
            Number(json, "baseRate", group.BaseRate);
            Number(json, "ece", group.CalibrationError);
            Number(json, "flaggedShare", group.FlaggedShare);
            Interval(json, "auc", group.Auc);
            Interval(json, "recall", group.Recall);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
