using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Planning.Cohorts.Wire;

/// <content>Repairs and what-ifs.</content>
public static partial class CohortJson
{
    /// <summary>
    /// A repair: <c>moves</c> (<c>learner</c>, <c>reason</c>, <c>left</c> and <c>taken</c>, each of <c>module</c>, <c>session</c>,
    /// <c>score</c> and <c>mandatory</c>, and <c>waiting</c> of <c>module</c>, <c>reason</c> and <c>mandatory</c>) and <c>plan</c>.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="repair">The repair.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, CohortRepair repair)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(repair);
        json.WriteStartObject();
        json.WriteObjects("moves"u8, repair.Moves, move =>
        {
            json.WriteString("learner"u8, move.LearnerId);
            json.WriteString("reason"u8, NameOf(move.Reason));
            WriteSeats(json, "left"u8, move.Left);
            WriteSeats(json, "taken"u8, move.Taken);
            json.WriteObjects("waiting"u8, move.Waiting, wait =>
            {
                json.WriteString("module"u8, wait.ModuleId);
                json.WriteString("reason"u8, NameOf(wait.Reason));
                json.WriteBoolean("mandatory"u8, wait.IsMandatory);
            });
        });
        json.WritePropertyName("plan"u8);
        Write(json, repair.Plan);
        json.WriteEndObject();
    }

    /// <summary>
    /// A what-if: <c>gain</c>, <c>plannedAnew</c>, <c>before</c> and <c>after</c> (<c>objective</c>, <c>bound</c>, <c>gap</c>,
    /// <c>seats</c> and <c>waiting</c> as numbers, <c>mandatory</c> of <c>seated</c> and <c>wanted</c>), <c>gains</c> (<c>audience</c>,
    /// <c>gaining</c>, <c>losing</c>, <c>score</c>), <c>opened</c> (<c>session</c>, <c>trainer</c>, <c>seated</c>) and <c>plan</c>, the one
    /// there would be.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="answer">The what-if.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, CohortWhatIf answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        json.WriteStartObject();
        json.WriteNumber("gain"u8, answer.Gain);
        json.WriteBoolean("plannedAnew"u8, answer.IsPlannedAnew);
        WriteFigures(json, "before"u8, answer.Before);
        WriteFigures(json, "after"u8, answer.After);
        json.WriteObjects("gains"u8, answer.Gains, gain =>
        {
            json.WriteString("audience"u8, gain.Audience);
            json.WriteNumber("gaining"u8, gain.Gaining);
            json.WriteNumber("losing"u8, gain.Losing);
            json.WriteNumber("score"u8, gain.Score);
        });
        json.WriteObjects("opened"u8, answer.Opened, group => WriteGroup(json, group));
        json.WritePropertyName("plan"u8);
        Write(json, answer.After);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, ReadOnlySpan<byte> name, CohortPlan plan)
    {
        json.WriteStartObject(name);
        json.WriteNumber("objective"u8, plan.Objective);
        json.WriteNumber("bound"u8, plan.Bound);
        json.WriteNumberOrNull("gap"u8, double.IsFinite(plan.Gap) ? plan.Gap : null);
        json.WriteNumber("seats"u8, plan.Seats.Length);
        json.WriteNumber("waiting"u8, plan.Waiting.Length);
        json.WriteStartObject("mandatory"u8);
        json.WriteNumber("seated"u8, plan.MandatorySeated);
        json.WriteNumber("wanted"u8, plan.MandatoryWanted);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSeats(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<CohortSeat> seats) =>
        json.WriteObjects(name, seats, seat =>
        {
            json.WriteString("module"u8, seat.ModuleId);
            json.WriteString("session"u8, seat.SessionId);
            json.WriteNumber("score"u8, seat.Score);
            json.WriteBoolean("mandatory"u8, seat.IsMandatory);
        });
}
