using System.Numerics;

namespace Pedagogy6P.Catalogue;

/// <summary>Rows of bits over one vocabulary: which words each row has. Immutable once filled.</summary>
internal sealed class BitRows
{
    private readonly ulong[] _words;

    private BitRows(int rows, int columns)
    {
        WordsPerRow = Math.Max(1, (columns + 63) / 64);
        _words = new ulong[rows * WordsPerRow];
    }

    public int WordsPerRow { get; }

    /// <summary>Sets the bits of the words each row lists; words outside the vocabulary are left out.</summary>
    public static BitRows From(IReadOnlyList<IEnumerable<string>> rows, Vocabulary vocabulary)
    {
        var bits = new BitRows(rows.Count, vocabulary.Count);
        for (int row = 0; row < rows.Count; row++)
        {
            Fill(bits._words.AsSpan(row * bits.WordsPerRow, bits.WordsPerRow), rows[row], vocabulary);
        }

        return bits;
    }

    public ReadOnlySpan<ulong> Row(int row) => _words.AsSpan(row * WordsPerRow, WordsPerRow);

    public bool Intersects(int row, ReadOnlySpan<ulong> other)
    {
        ReadOnlySpan<ulong> mine = Row(row);
        for (int word = 0; word < mine.Length; word++)
        {
            if ((mine[word] & other[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Number of bits that a row has in common with others.</summary>
    public int CommonCount(int row, ReadOnlySpan<ulong> other)
    {
        ReadOnlySpan<ulong> mine = Row(row);
        int count = 0;
        for (int word = 0; word < mine.Length; word++)
        {
            count += BitOperations.PopCount(mine[word] & other[word]);
        }

        return count;
    }

    public bool Has(int row, int bit) => bit >= 0 && (_words[(row * WordsPerRow) + (bit >> 6)] >> (bit & 63) & 1) != 0;

    private static void Fill(Span<ulong> bits, IEnumerable<string> words, Vocabulary vocabulary)
    {
        foreach (string word in words)
        {
            int number = vocabulary.Find(word);
            if (number >= 0)
            {
                bits[number >> 6] |= 1UL << (number & 63);
            }
        }
    }
}
