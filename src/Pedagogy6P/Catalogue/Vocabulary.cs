using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pedagogy6P.Catalogue;

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

    /// <summary>The words of some numbers.</summary>
    public ImmutableArray<string> WordsOf(ReadOnlySpan<int> numbers)
    {
        var words = ImmutableArray.CreateBuilder<string>(numbers.Length);
        foreach (int number in numbers)
        {
            words.Add(Words[number]);
        }

        return words.MoveToImmutable();
    }

    /// <summary>Number of a word; −1 when it is not in the vocabulary.</summary>
    public int Find(string? word) => word is not null && _numbers.TryGetValue(word, out int number) ? number : -1;
}
