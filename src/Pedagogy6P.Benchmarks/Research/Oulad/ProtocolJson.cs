using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>One case, or the seven of split B, as one line of JSON. Figures that do not apply are null.</summary>
internal static class ProtocolJson
{
    /// <summary>A case of split A.</summary>
    public static string Of(CaseResult result, double seconds) => Line(json =>
    {
        WriteCase(json, "A", result.Case);
        json.WriteString("testTerm", result.Case.TestTerm);
        json.WriteNumber("trainRows", result.TrainRows);
        WriteScores(json, result.Recipe.Scores);
        WriteInterval(json, "aucInterval", result.Bootstrap.Of(RiskMetric.Auc, result.Test.Labels, result.Recipe.Probabilities));
        WriteModels(json, result);
        WriteModules(json, result);
        json.WriteStartObject("budget");
        WriteBudget(json, "forAll", BudgetFairness.Global(result));
        WriteBudget(json, "perModule", BudgetFairness.PerModule(result));
        WriteBudget(json, "moduleFloor", BudgetFairness.WithFloor(result));
        json.WriteEndObject();
        json.WriteNumber("seconds", Math.Round(seconds, 1));
    });

    /// <summary>The cases of split B, one per module.</summary>
    public static string Of(IReadOnlyList<CaseResult> results, double seconds) => Line(json =>
    {
        WriteCase(json, "B", results[0].Case);
        json.WriteString("testTerm", results[0].Case.TestTerm);
        var summary = LeaveOutSummary.Of(results, ModelKind.Recipe, "recipe");
        Write(json, "auc", summary.MeanAuc);
        Write(json, "aucDeviation", summary.AucDeviation);
        Write(json, "ap", summary.MeanAveragePrecision);
        Write(json, "brier", summary.MeanBrier);
        Write(json, "ece", summary.MeanCalibrationError);
        json.WriteStartObject("modules");
        foreach (var result in results)
            Write(json, result.Case.Module!, result.Recipe.Scores.Auc);
        json.WriteEndObject();
        json.WriteNumber("seconds", Math.Round(seconds, 1));
    });

    private static void WriteCase(Utf8JsonWriter json, string split, ProtocolCase which)
    {
        json.WriteNumber("landmark", which.Landmark);
        json.WriteString("split", split);
        json.WriteString("label", TableExport.ColumnOf(which.Label));
    }

    private static void WriteScores(Utf8JsonWriter json, RiskScores scores)
    {
        json.WriteNumber("rows", scores.Rows);
        json.WriteNumber("positives", scores.Positives);
        Write(json, "auc", scores.Auc);
        Write(json, "ap", scores.AveragePrecision);
        Write(json, "brier", scores.Brier);
        Write(json, "logLoss", scores.LogLoss);
        Write(json, "ece", scores.CalibrationError);
        Write(json, "precisionAtBudget", scores.PrecisionAtBudget);
        Write(json, "recallAtBudget", scores.RecallAtBudget);
        Write(json, "meanProbability", scores.MeanProbability);
    }

    private static void WriteModels(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteStartArray("others");
        foreach (var model in result.Models.Where(m => m.Kind is not ModelKind.Recipe))
        {
            json.WriteStartObject();
            json.WriteString("model", model.Name);
            json.WriteString("kind", model.Kind.ToString());
            WriteScores(json, model.Scores);
            WriteInterval(json, "recipeLead", result.Lead(model));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteModules(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteStartObject("modules");
        foreach (var (module, scores) in ModuleScores.Of(result))
            Write(json, module, scores.Auc);
        json.WriteEndObject();
    }

    private static void WriteBudget(Utf8JsonWriter json, string name, BudgetFairness budget)
    {
        json.WriteStartObject(name);
        Write(json, "recall", budget.Recall);
        foreach (var group in budget.Gender.Groups)
            Write(json, "recall" + group.Level, group.Recall.Estimate);
        WriteInterval(json, "gap", budget.Gender.RecallGap);
        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartArray(name);
        foreach (var value in (ReadOnlySpan<double>)[interval.Estimate, interval.Lower, interval.Upper])
        {
            if (double.IsFinite(value))
                json.WriteNumberValue(Math.Round(value, 6));
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, Math.Round(value, 6));
        else
            json.WriteNull(name);
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
