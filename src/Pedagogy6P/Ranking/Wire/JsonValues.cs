using System.Globalization;
using System.Text.Json;

namespace Pedagogy6P.Ranking.Wire;

/// <summary>Values as the wire shape writes them.</summary>
internal static class JsonValues
{
    /// <summary>A list of words under a name.</summary>
    public static void WriteWords(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    /// <summary>A list of objects under a name.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="name">The name.</param>
    /// <param name="items">What the list is of.</param>
    /// <param name="write">Writes the members of the object of an item.</param>
    public static void WriteObjects<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A number under a name, or null.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is double number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A day under a name.</summary>
    public static void WriteDay(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly day) =>
        json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
