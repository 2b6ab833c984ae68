using System.Text.Json;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Planning.Cohorts.Wire;

/// <summary>How fair a plan is, as JSON.</summary>
internal static class CohortFairnessJson
{
    public static void Write(Utf8JsonWriter json, CohortFairness? fairness)
    {
        if (fairness is null)
        {
            json.WriteNull("fairness"u8);
            return;
        }

        json.WriteStartObject("fairness"u8);
        json.WriteStartObject("all"u8);
        Write(json, fairness.All);
        json.WriteEndObject();
        json.WriteObjects("byAudience"u8, fairness.ByAudience, group => Write(json, group));
        json.WriteObjects("byDistance"u8, fairness.ByDistance, group => Write(json, group));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CohortFairnessGroup group)
    {
        json.WriteString("group"u8, group.Group);
        json.WriteNumberOrNull("fromKm"u8, group.FromKm);
        json.WriteNumberOrNull("toKm"u8, group.ToKm);
        json.WriteNumber("learners"u8, group.Learners);
        json.WriteStartObject("firstChoices"u8);
        json.WriteNumber("learners"u8, group.FirstChoices.Learners);
        json.WriteNumber("wanted"u8, group.FirstChoices.Wanted);
        json.WriteNumber("modules"u8, group.FirstChoices.Modules);
        json.WriteNumber("sessions"u8, group.FirstChoices.Sessions);
        json.WriteEndObject();
        json.WriteStartObject("envy"u8);
        json.WriteNumber("compared"u8, group.Envy.Compared);
        json.WriteNumber("envious"u8, group.Envy.Envious);
        json.WriteNumber("mean"u8, group.Envy.Mean);
        json.WriteNumber("largest"u8, group.Envy.Largest);
        json.WriteEndObject();
        json.WriteStartObject("loss"u8);
        json.WriteNumber("total"u8, group.Loss.Total);
        json.WriteNumber("seats"u8, group.Loss.Seats);
        json.WriteNumber("groups"u8, group.Loss.Groups);
        json.WriteNumber("trainers"u8, group.Loss.Trainers);
        json.WriteNumber("timetable"u8, group.Loss.Timetable);
        json.WriteNumber("travel"u8, group.Loss.Travel);
        json.WriteEndObject();
    }
}
