using System.Text.Json;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Output.Recommendations;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Cli.Output.Comparisons;

/// <summary>The answer of <c>whatif</c> as JSON: both answers in the shape of <c>recommend</c>, and what changed between them.</summary>
internal static class WhatIfJson
{
    public static byte[] Of(WhatIfAnswer answer, IReadOnlyDictionary<string, string> cells) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("learner"u8, answer.Before.Learner);
        json.WriteString("asOf"u8, NumberText.Day(answer.Before.AsOf));
        json.WriteStartObject("set"u8);
        foreach ((string name, string value) in cells)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        WriteSide(json, "before"u8, answer.Before);
        WriteSide(json, "after"u8, answer.After);
        json.WriteStartArray("changes"u8);
        foreach (RecommendationChange change in answer.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        WriteFeasibility(json, answer);
        json.WriteEndObject();
    });

    private static void WriteSide(Utf8JsonWriter json, ReadOnlySpan<byte> name, LearnerRecommendations side)
    {
        json.WriteStartObject(name);
        RecommendationJson.WriteAnswer(json, new LearnerAnswer { Recommended = side }, withFacts: false);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecommendationChange change)
    {
        json.WriteStartObject();
        json.WriteString("module"u8, change.Module);
        json.WriteNumberOrNull("rankBefore"u8, change.Before?.Rank);
        json.WriteNumberOrNull("rankAfter"u8, change.After?.Rank);
        json.WriteNumberOrNull("scoreBefore"u8, change.Before?.Score);
        json.WriteNumberOrNull("scoreAfter"u8, change.After?.Score);
        json.WriteString("sessionBefore"u8, change.Before?.Session);
        json.WriteString("sessionAfter"u8, change.After?.Session);
        json.WritePropertyName("difference"u8);
        RecommendationJson.Write(json, change.Difference);
        json.WriteEndObject();
    }

    private static void WriteFeasibility(Utf8JsonWriter json, WhatIfAnswer answer)
    {
        json.WriteStartObject("infeasible"u8);
        foreach (string module in answer.CodesChanged)
        {
            json.WriteStartObject(module);
            json.WriteWords("before"u8, WhatIfAnswer.CodesOf(answer.InfeasibleBefore, module).Select(code => code.ToString()));
            json.WriteWords("after"u8, WhatIfAnswer.CodesOf(answer.InfeasibleAfter, module).Select(code => code.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
