using System.Text.Json;

namespace Pedagogy6P.Formats;

/// <summary>
/// JSON documents whose every text can be read: the platform's parser takes bytes that are no UTF-8 and halves of surrogate pairs, and
/// throws when somebody reads the text. Stateless.
/// </summary>
internal static class JsonTexts
{
    /// <summary>Parses a document.</summary>
    /// <param name="utf8">The document, with or without byte order mark; must not change while the document is in use.</param>
    /// <param name="options">How it is parsed; comments are not for this.</param>
    /// <exception cref="JsonException">It is no JSON, or a text in it is no Unicode.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, JsonDocumentOptions options = default)
    {
        ReadOnlyMemory<byte> text = utf8.Span.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
        ThrowIfUnreadable(text.Span, options.MaxDepth);
        return JsonDocument.Parse(text, options);
    }

    private static void ThrowIfUnreadable(ReadOnlySpan<byte> text, int deepest)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = deepest });
        bool areAllLetters = System.Text.Unicode.Utf8.IsValid(text);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && (reader.ValueIsEscaped || !areAllLetters)
                && !IsReadable(ref reader))
            {
                throw new JsonException("a text in it is no Unicode");
            }
        }
    }

    private static bool IsReadable(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
