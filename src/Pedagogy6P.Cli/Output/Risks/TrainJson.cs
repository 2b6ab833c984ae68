using System.Buffers;
using System.Text.Json;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Tuning;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>What a training gave, as one line of JSON. The first members are those that scripts rely on.</summary>
internal static class TrainJson
{
    public static byte[] Of(TrainResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (Utf8JsonWriter json = JsonText.Line(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", result.Kind.ToString().ToLowerInvariant());
            ScoresJson.Scores(json, result.Assessment?.Scores);
            json.WriteNumber("fitSeconds", result.FitSeconds);
            ScoresJson.Number(json, "predictSeconds", result.Scored?.PredictSeconds ?? double.NaN);
            json.WriteNumber("rows", result.Train.RowCount);
            json.WriteNumber("positives", result.Document.Metadata.TrainingPositives);
            json.WriteNumber("features", result.Train.Schema.Count);
            json.WriteNumber("testRows", result.Scored?.Table.RowCount ?? 0);
            json.WriteNumber("testPositives", result.Assessment?.Scores.Positives ?? 0);
            json.WriteString("heldOut", result.HeldOut);
            json.WriteString("settings", result.Trained.Settings);
            json.WriteString("calibration", result.Trained.Calibration);
            json.WriteString("trainingDataHash", result.Document.Metadata.TrainingDataHash);
            ScoresJson.Assessment(json, result.Assessment);
            ScoresJson.Issues(json, result.Issues);
            SeenText.Json(json, result.Seen);
            Candidates(json, result.Trained);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Candidates(Utf8JsonWriter json, TrainedModel trained)
    {
        json.WriteStartArray("candidates");
        foreach (TuningCandidate candidate in trained.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("settings", candidate.Name);
            ScoresJson.Number(json, "logLoss", candidate.LogLoss);
            ScoresJson.Number(json, "auc", candidate.Auc);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
