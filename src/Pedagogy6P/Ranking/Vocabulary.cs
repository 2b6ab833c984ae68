using System.Collections.Frozen;

namespace Pedagogy6P.Ranking;

/// <summary>Words of one kind (ids, audiences, topics…) numbered in ordinal order. Immutable and thread-safe.</summary>
internal sealed class Vocabulary
{
    private readonly FrozenDictionary<string, int> _numbers;

    public Vocabulary(IEnumerable<string> words)
    {
        Words = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _numbers = Words.Select((word, number) => KeyValuePair.Create(word, number)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string[] Words { get; }

    public int Count => Words.Length;

    /// <summary>Number of a word; −1 when it is not in the vocabulary.</summary>
    public int Find(string word) => _numbers.TryGetValue(word, out int number) ? number : -1;
}
