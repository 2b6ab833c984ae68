using System.Text.Json;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Planning.Paths.Wire;

/// <summary>
/// Learning paths as JSON, in the one shape that library, tool and web pages share: keys in camelCase and in a fixed order, dates as
/// <c>yyyy-MM-dd</c>, numbers as the shortest text that reads back the same. Stateless and thread-safe; a writer belongs to one thread.
/// </summary>
public static class PathJson
{
    /// <summary>
    /// The paths of a learner: <c>learner</c>, <c>asOf</c>, <c>recognised</c>, <c>paths</c> (<c>status</c> optimal or feasible, <c>gap</c>,
    /// <c>unmetNeed</c>, <c>weeksToGoal</c>, null without steps, <c>missedAdvice</c>, <c>peakLoad</c> in hours a week, <c>hours</c>,
    /// <c>travelKm</c>, <c>price</c>, <c>steps</c>), <c>unreachable</c> (<c>competency</c>, <c>level</c>, <c>reached</c>, <c>why</c>) and
    /// <c>unplanned</c> (<c>module</c>, <c>why</c>). A reason is <c>NoModule</c>, or a module with what keeps it out.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="paths">The paths.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, LearningPaths paths)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(paths);
        json.WriteStartObject();
        json.WriteString("learner"u8, paths.LearnerId);
        json.WriteDay("asOf"u8, paths.AsOf);
        json.WriteWords("recognised"u8, paths.Recognised);
        json.WriteStartArray("paths"u8);
        foreach (LearningPath path in paths.Paths)
        {
            Write(json, path);
        }

        json.WriteEndArray();
        json.WriteStartArray("unreachable"u8);
        foreach (UnreachedGoal goal in paths.Unreached)
        {
            json.WriteStartObject();
            json.WriteString("competency"u8, goal.CompetencyId);
            json.WriteNumber("level"u8, goal.Level);
            json.WriteNumber("reached"u8, goal.Reached);
            json.WriteWords("why"u8, goal.Obstacles.IsEmpty ? ["NoModule"] : goal.Obstacles.Select(obstacle =>
                $"{obstacle.ModuleId}: {Why(obstacle)}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unplanned"u8);
        foreach (PathObstacle obstacle in paths.Unplanned)
        {
            json.WriteStartObject();
            json.WriteString("module"u8, obstacle.ModuleId);
            json.WriteString("why"u8, Why(obstacle));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LearningPath path)
    {
        json.WriteStartObject();
        json.WriteString("status"u8, path.IsOptimal ? "optimal"u8 : "feasible"u8);
        json.WriteNumber("gap"u8, path.Gap);
        json.WriteNumber("unmetNeed"u8, path.UnmetNeed);
        json.WriteNumberOrNull("weeksToGoal"u8, path.Steps.IsEmpty ? null : path.Weeks);
        json.WriteNumber("missedAdvice"u8, path.MissedAdvice);
        json.WriteNumber("peakLoad"u8, path.PeakLoad);
        json.WriteNumber("hours"u8, path.Hours);
        json.WriteNumber("travelKm"u8, path.TravelKm);
        json.WriteNumber("price"u8, path.Price);
        json.WriteStartArray("steps"u8);
        foreach (PathStep step in path.Steps)
        {
            Write(json, step);
        }

        json.WriteEndArray();
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
        json.WriteEndObject();
    }

    private static string Why(PathObstacle obstacle) => obstacle.Reasons.IsEmpty ? obstacle.Kind.ToString()
        : string.Join(", ", obstacle.Reasons.Select(reason => reason.Code).Distinct().Select(code => Enum.GetName<ReasonCode>(code)));
}
