namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>
/// Makes lawful ids of foreign ones, as <see cref="FactId"/> does, and keeps apart those that it would write alike: whoever comes first has
/// the plain id, others have a hash of their own behind it. Not thread-safe.
/// </summary>
internal sealed class FactIds
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The id of a foreign one, the same every time; null for a text of white space.</summary>
    public string? Of(string? text) => text is null ? null : Of(text.Trim(), text);

    /// <summary>The id of what a key names; null for a text of white space.</summary>
    /// <param name="key">What tells it from all others.</param>
    /// <param name="text">What its id is made of.</param>
    public string? Of(string key, string text)
    {
        if (_ids.TryGetValue(key, out string? known))
        {
            return known;
        }

        if (FactId.Of(text) is not string id)
        {
            return null;
        }

        if (!_used.Add(id))
        {
            id = FactId.Apart(id, key);
            _used.Add(id);
        }

        _ids.Add(key, id);
        return id;
    }
}
