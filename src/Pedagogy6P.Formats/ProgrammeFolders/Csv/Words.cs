using System.Collections.Immutable;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>The words a column writes the values of an enumeration with.</summary>
internal sealed class Words<TEnum>(params ImmutableArray<(string Word, TEnum Value)> entries)
    where TEnum : struct, Enum
{
    public ImmutableArray<string> All { get; } = [.. entries.Select(entry => entry.Word)];

    /// <summary>The value a malformed cell is replaced by.</summary>
    public TEnum First => entries[0].Value;

    public bool TryFind(ReadOnlySpan<char> word, out TEnum value)
    {
        foreach ((string known, TEnum found) in entries)
        {
            if (word.SequenceEqual(known))
            {
                value = found;
                return true;
            }
        }

        value = First;
        return false;
    }

    public string Of(TEnum value) => entries.First(entry => EqualityComparer<TEnum>.Default.Equals(entry.Value, value)).Word;
}
