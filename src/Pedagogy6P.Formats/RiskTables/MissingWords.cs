using System.Collections.Immutable;
using System.Text;
using Pedagogy6P.Formats.RiskTables.Writing;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// The words for a missing value, in any letter case: those of usual programs, and those a user adds. Immutable and thread-safe.
/// </summary>
internal sealed class MissingWords
{
    private static readonly ImmutableArray<string> Usual = ["?", "-", "–", "—", "NA", "N/A", "#N/A", "<NA>", "#N/D", "NaN", "NaT", "null"];

    private readonly byte[][] _words;
    private readonly int _longest;

    public MissingWords(IEnumerable<string> more)
    {
        ImmutableArray<string> added = [.. more.Select(word => CategoryText.Composed(word.Trim()))];
        _words = [.. Usual.Concat(added).Where(word => word.Length > 0).Select(Encoding.UTF8.GetBytes)];
        _longest = _words.Max(word => word.Length);
        MayBeNumbers = added.Any(word => WrittenNumber.TryRead(word) is not null);
    }

    /// <summary>Whether a number such as 999 is among the words, so that numbers have to be looked up, too.</summary>
    public bool MayBeNumbers { get; }

    /// <summary>Whether a trimmed cell is empty or one of the words.</summary>
    public bool Contains(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0 || cell.Length > _longest)
        {
            return cell.IsEmpty;
        }

        foreach (byte[] word in _words)
        {
            if (cell.Length == word.Length && (cell.SequenceEqual(word) || Ascii.EqualsIgnoreCase(cell, word)))
            {
                return true;
            }
        }

        return false;
    }
}
