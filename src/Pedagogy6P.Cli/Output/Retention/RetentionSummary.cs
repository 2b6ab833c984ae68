using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Retention;

/// <summary>What <c>risk programme</c> says of the model it made.</summary>
internal static class RetentionSummary
{
    public static byte[] Table(RetentionTraining training, Programme programme, string path, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Say($"Retention model of {programme.Title}", Styles.Heading);
        canvas.Say($"Learner: {training.Choice.Choice}; calibration: {training.Choice.Calibration.Method}");
        canvas.Say($"Enrolments: {NumberText.Whole(training.Data.Rows.Length)}, "
            + $"{NumberText.Whole(training.Data.Table.Labels.Count((byte)1))} of them left before the end; left out: "
            + $"{NumberText.Whole(training.Data.Censored)} not over, {NumberText.Whole(training.Data.OptedOut)} opted out");
        canvas.Say($"Measured on {Plural.Of(training.TestRows.Length, "enrolment")} from {NumberText.Day(training.Cut)} on, by a model "
            + $"that knows only what was over before");
        Table scores = Canvas.Table([.. canvas.Words("Model", "AUC", "AP", "Brier", "Log-loss", "ECE", "Slope")]);
        foreach (RiskScores row in training.Document.Metadata.Metrics)
        {
            ScoresTable.AddRow(canvas, scores, row.Name, row.Auc, row.AveragePrecision, row.Brier, row.LogLoss, row.CalibrationError,
                row.CalibrationSlope);
        }

        canvas.Add(scores);
        canvas.Say($"AUC {ScoresTable.Number(training.Auc.Estimate)}, 95% by person from {ScoresTable.Number(training.Auc.Lower)} to "
            + $"{ScoresTable.Number(training.Auc.Upper)}");
        canvas.Say("Risk given the plan: the same enrolments under other weekly hours", Styles.Heading);
        foreach (PlanScenario scenario in training.Scenarios)
        {
            string mean = ScoresTable.Number(scenario.MeanProbability);
            canvas.Line($" - {canvas.Word(string.Create(CultureInfo.InvariantCulture, $"hours × {scenario.HoursFactor:0.##}: {mean}"))}");
        }

        canvas.Say($"Model and card: {path}");
        return canvas.ToUtf8();
    }

    public static byte[] Json(RetentionTraining training, TimeSpan taken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (Utf8JsonWriter json = JsonText.Line(buffer))
        {
            RiskScores scores = training.Document.Metadata.Metrics[0];
            json.WriteStartObject();
            ScoresJson.Number(json, "auc", scores.Auc);
            ScoresJson.Number(json, "aucLower", training.Auc.Lower);
            ScoresJson.Number(json, "aucUpper", training.Auc.Upper);
            ScoresJson.Number(json, "ap", scores.AveragePrecision);
            ScoresJson.Number(json, "brier", scores.Brier);
            ScoresJson.Number(json, "logLoss", scores.LogLoss);
            ScoresJson.Number(json, "ece", scores.CalibrationError);
            ScoresJson.Number(json, "slope", scores.CalibrationSlope);
            ScoresJson.Number(json, "priorLogLoss", training.Document.Metadata.Metrics[1].LogLoss);
            json.WriteNumber("fitSeconds"u8, taken.TotalSeconds);
            json.WriteNumber("rows"u8, training.Data.Rows.Length);
            json.WriteNumber("testRows"u8, training.TestRows.Length);
            json.WriteNumber("censored"u8, training.Data.Censored);
            json.WriteNumber("optedOut"u8, training.Data.OptedOut);
            json.WriteNumber("features"u8, training.Document.Model.Schema.Count);
            json.WriteString("model"u8, training.Choice.Choice);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
