using System.Text.Json;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>A pool as JSON; what takes two studies is null where there is one.</summary>
internal static class PoolJson
{
    public static byte[] Of(PooledEffect pool) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        Write(json, pool);
        json.WriteEndObject();
    });

    /// <summary>The properties of a pool, inside an object.</summary>
    public static void Write(Utf8JsonWriter json, PooledEffect pool)
    {
        json.WriteNumber("k", pool.Studies);
        json.WriteString("method", PoolingMethodOption.WordOf(pool.Method));
        json.WriteNumber("estimate", pool.Estimate);
        json.WriteNumber("se", pool.StandardError);
        json.WriteNumber("low", pool.Lower);
        json.WriteNumber("high", pool.Upper);
        JsonText.Number(json, "tau2", pool.BetweenVariance);
        JsonText.Number(json, "i2", pool.Inconsistency);
        JsonText.Number(json, "q", pool.Q);
        JsonText.Number(json, "predictionLow", pool.PredictionLower);
        JsonText.Number(json, "predictionHigh", pool.PredictionUpper);
    }
}
