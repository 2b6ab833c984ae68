using System.Buffers;
using System.Text;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// The encoding of a text: the one that was named, else the one its byte order mark or the zero bytes of its header show, else UTF-8 when
/// its bytes are valid or more of its letters are valid than not, else Windows-1252. Immutable and thread-safe.
/// </summary>
/// <param name="Name">Name for people.</param>
/// <param name="Foreign">The encoding; null for UTF-8, which is read as it is.</param>
/// <param name="MarkLength">Bytes of the byte order mark.</param>
internal sealed record TextEncoding(string Name, Encoding? Foreign, int MarkLength)
{
    private const int ChunkBytes = 1 << 16;
    private const int LongestLetter = 4;

    private static readonly TextEncoding Utf8 = new("UTF-8", null, 0);

    /// <summary>Finds the encoding.</summary>
    /// <param name="open">Opens the bytes from their start.</param>
    /// <param name="named">The encoding that the user named; null for none.</param>
    public static TextEncoding Of(Func<Stream> open, Encoding? named)
    {
        byte[] start = new byte[LongestLetter];
        using (Stream stream = open())
        {
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        TextEncoding? wide = Wide(start);
        if (named is not null)
        {
            bool isUtf8 = named.CodePage == Encoding.UTF8.CodePage;
            ReadOnlySpan<byte> mark = named.GetPreamble();
            int markLength = mark.Length > 0 && start.AsSpan().StartsWith(mark) ? mark.Length : 0;
            return new TextEncoding(named.WebName, isUtf8 ? null : Strict(named), isUtf8 && start.AsSpan().StartsWith("\uFEFF"u8)
                ? "\uFEFF"u8.Length : markLength);
        }

        if (wide is not null)
        {
            return wide;
        }

        return start.AsSpan().StartsWith("\uFEFF"u8) ? Utf8 with { MarkLength = "\uFEFF"u8.Length } : IsWindows(open)
            ? new TextEncoding("Windows-1252", Windows(), 0) : Utf8;
    }

    /// <summary>An encoding by one of its names; null when nobody knows it.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static TextEncoding? Wide(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0] => new TextEncoding("UTF-32 (little endian)", Strict(Encoding.UTF32), 4),
        [0, 0, 0xFE, 0xFF] => new TextEncoding("UTF-32 (big endian)", Strict(new UTF32Encoding(bigEndian: true, byteOrderMark: true)), 4),
        [0xFF, 0xFE, ..] => new TextEncoding("UTF-16 (little endian)", Strict(Encoding.Unicode), 2),
        [0xFE, 0xFF, ..] => new TextEncoding("UTF-16 (big endian)", Strict(Encoding.BigEndianUnicode), 2),
        [not 0, 0, not 0, 0] => new TextEncoding("UTF-16 (little endian)", Strict(Encoding.Unicode), 0),
        [0, not 0, 0, not 0] => new TextEncoding("UTF-16 (big endian)", Strict(Encoding.BigEndianUnicode), 0),
        _ => null,
    };

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static Encoding Windows() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static bool IsWindows(Func<Stream> open)
    {
        using (Stream stream = open())
        {
            if (Count(stream, onlyValidity: true) is (0, _, _))
            {
                return false;
            }
        }

        using Stream again = open();
        (long invalid, long valid, bool text) = Count(again, onlyValidity: false);
        return text && invalid > valid;
    }

    // Invalid bytes, letters of several bytes that are valid UTF-8, and whether Windows-1252 knows every byte and none controls a device.
    private static (long Invalid, long Valid, bool Text) Count(Stream stream, bool onlyValidity)
    {
        byte[] buffer = new byte[ChunkBytes];
        long invalid = 0, valid = 0;
        bool text = true;
        int kept = 0, read;
        while ((read = stream.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false)) > 0 || kept > 0)
        {
            Span<byte> chunk = buffer.AsSpan(0, kept + read);
            text = text && !chunk.ContainsAny(NoText);
            int used = read == 0 ? chunk.Length : WholeLetters(chunk);
            kept = chunk.Length - used;
            if (onlyValidity)
            {
                invalid += System.Text.Unicode.Utf8.IsValid(chunk[..used]) ? 0 : 1;
            }
            else
            {
                CountLetters(chunk[..used], ref invalid, ref valid);
            }

            if (onlyValidity && invalid > 0)
            {
                break;
            }

            chunk[used..].CopyTo(buffer);
        }

        return (invalid, valid, text);
    }

    // A letter that the chunk may cut in two is left for the next one.
    private static int WholeLetters(ReadOnlySpan<byte> chunk)
    {
        for (int back = 1; back <= Math.Min(LongestLetter, chunk.Length); back++)
        {
            if (chunk[^back] >= 0xC0)
            {
                return chunk.Length - back;
            }
        }

        return chunk.Length;
    }

    private static void CountLetters(ReadOnlySpan<byte> bytes, ref long invalid, ref long valid)
    {
        for (int at = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F); at >= 0; at = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F))
        {
            bool whole = Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == OperationStatus.Done;
            valid += whole ? 1 : 0;
            invalid += whole ? 0 : 1;
            bytes = bytes[(at + Math.Max(1, length))..];
        }
    }

    private static SearchValues<byte> NoText { get; } = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 0x81, 0x8D, 0x8F, 0x90, 0x9D]);
}
