using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Wire;

/// <summary>Recommendations and what is infeasible.</summary>
internal static class RecommendationJson
{
    /// <summary>The keys of an answer, without the braces around them.</summary>
    public static void WriteMembers(Utf8JsonWriter json, LearnerAnswer answer, bool withFacts)
    {
        json.WriteString("learner"u8, answer.Recommended.LearnerId);
        if (answer.Recommended.Diverse)
        {
            json.WriteBoolean("diverse"u8, value: true);
        }

        json.WriteObjects("recommendations"u8, answer.Recommended.Recommendations,
            recommendation => WriteMembers(json, recommendation, withFacts));
        json.WriteNumberOrNull("abandonment"u8, answer.Recommended.Abandonment);
        if (!answer.Recommended.PinnedInfeasible.IsEmpty)
        {
            json.WritePropertyName("pinnedInfeasible"u8);
            Write(json, answer.Recommended.PinnedInfeasible);
        }

        if (answer.Infeasible is ImmutableArray<InfeasibleModule> infeasible)
        {
            json.WritePropertyName("infeasible"u8);
            Write(json, infeasible);
        }
    }

    /// <summary>A recommendation as an object.</summary>
    public static void Write(Utf8JsonWriter json, Recommendation recommendation, bool withFacts)
    {
        json.WriteStartObject();
        WriteMembers(json, recommendation, withFacts);
        json.WriteEndObject();
    }

    /// <summary>A recommendation with its facts under a name, or null.</summary>
    public static void WriteOrNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, Recommendation? recommendation)
    {
        json.WritePropertyName(name);
        if (recommendation is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(json, recommendation, withFacts: true);
        }
    }

    /// <summary>A reason with its words.</summary>
    public static void Write(Utf8JsonWriter json, Reason reason, string text)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, ReasonNames.Of(reason.Code));
        json.WriteWords("ids"u8, reason.Ids);
        json.WriteNumberOrNull("found"u8, reason.Found);
        json.WriteNumberOrNull("needed"u8, reason.Needed);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, Recommendation recommendation, bool withFacts)
    {
        json.WriteNumber("rank"u8, recommendation.Rank);
        json.WriteString("module"u8, recommendation.ModuleId);
        json.WriteString("title"u8, recommendation.Title);
        json.WriteString("session"u8, recommendation.SessionId);
        json.WriteNumber("score"u8, recommendation.Score);
        json.WritePropertyName("contributions"u8);
        Write(json, recommendation.Contributions);
        json.WriteBoolean("pinned"u8, recommendation.Pinned);
        json.WriteBoolean("mandatory"u8, recommendation.Mandatory);
        json.WriteWords("missingAdvised"u8, recommendation.MissingAdvised);
        if (recommendation.RefreshFirst is ImmutableArray<string> faded)
        {
            json.WriteWords("refreshFirst"u8, faded);
        }

        json.WriteWords("opens"u8, recommendation.Opens);
        if (recommendation.GainLeft is double left)
        {
            json.WriteNumber("gainLeft"u8, left);
        }

        if (recommendation.Overlap is SessionOverlap overlap)
        {
            json.WriteStartObject("overlap"u8);
            json.WriteWords("modules"u8, overlap.ModuleIds);
            json.WriteString("nextSession"u8, overlap.NextSessionId);
            json.WriteEndObject();
        }

        if (withFacts && recommendation.Facts is RecommendationFacts facts)
        {
            json.WritePropertyName("facts"u8);
            JsonSerializer.Serialize(json, facts, FactsJson.Default.RecommendationFacts);
        }
    }

    /// <summary>Contributions as an object, in the order of the terms.</summary>
    public static void Write(Utf8JsonWriter json, Contributions contributions)
    {
        json.WriteStartObject();
        json.WriteNumber("Need"u8, contributions.Need);
        json.WriteNumber("Schedule"u8, contributions.Schedule);
        json.WriteNumber("Travel"u8, contributions.Travel);
        json.WriteNumber("Retention"u8, contributions.Retention);
        json.WriteNumber("Demand"u8, contributions.Demand);
        json.WriteNumber("Preference"u8, contributions.Preference);
        json.WriteNumber("Evidence"u8, contributions.Evidence);
        json.WriteNumber("Practice"u8, contributions.Practice);
        foreach (TermValue further in contributions.Further)
        {
            json.WriteNumber(further.Term, further.Value);
        }

        json.WriteEndObject();
    }

    /// <summary>Reason codes by module.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<InfeasibleModule> infeasible)
    {
        json.WriteStartObject();
        foreach (InfeasibleModule module in infeasible)
        {
            json.WriteStartArray(module.ModuleId);
            foreach (ReasonCode code in module.Codes)
            {
                json.WriteStringValue(ReasonNames.Of(code));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
