using System.Text.Json;
using Pedagogy6P.Proof.OffPolicy;

namespace Pedagogy6P.Cli.Output.Evaluation;

/// <summary>What a log says about a policy, as JSON; what is not known is null.</summary>
internal static class PolicyJson
{
    public static byte[] Of(OffPolicyReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        Write(json, report);
        json.WriteEndObject();
    });

    public static byte[] Of(PolicyPromotion promotion) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("promoted", promotion.IsPromoted);
        IntervalJson.Write(json, "gain", promotion.Gain);
        json.WriteNumber("margin", promotion.Margin);
        json.WriteString("by", promotion.Report.Best is OffPolicyEstimate best ? PolicyWords.WordOf(best.Estimator) : null);
        Write(json, promotion.Report);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, OffPolicyReport report)
    {
        json.WriteNumber("decisions", report.Decisions);
        json.WriteNumber("learners", report.Learners);
        IntervalJson.Write(json, "logged", report.Logged);
        IntervalJson.Write(json, "meanWeight", report.MeanWeight);
        JsonText.Number(json, "ess", report.EffectiveSampleSize);
        JsonText.Number(json, "neverLogged", report.NeverLogged);
        json.WriteBoolean("byWeightsAlone", PolicyWords.IsByWeightsAlone(report));
        json.WriteBoolean("refused", report.IsRefused);
        json.WriteStartArray("warnings");
        foreach (OverlapWarning warning in report.Warnings)
        {
            json.WriteStringValue(PolicyWords.WordOf(warning));
        }

        json.WriteEndArray();
        json.WriteStartArray("estimators");
        foreach (OffPolicyEstimate estimate in report.Estimates)
        {
            json.WriteStartObject();
            json.WriteString("estimator", PolicyWords.WordOf(estimate.Estimator));
            IntervalJson.Bounds(json, estimate.Value);
            JsonText.Number(json, "bernsteinLow", estimate.Bernstein?.Lower);
            JsonText.Number(json, "bernsteinHigh", estimate.Bernstein?.Upper);
            JsonText.Number(json, "ess", estimate.EffectiveSampleSize);
            JsonText.Number(json, "maxWeight", estimate.LargestWeight);
            IntervalJson.Write(json, "gain", estimate.Gain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
