using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Quality;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>Two models on the same rows, as one line of JSON.</summary>
internal static class ComparisonJson
{
    public static byte[] Of(ModelComparison comparison, Assessment assessment, ImmutableArray<QualityIssue> leaks, SeenRows? seenByFirst,
        SeenRows? seenBySecond)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (Utf8JsonWriter json = JsonText.Line(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("rows", comparison.First.Rows);
            Model(json, "first", comparison.First, seenByFirst);
            Model(json, "second", comparison.Second, seenBySecond);
            ScoresJson.Interval(json, "aucDifference", comparison.AucDifference);
            ScoresJson.Interval(json, "logLossDifference", comparison.LogLossDifference);
            ScoresJson.Interval(json, "brierDifference", comparison.BrierDifference);
            ScoresJson.Verdict(json, assessment.Verdict);
            ScoresJson.Issues(json, leaks);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Model(Utf8JsonWriter json, string name, RiskScores scores, SeenRows? seen)
    {
        json.WriteStartObject(name);
        json.WriteString("model", scores.Name);
        ScoresJson.Scores(json, scores);
        SeenText.Json(json, seen);
        json.WriteEndObject();
    }
}
