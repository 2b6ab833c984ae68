using System.Text.Json;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Planning.Paths.Wire;

/// <summary>One path as JSON.</summary>
internal static class LearningPathJson
{
    /// <summary>The keys of a path, without the braces around them.</summary>
    public static void WriteMembers(Utf8JsonWriter json, LearningPath path)
    {
        json.WriteString("kind"u8, path.Kind.ToString());
        json.WriteString("status"u8, path.IsOptimal ? "optimal"u8 : "feasible"u8);
        json.WriteNumber("gap"u8, path.Gap);
        json.WriteNumber("unmetNeed"u8, path.UnmetNeed);
        json.WriteNumberOrNull("weeksToGoal"u8, path.UnmetNeed > PathProblems.Smallest ? null : path.Weeks);
        json.WriteNumber("missedAdvice"u8, path.MissedAdvice);
        json.WriteNumber("peakLoad"u8, path.PeakLoad);
        json.WriteNumber("hours"u8, path.Hours);
        json.WriteNumber("travelKm"u8, path.TravelKm);
        json.WriteNumber("price"u8, path.Price);
        json.WriteNumberOrNull("dropoutRisk"u8, path.DropoutRisk);
        json.WriteNumber("evidence"u8, path.Evidence);
        json.WriteObjects("givenUp"u8, path.GivenUp, loss =>
        {
            json.WriteString("competency"u8, loss.CompetencyId);
            json.WriteNumber("before"u8, loss.Before);
            json.WriteNumber("reached"u8, loss.Reached);
            json.WriteNumber("goal"u8, loss.Goal);
        });
        json.WriteObjects("steps"u8, path.Steps, step => WriteMembers(json, step));
    }

    /// <summary>When a step takes place, or null.</summary>
    public static void WriteTimes(Utf8JsonWriter json, ReadOnlySpan<byte> name, PathStep? step)
    {
        if (step is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("session"u8, step.SessionId);
        json.WriteDay("from"u8, step.From);
        json.WriteDay("to"u8, step.To);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, PathStep step)
    {
        json.WriteString("module"u8, step.ModuleId);
        json.WriteString("session"u8, step.SessionId);
        json.WriteDay("from"u8, step.From);
        json.WriteDay("to"u8, step.To);
        json.WriteStartArray("hoursPerWeek"u8);
        foreach (double hours in step.HoursPerWeek)
        {
            json.WriteNumberValue(hours);
        }

        json.WriteEndArray();
        json.WriteObjects("gains"u8, step.Gains, gain =>
        {
            json.WriteString("competency"u8, gain.CompetencyId);
            json.WriteNumber("before"u8, gain.Before);
            json.WriteNumber("after"u8, gain.After);
            json.WriteNumber("goal"u8, gain.Goal);
        });
        json.WriteWords("opensWayTo"u8, step.OpensWay);
        json.WriteWords("advisedBefore"u8, step.AdvisedBefore);
        json.WriteBoolean("pinned"u8, step.Pinned);
        json.WriteBoolean("mandatory"u8, step.Mandatory);
        if (step.Deadline is DateOnly deadline)
        {
            json.WriteDay("deadline"u8, deadline);
        }

        if (!step.AwardGroups.IsEmpty)
        {
            json.WriteWords("awardGroups"u8, step.AwardGroups);
        }
    }
}
