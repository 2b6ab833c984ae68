using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Places;

/// <summary>Availability in JSON: its slot list as a string, read with <see cref="SlotRounding.Inward"/>.</summary>
internal sealed class AvailabilityJsonConverter : JsonConverter<Availability>
{
    public override Availability Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is string text && Availability.TryParse(text, SlotRounding.Inward, out Availability value)
            ? value
            : throw new JsonException($"Expected a string with {WeeklySlots.Expected}.");

    public override void Write(Utf8JsonWriter writer, Availability value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
