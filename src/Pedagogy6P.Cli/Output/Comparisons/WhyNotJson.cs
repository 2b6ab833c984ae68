using System.Text.Json;
using Pedagogy6P.Cli.Output.Recommendations;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Cli.Output.Comparisons;

/// <summary>The answer of <c>why-not</c> as JSON.</summary>
internal static class WhyNotJson
{
    public static byte[] Of(string learner, RecommendationQuery query, WhyNotAnswer answer, Programme programme, Speech speech) =>
        JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("learner"u8, learner);
        json.WriteString("module"u8, answer.Module);
        json.WriteString("asOf"u8, NumberText.Day(query.AsOf));
        json.WriteNumber("k"u8, query.K);
        json.WriteBoolean("feasible"u8, answer.Reasons.IsEmpty);
        json.WriteStartArray("reasons"u8);
        foreach (Reason reason in answer.Reasons)
        {
            Write(json, reason, speech.Explanations.Describe(programme, reason));
        }

        json.WriteEndArray();
        WriteOrNull(json, "standing"u8, answer.Standing);
        WriteOrNull(json, "lastShown"u8, answer.LastShown);
        json.WritePropertyName("difference"u8);
        if (answer.Difference is Contributions difference)
        {
            RecommendationJson.Write(json, difference);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Reason reason, string text)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, CodeNames.Of(reason.Code));
        json.WriteWords("ids"u8, reason.Ids);
        json.WriteNumberOrNull("found"u8, reason.Found);
        json.WriteNumberOrNull("needed"u8, reason.Needed);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void WriteOrNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, Recommendation? recommendation)
    {
        json.WritePropertyName(name);
        if (recommendation is null)
        {
            json.WriteNullValue();
        }
        else
        {
            RecommendationJson.Write(json, recommendation, withFacts: true);
        }
    }
}
