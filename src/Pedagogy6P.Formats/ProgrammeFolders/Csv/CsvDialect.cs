using System.Collections.Immutable;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>Finds the delimiter of a text.</summary>
internal static class CsvDialect
{
    /// <summary>Bytes of a text's start that are looked at.</summary>
    public const int PeekedBytes = 1 << 16;

    private static readonly ImmutableArray<byte> Delimiters = [(byte)',', (byte)';', (byte)'\t'];

    /// <summary>
    /// The delimiter that a first line <c>sep=;</c> names, as spreadsheets write and read it, else the one that stands most often in the
    /// first line outside quotes; the comma when none does.
    /// </summary>
    /// <param name="start">The text's start.</param>
    /// <param name="headerAt">Where the header begins: behind such a line.</param>
    public static char DelimiterOf(ReadOnlySpan<byte> start, out int headerAt)
    {
        headerAt = 0;
        int end = start.IndexOfAny((byte)'\n', (byte)'\r');
        ReadOnlySpan<byte> line = end < 0 ? start : start[..end];
        if (line.Length > 1 && line[0] == '"' && line[^1] == '"')
        {
            line = line[1..^1];
        }

        if (line.Length != 5 || !System.Text.Ascii.EqualsIgnoreCase(line[..4], "sep="u8))
        {
            return (char)MostFrequent(start);
        }

        headerAt = end < 0 ? start.Length : end + (start[end..].StartsWith("\r\n"u8) ? 2 : 1);
        return (char)line[4];
    }

    private static byte MostFrequent(ReadOnlySpan<byte> start)
    {
        Span<int> counts = stackalloc int[Delimiters.Length];
        bool quoted = false, begun = false;
        foreach (byte letter in start)
        {
            quoted ^= letter == '"';
            bool lineEnds = !quoted && letter is (byte)'\n' or (byte)'\r';
            if (lineEnds && begun)
            {
                break;
            }

            begun |= !lineEnds;

            int which = quoted ? -1 : Delimiters.IndexOf(letter);
            if (which >= 0)
            {
                counts[which]++;
            }
        }

        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Delimiters[best];
    }
}
