using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Quality;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>How a model does, as one line of JSON.</summary>
internal static class EvaluationJson
{
    public static byte[] Of(RiskModelDocument document, ScoredRows scored, Assessment assessment, ImmutableArray<QualityIssue> leaks,
        SeenRows? seen)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (Utf8JsonWriter json = JsonText.Line(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", document.Metadata.Name);
            ScoresJson.Scores(json, assessment.Scores);
            json.WriteNumber("predictSeconds", scored.PredictSeconds);
            json.WriteNumber("rows", scored.Table.RowCount);
            json.WriteNumber("positives", assessment.Scores.Positives);
            json.WriteNumber("features", scored.Table.Schema.Count);
            ScoresJson.Assessment(json, assessment);
            ScoresJson.Issues(json, leaks);
            SeenText.Json(json, seen);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
