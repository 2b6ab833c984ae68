using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Ranking.Wire;

/// <summary>What is mandatory, and what would keep somebody in practice.</summary>
internal static class DutyJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<OutstandingModule> modules)
    {
        json.WriteStartArray();
        foreach (OutstandingModule outstanding in modules)
        {
            json.WriteStartObject();
            json.WriteString("module"u8, outstanding.ModuleId);
            json.WriteWords("roles"u8, outstanding.Roles);
            json.WriteBoolean("feasible"u8, outstanding.Feasible);
            json.WriteWords("reasons"u8, outstanding.Reasons.Select(reason => reason.Code).Distinct().Select(code => code.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, PracticeAbandonment? abandonment)
    {
        if (abandonment is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("indicator"u8, abandonment.Indicator);
        if (abandonment.Ahead is double ahead)
        {
            json.WriteNumber("ahead"u8, ahead);
        }

        WriteRemedies(json, "remedies"u8, abandonment.Remedies);
        json.WriteEndObject();
    }

    public static void WriteRemedies(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<AbandonmentRemedy> remedies)
    {
        json.WriteObjects(name, remedies, remedy =>
        {
            json.WriteString("module"u8, remedy.ModuleId);
            json.WriteNumber("reduction"u8, remedy.Reduction);
            json.WriteBoolean("feasible"u8, remedy.Feasible);
            if (remedy.ReductionAhead is double ahead)
            {
                json.WriteNumber("reductionAhead"u8, ahead);
            }
        });
    }
}
