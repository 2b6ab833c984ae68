using System.Globalization;
using System.Text.Json;

namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// Values of a statement behind their names. Each method returns false when the bytes at hand end before the value does; a value of
/// another type counts as not said. Stateless.
/// </summary>
internal static class StatementValues
{
    /// <summary>The properties of the object that a name stands before.</summary>
    public static bool Inside(ref Utf8JsonReader reader, StatementDraft draft, StatementField onField) =>
        reader.Read() && Fields(ref reader, draft, onField);

    /// <summary>The properties of the object that the reader stands on.</summary>
    public static bool Fields(ref Utf8JsonReader reader, StatementDraft draft, StatementField onField)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TrySkip();
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            if (!onField(ref reader, draft))
            {
                return false;
            }
        }

        return false;
    }

    public static bool TryText(ref Utf8JsonReader reader, TextPool texts, out string? text)
    {
        bool read = reader.Read();
        text = read && reader.TokenType == JsonTokenType.String ? texts.Text(ref reader) : null;
        return read && reader.TrySkip();
    }

    public static bool TryGuid(ref Utf8JsonReader reader, out Guid? id)
    {
        bool read = reader.Read();
        id = read && reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out Guid value) ? value : null;
        return read && reader.TrySkip();
    }

    public static bool TryBoolean(ref Utf8JsonReader reader, out bool? value)
    {
        bool read = reader.Read();
        value = !read ? null : reader.TokenType switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => null };
        return read && reader.TrySkip();
    }

    public static bool TryNumber(ref Utf8JsonReader reader, out double? number)
    {
        bool read = reader.Read();
        number = read && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double value) ? value : null;
        return read && reader.TrySkip();
    }

    // The offset may be left out, which means UTC here, and some stores write it without a colon.
    public static bool TryTime(ref Utf8JsonReader reader, out DateTimeOffset? time)
    {
        bool read = reader.Read();
        time = null;
        if (read && reader.TokenType == JsonTokenType.String)
        {
            time = DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
                out DateTimeOffset value) ? value : null;
        }

        return read && reader.TrySkip();
    }
}
