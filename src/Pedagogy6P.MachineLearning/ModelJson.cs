using System.Text.Json;

namespace Pedagogy6P.MachineLearning;

/// <summary>What models share when they write themselves as JSON. Numbers that are not finite are null.</summary>
internal static class ModelJson
{
    public static void WriteModel(this Utf8JsonWriter writer, IRiskModel model)
    {
        IStoredRiskModel stored = model.Stored();
        writer.WriteStartObject();
        stored.WriteJson(writer);
        writer.WriteEndObject();
    }

    public static void WriteMembers(this Utf8JsonWriter writer, ReadOnlySpan<IRiskModel> members)
    {
        writer.WriteStartArray("members");
        foreach (IRiskModel member in members)
        {
            writer.WriteModel(member);
        }

        writer.WriteEndArray();
    }

    public static void WriteFinite(this Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteNumbers(this Utf8JsonWriter writer, string name, ReadOnlySpan<double> values)
    {
        writer.WriteStartArray(name);
        foreach (double value in values)
        {
            writer.WriteNumberValue(value);
        }

        writer.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
