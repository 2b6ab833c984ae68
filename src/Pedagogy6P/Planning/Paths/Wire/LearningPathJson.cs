using System.Text.Json;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Planning.Paths.Wire;

/// <summary>One path as JSON.</summary>
internal static class LearningPathJson
{
    /// <summary>Writes a path.</summary>
    public static void Write(Utf8JsonWriter json, LearningPath path)
    {
        json.WriteStartObject();
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
        json.WriteStartArray("givenUp"u8);
        foreach (PathLoss loss in path.GivenUp)
        {
            json.WriteStartObject();
            json.WriteString("competency"u8, loss.CompetencyId);
            json.WriteNumber("before"u8, loss.Before);
            json.WriteNumber("reached"u8, loss.Reached);
            json.WriteNumber("goal"u8, loss.Goal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("steps"u8);
        foreach (PathStep step in path.Steps)
        {
            Write(json, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
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

    private static void Write(Utf8JsonWriter json, PathStep step)
    {
        json.WriteStartObject();
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
        json.WriteStartArray("gains"u8);
        foreach (PathGain gain in step.Gains)
        {
            json.WriteStartObject();
            json.WriteString("competency"u8, gain.CompetencyId);
            json.WriteNumber("before"u8, gain.Before);
            json.WriteNumber("after"u8, gain.After);
            json.WriteNumber("goal"u8, gain.Goal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

        json.WriteEndObject();
    }
}
