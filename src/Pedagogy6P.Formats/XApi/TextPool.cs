using System.Text.Json;

namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// Gives the same string for the same text, since statements repeat a few verbs, activities and people. Forgets everything when full, so
/// memory is bounded. Not thread-safe.
/// </summary>
internal sealed class TextPool
{
    private const int MostTexts = 1 << 16;
    private const int LongestBytes = 512;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextPool() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of a string or number token.</summary>
    public string Text(ref Utf8JsonReader reader)
    {
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (reader.TokenType != JsonTokenType.String)
        {
            return "";
        }

        if (length > LongestBytes)
        {
            return reader.GetString()!;
        }

        Span<char> buffer = stackalloc char[LongestBytes];
        ReadOnlySpan<char> text = buffer[..reader.CopyString(buffer)];
        if (_lookup.TryGetValue(text, out string? known))
        {
            return known;
        }

        if (_known.Count >= MostTexts)
        {
            _known.Clear();
        }

        string added = text.ToString();
        _known.Add(added);
        return added;
    }
}
