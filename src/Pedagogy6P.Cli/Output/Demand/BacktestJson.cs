using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>A backtest as JSON.</summary>
internal static class BacktestJson
{
    public static byte[] Of(BacktestReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("series", report.Series);
        json.WriteNumber("leftOut", report.LeftOut);
        json.WriteNumber("horizon", report.Horizon);
        json.WriteNumber("level", report.Level);
        json.WriteStartArray("methods");
        foreach (MethodScore own in report.Methods)
        {
            json.WriteStartObject();
            json.WriteString("method", MethodWords.WordOf(own.Method));
            json.WriteBoolean("default", own.IsDefault);
            JsonText.Number(json, "smape", own.Smape);
            JsonText.Number(json, "mase", own.Mase);
            JsonText.Number(json, "coverage", own.Coverage);
            JsonText.Number(json, "seconds", own.Seconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
