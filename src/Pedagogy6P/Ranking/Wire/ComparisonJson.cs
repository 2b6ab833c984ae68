using System.Text.Json;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Wire;

/// <summary>Why a module is not shown, and what would change.</summary>
internal static class ComparisonJson
{
    public static void Write(
        Utf8JsonWriter json, string learnerId, RecommendationQuery query, WhyNotAnswer answer, Programme programme, ExplanationTexts texts)
    {
        json.WriteStartObject();
        json.WriteString("learner"u8, learnerId);
        json.WriteString("module"u8, answer.ModuleId);
        json.WriteDay("asOf"u8, query.AsOf);
        json.WriteNumber("k"u8, query.K);
        json.WriteBoolean("feasible"u8, answer.Reasons.IsEmpty);
        if (answer.Excluded)
        {
            json.WriteBoolean("excluded"u8, true);
        }

        json.WriteStartArray("reasons"u8);
        foreach (Reason reason in answer.Reasons)
        {
            RecommendationJson.Write(json, reason, texts.Describe(programme, reason));
        }

        json.WriteEndArray();
        RecommendationJson.WriteOrNull(json, "standing"u8, answer.Standing);
        RecommendationJson.WriteOrNull(json, "lastShown"u8, answer.LastShown);
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
    }

    public static void Write(Utf8JsonWriter json, WhatIfAnswer answer, IReadOnlyDictionary<string, string> changed)
    {
        json.WriteStartObject();
        json.WriteString("learner"u8, answer.Before.LearnerId);
        json.WriteDay("asOf"u8, answer.Before.AsOf);
        json.WriteStartObject("set"u8);
        foreach ((string name, string value) in changed)
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
    }

    private static void WriteSide(Utf8JsonWriter json, ReadOnlySpan<byte> name, LearnerRecommendations side)
    {
        json.WriteStartObject(name);
        RecommendationJson.WriteMembers(json, new LearnerAnswer { Recommended = side }, withFacts: false);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecommendationChange change)
    {
        json.WriteStartObject();
        json.WriteString("module"u8, change.ModuleId);
        json.WriteNumberOrNull("rankBefore"u8, change.Before?.Rank);
        json.WriteNumberOrNull("rankAfter"u8, change.After?.Rank);
        json.WriteNumberOrNull("scoreBefore"u8, change.Before?.Score);
        json.WriteNumberOrNull("scoreAfter"u8, change.After?.Score);
        json.WriteString("sessionBefore"u8, change.Before?.SessionId);
        json.WriteString("sessionAfter"u8, change.After?.SessionId);
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
            json.WriteWords("before"u8, answer.CodesBefore(module).Select(code => code.ToString()));
            json.WriteWords("after"u8, answer.CodesAfter(module).Select(code => code.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
