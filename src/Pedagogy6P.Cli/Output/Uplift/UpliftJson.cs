using System.Text.Json;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Cli.Output.Uplift;

/// <summary>What a trial says about whom contacts help, as JSON.</summary>
internal static class UpliftJson
{
    public static byte[] Of(UpliftReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("learners", report.Learners);
        json.WriteNumber("contacted", report.Contacted);
        json.WriteNumber("judged", report.Judged);
        Write(json, "averageEffect", report.AverageEffect);
        Write(json, "auuc", report.Area);
        Write(json, "qini", report.Qini);
        json.WriteStartArray("curve");
        foreach (UpliftPoint point in report.Curve)
        {
            json.WriteStartObject();
            json.WriteNumber("share", point.Share);
            Bounds(json, point.Gain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonText.Number(json, "allHours", report.AllHours);
        JsonText.Number(json, "budgetHours", report.BudgetHours);
        json.WriteStartArray("policies");
        foreach (UpliftPolicyValue own in report.Policies)
        {
            json.WriteStartObject();
            json.WriteString("policy", UpliftWords.WordOf(own.Policy));
            JsonText.Number(json, "contacts", own.Contacts);
            JsonText.Number(json, "hours", own.Hours);
            Write(json, "gain", own.Gain);
            Write(json, "beyondRandom", own.BeyondRandom);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        Bounds(json, interval);
        json.WriteEndObject();
    }

    private static void Bounds(Utf8JsonWriter json, Interval interval)
    {
        JsonText.Number(json, "value", interval.Estimate);
        JsonText.Number(json, "low", interval.Lower);
        JsonText.Number(json, "high", interval.Upper);
    }
}
