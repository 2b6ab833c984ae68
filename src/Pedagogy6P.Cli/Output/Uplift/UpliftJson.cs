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
        IntervalJson.Write(json, "averageEffect", report.AverageEffect);
        IntervalJson.Write(json, "auuc", report.Area);
        IntervalJson.Write(json, "qini", report.Qini);
        json.WriteStartArray("curve");
        foreach (UpliftPoint point in report.Curve)
        {
            json.WriteStartObject();
            json.WriteNumber("share", point.Share);
            IntervalJson.Bounds(json, point.Gain);
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
            IntervalJson.Write(json, "gain", own.Gain);
            IntervalJson.Write(json, "beyondRandom", own.BeyondRandom);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
