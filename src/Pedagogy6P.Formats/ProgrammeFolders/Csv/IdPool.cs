using System.Text;
using System.Text.Unicode;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>
/// Gives the same string for the same short text, so that millions of rows that repeat ids keep one copy of each. Not thread-safe.
/// </summary>
internal sealed class IdPool
{
    // Ids have at most 100 characters; longer texts are titles and the like, which rarely repeat.
    private const int LongestCharacters = 100;
    private const int LongestBytes = 4 * LongestCharacters;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public IdPool() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Text(string text) =>
        text.Length <= LongestCharacters && !_known.Add(text) && _known.TryGetValue(text, out string? known) ? known : text;

    public string Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestBytes)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> buffer = stackalloc char[LongestBytes];
        Utf8.ToUtf16(utf8, buffer, out _, out int length);
        ReadOnlySpan<char> text = buffer[..length];
        if (_lookup.TryGetValue(text, out string? known))
        {
            return known;
        }

        string added = text.ToString();
        _known.Add(added);
        return added;
    }
}
