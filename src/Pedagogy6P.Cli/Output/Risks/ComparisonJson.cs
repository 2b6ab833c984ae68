using System.Buffers;
using System.Text.Json;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Preventive.Evaluation;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>Two models on the same rows, as one line of JSON.</summary>
internal static class ComparisonJson
{
    public static byte[] Of(ModelComparison comparison, Assessment assessment)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (Utf8JsonWriter json = JsonText.Line(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("rows", comparison.First.Rows);
            Model(json, "first", comparison.First);
            Model(json, "second", comparison.Second);
            ScoresJson.Interval(json, "aucDifference", comparison.AucDifference);
            ScoresJson.Interval(json, "logLossDifference", comparison.LogLossDifference);
            ScoresJson.Interval(json, "brierDifference", comparison.BrierDifference);
            ScoresJson.Verdict(json, assessment.Verdict);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Model(Utf8JsonWriter json, string name, RiskScores scores)
    {
        json.WriteStartObject(name);
        json.WriteString("model", scores.Name);
        ScoresJson.Scores(json, scores);
        json.WriteEndObject();
    }
}
