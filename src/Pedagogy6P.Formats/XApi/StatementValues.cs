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

    // The offset may be left out, which means UTC here, and some stores write it without a colon. Dates of other orders than that of ISO
    // 8601 (01/03/2026) are no times: nobody can tell the day from the month.
    public static bool TryTime(ref Utf8JsonReader reader, out DateTimeOffset? time)
    {
        bool read = reader.Read();
        time = null;
        if (read && reader.TokenType == JsonTokenType.String && reader.GetString() is string text && IsYearFirst(text))
        {
            time = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
                out DateTimeOffset value) ? value : null;
        }

        return read && reader.TrySkip();
    }

    private static bool IsYearFirst(string text) => text.Length >= 10 && text[4] == '-' && text[7] == '-'
        && !text.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') && (text.Length == 10 || text[10] is 'T' or 't' or ' ');
}
