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
    /// The paths of a learner: <c>learner</c>, <c>asOf</c>, <c>recognised</c>, <c>paths</c> (<c>kind</c>, <c>status</c> optimal or
    /// feasible,
    /// <c>gap</c>, <c>unmetNeed</c>, <c>weeksToGoal</c>, null where goals stay unreached, <c>missedAdvice</c>, <c>peakLoad</c> in hours a
    /// week,
    /// <c>hours</c>, <c>travelKm</c>, <c>price</c>, <c>dropoutRisk</c>, null without a model, <c>evidence</c>, <c>givenUp</c>,
    /// <c>steps</c>),
    /// <c>unreachable</c> (<c>competency</c>, <c>level</c>, <c>reached</c>, <c>why</c>), <c>unplanned</c> (<c>module</c>, <c>why</c>, and
    /// <c>conflict</c> where it does not fit beside others), <c>late</c> (<c>module</c>, and <c>conflict</c> with its date) and, where one
    /// was asked for, <c>award</c> (<c>id</c>, <c>title</c>,
    /// <c>groups</c>, and <c>conflict</c> where it cannot be completed; <c>paths</c> is empty then). A reason is <c>NoModule</c>, or a
    /// module with what keeps it out, and where it has no room, into which limits it runs.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="paths">The paths.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, LearningPaths paths)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(paths);
        json.WriteStartObject();
        WriteMembers(json, paths);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, LearningPaths paths)
    {
        json.WriteString("learner"u8, paths.LearnerId);
        json.WriteDay("asOf"u8, paths.AsOf);
        json.WriteWords("recognised"u8, paths.Recognised);
        json.WriteObjects("paths"u8, paths.Paths, path => LearningPathJson.WriteMembers(json, path));
        json.WriteObjects("unreachable"u8, paths.Unreached, goal =>
        {
            json.WriteString("competency"u8, goal.CompetencyId);
            json.WriteNumber("level"u8, goal.Level);
            json.WriteNumber("reached"u8, goal.Reached);
            json.WriteWords("why"u8, goal.Obstacles.IsEmpty ? ["NoModule"] : goal.Obstacles.Select(obstacle =>
                $"{obstacle.ModuleId}: {Why(obstacle)}"));
        });
        json.WriteObjects("unplanned"u8, paths.Unplanned, obstacle =>
        {
            json.WriteString("module"u8, obstacle.ModuleId);
            json.WriteString("why"u8, Why(obstacle));
            WriteConflict(json, obstacle.Conflict);
        });
        json.WriteObjects("late"u8, paths.Late, obstacle =>
        {
            json.WriteString("module"u8, obstacle.ModuleId);
            WriteConflict(json, obstacle.Conflict);
        });
        if (paths.Award is { } award)
        {
            Write(json, award);
        }
    }

    /// <summary>
    /// A path that was repaired: as above, with <c>least</c> (whether none changes less), <c>begun</c>, <c>missed</c> and <c>moves</c>
    /// (<c>module</c>, <c>before</c> and <c>after</c>, each null or with <c>session</c>, <c>from</c> and <c>to</c>) at the end.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="repair">The path that was repaired.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, PathRepair repair)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(repair);
        json.WriteStartObject();
        WriteMembers(json, repair.Paths);
        json.WriteBoolean("least"u8, repair.IsLeast);
        json.WriteWords("begun"u8, repair.Begun);
        json.WriteWords("missed"u8, repair.Missed);
        json.WriteObjects("moves"u8, repair.Moves, move =>
        {
            json.WriteString("module"u8, move.ModuleId);
            LearningPathJson.WriteTimes(json, "before"u8, move.Before);
            LearningPathJson.WriteTimes(json, "after"u8, move.After);
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PathAward award)
    {
        json.WriteStartObject("award"u8);
        json.WriteString("id"u8, award.AwardId);
        json.WriteString("title"u8, award.Title);
        json.WriteObjects("groups"u8, award.Groups, group =>
        {
            json.WriteString("group"u8, group.GroupId);
            json.WriteNumber("choose"u8, group.Choose);
            json.WriteWords("done"u8, group.Done);
            json.WriteWords("closed"u8, group.Closed.Select(obstacle => $"{obstacle.ModuleId}: {Why(obstacle)}"));
        });
        WriteConflict(json, award.Conflict);
        json.WriteEndObject();
    }

    private static void WriteConflict(Utf8JsonWriter json, PathConflict? conflict)
    {
        if (conflict is null)
        {
            return;
        }

        json.WriteStartObject("conflict"u8);
        json.WriteWords("modules"u8, conflict.Modules);
        json.WriteWords("groups"u8, conflict.Groups);
        json.WriteWords("limits"u8, conflict.Limits.Select(limit => limit.ToString()));
        json.WriteEndObject();
    }

    private static string Why(PathObstacle obstacle) => !obstacle.Limits.IsEmpty
        ? $"{obstacle.Kind} ({string.Join(", ", obstacle.Limits)})"
        : obstacle.Reasons.IsEmpty ? obstacle.Kind.ToString()
        : string.Join(", ", obstacle.Reasons.Select(reason => reason.Code).Distinct().Select(code => Enum.GetName<ReasonCode>(code)));
}
