using System.Collections.Immutable;
using System.IO.Compression;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Opens a risk file, unpacks it when it is gzipped and finds the delimiter of its header.</summary>
internal static class RiskFileDialect
{
    private const int PeekedBytes = 1 << 16;

    private static readonly ImmutableArray<byte> Delimiters = [(byte)',', (byte)';', (byte)'\t'];

    /// <summary>The file's text from its start, and the delimiter.</summary>
    public static Stream Open(string path, out char delimiter)
    {
        Stream plain = Plain(path);
        try
        {
            byte[] start = new byte[PeekedBytes];
            int length = plain.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            delimiter = (char)DelimiterOf(start.AsSpan(0, length));
            return new PrefixedStream(start.AsMemory(0, length), plain);
        }
        catch
        {
            plain.Dispose();
            throw;
        }
    }

    /// <summary>The delimiter that stands most often in the first line outside quotes; the comma when none does.</summary>
    public static byte DelimiterOf(ReadOnlySpan<byte> start)
    {
        Span<int> counts = stackalloc int[Delimiters.Length];
        bool quoted = false;
        foreach (byte letter in start)
        {
            quoted ^= letter == '"';
            if (!quoted && letter is (byte)'\n' or (byte)'\r' && counts.ContainsAnyExcept(0))
            {
                break;
            }

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

    private static Stream Plain(string path)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        try
        {
            byte[] signature = new byte[2];
            int length = file.ReadAtLeast(signature, 2, throwOnEndOfStream: false);
            Stream whole = new PrefixedStream(signature.AsMemory(0, length), file);
            return length == 2 && signature is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
