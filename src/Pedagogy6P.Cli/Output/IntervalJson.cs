using System.Text.Json;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Cli.Output;

/// <summary>Writes figures with their intervals; what is not finite is null.</summary>
internal static class IntervalJson
{
    /// <summary>A property that is an object of value, low and high.</summary>
    public static void Write(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        Bounds(json, interval);
        json.WriteEndObject();
    }

    /// <summary>Value, low and high of an object that is open.</summary>
    public static void Bounds(Utf8JsonWriter json, Interval interval)
    {
        JsonText.Number(json, "value", interval.Estimate);
        JsonText.Number(json, "low", interval.Lower);
        JsonText.Number(json, "high", interval.Upper);
    }
}
