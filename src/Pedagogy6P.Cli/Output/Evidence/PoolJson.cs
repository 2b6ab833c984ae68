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
        Number(json, "tau2", pool.BetweenVariance);
        Number(json, "i2", pool.Inconsistency);
        Number(json, "q", pool.Q);
        Number(json, "predictionLow", pool.PredictionLower);
        Number(json, "predictionHigh", pool.PredictionUpper);
    }

    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is double number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
