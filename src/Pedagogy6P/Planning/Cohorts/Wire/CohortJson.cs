using System.Text.Json;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Planning.Cohorts.Wire;

/// <summary>
/// Cohort plans as JSON, in the one shape that library, tool and web pages share: keys in camelCase and in a fixed order, numbers as the
/// shortest text that reads back the same. Stateless and thread-safe; a writer belongs to one thread.
/// </summary>
public static partial class CohortJson
{
    /// <summary>
    /// A plan: <c>asOf</c>, <c>mechanism</c>, <c>objective</c>, <c>bound</c>, <c>gap</c>
    /// (null when the objective is 0 and the bound is not), <c>groupsOutsideBound</c>, <c>opener</c> (null without candidates
    /// that trainers could run), <c>idleTrainers</c> (ids), <c>stopped</c>, <c>mandatory</c> (<c>seated</c>, <c>wanted</c>), <c>seats</c>
    /// (<c>learner</c>, <c>module</c>, <c>session</c>, null at one's own pace, <c>score</c>, <c>mandatory</c>), <c>waiting</c>
    /// (<c>learner</c>, <c>module</c>, <c>reason</c>, <c>mandatory</c>), <c>open</c> (the candidates opened: <c>session</c>,
    /// <c>trainer</c>, <c>seated</c>), <c>groups</c> (every session with learners of the plan: <c>session</c>, <c>trainer</c>,
    /// <c>seated</c>, <c>seatPrice</c>), <c>cancel</c> (<c>session</c>, <c>reason</c>), <c>marginal</c> (<c>kind</c>, <c>id</c>,
    /// <c>value</c>), <c>fairness</c> (<c>all</c>, <c>byAudience</c>, <c>byDistance</c>, each with <c>group</c>, <c>fromKm</c> and
    /// <c>toKm</c>, null unless by distance, <c>learners</c>, <c>firstChoices</c>, <c>envy</c> and <c>loss</c> with its <c>total</c> and
    /// parts), <c>sameGap</c> (<c>learner</c>, <c>module</c>, <c>other</c>, <c>competencies</c>, <c>share</c>) <c>trainerWeeks</c>
    /// (<c>trainer</c>, <c>monday</c>, <c>minutes</c>, <c>most</c>, null without limit) and <c>trainersNextTerm</c> (<c>learner</c>,
    /// <c>module</c>, <c>mayRun</c>). <c>fairness</c> is null for a plan that was repaired, or only asked about, and was not given it
    /// since. Reasons and kinds are the names of their values, in camelCase.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, CohortPlan plan)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(plan);
        json.WriteStartObject();
        json.WriteDay("asOf"u8, plan.AsOf);
        json.WriteString("mechanism"u8, NameOf(plan.Mechanism));
        json.WriteNumber("objective"u8, plan.Objective);
        json.WriteNumberOrNull("bound"u8, double.IsFinite(plan.Bound) ? plan.Bound : null);
        json.WriteNumberOrNull("gap"u8, double.IsFinite(plan.Gap) ? plan.Gap : null);
        json.WriteNumber("groupsOutsideBound"u8, plan.GroupsOutsideBound);
        json.WriteString("opener"u8, plan.Opener);
        json.WriteStartArray("idleTrainers"u8);
        foreach (string trainer in plan.IdleTrainers)
        {
            json.WriteStringValue(trainer);
        }

        json.WriteEndArray();
        json.WriteBoolean("stopped"u8, plan.IsStopped);
        json.WriteStartObject("mandatory"u8);
        json.WriteNumber("seated"u8, plan.MandatorySeated);
        json.WriteNumber("wanted"u8, plan.MandatoryWanted);
        json.WriteEndObject();
        json.WriteObjects("seats"u8, plan.Seats, seat =>
        {
            json.WriteString("learner"u8, seat.LearnerId);
            json.WriteString("module"u8, seat.ModuleId);
            json.WriteString("session"u8, seat.SessionId);
            json.WriteNumber("score"u8, seat.Score);
            json.WriteBoolean("mandatory"u8, seat.IsMandatory);
        });
        json.WriteObjects("waiting"u8, plan.Waiting, wait =>
        {
            json.WriteString("learner"u8, wait.LearnerId);
            json.WriteString("module"u8, wait.ModuleId);
            json.WriteString("reason"u8, NameOf(wait.Reason));
            json.WriteBoolean("mandatory"u8, wait.IsMandatory);
        });
        json.WriteObjects("open"u8, plan.Groups.Where(group => group.IsOpened), group => WriteGroup(json, group));
        json.WriteObjects("groups"u8, plan.Groups, group =>
        {
            WriteGroup(json, group);
            json.WriteNumber("seatPrice"u8, group.SeatPrice);
        });
        json.WriteObjects("cancel"u8, plan.Cancelled, one =>
        {
            json.WriteString("session"u8, one.SessionId);
            json.WriteString("reason"u8, NameOf(one.Reason));
        });
        json.WriteObjects("marginal"u8, plan.Marginals, marginal =>
        {
            json.WriteString("kind"u8, NameOf(marginal.Kind));
            json.WriteString("id"u8, marginal.Id);
            json.WriteNumber("value"u8, marginal.Value);
        });
        CohortFairnessJson.Write(json, plan.Fairness);
        json.WriteObjects("sameGap"u8, plan.SameGaps, gap =>
        {
            json.WriteString("learner"u8, gap.LearnerId);
            json.WriteString("module"u8, gap.ModuleId);
            json.WriteString("other"u8, gap.OtherModuleId);
            json.WriteStartArray("competencies"u8);
            foreach (string competency in gap.CompetencyIds)
            {
                json.WriteStringValue(competency);
            }

            json.WriteEndArray();
            json.WriteNumber("share"u8, gap.Share);
        });
        json.WriteObjects("trainerWeeks"u8, plan.TrainerWeeks, week =>
        {
            json.WriteString("trainer"u8, week.TrainerId);
            json.WriteDay("monday"u8, week.Monday);
            json.WriteNumber("minutes"u8, week.Minutes);
            json.WriteNumberOrNull("most"u8, week.MostMinutes);
        });
        json.WriteObjects("trainersNextTerm"u8, plan.TrainersNextTerm, one =>
        {
            json.WriteString("learner"u8, one.LearnerId);
            json.WriteString("module"u8, one.ModuleId);
            json.WriteStartArray("mayRun"u8);
            foreach (string module in one.MayRun)
            {
                json.WriteStringValue(module);
            }

            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, CohortGroup group)
    {
        json.WriteString("session"u8, group.SessionId);
        json.WriteString("trainer"u8, group.TrainerId);
        json.WriteNumber("seated"u8, group.Seated);
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
