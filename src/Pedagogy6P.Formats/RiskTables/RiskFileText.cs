using System.IO.Compression;
using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// The text of a file as UTF-8, as often as it is asked for: unpacked when it is gzipped, decoded when it is in another encoding, without
/// mark and <c>sep=</c> line. What comes through a pipe is kept in memory, as it comes once only. Immutable and thread-safe.
/// </summary>
internal sealed class RiskFileText
{
    private readonly string _path;
    private readonly byte[]? _piped;
    private readonly int _skipped;

    private RiskFileText(string path, byte[]? piped, TextEncoding encoding)
    {
        _path = path;
        _piped = piped;
        Encoding = encoding;
        Length = piped?.Length ?? Math.Max(1, new FileInfo(path).Length);
        using Stream start = OpenUtf8();
        byte[] peeked = new byte[CsvDialect.PeekedBytes];
        int length = start.ReadAtLeast(peeked, peeked.Length, throwOnEndOfStream: false);
        Delimiter = CsvDialect.DelimiterOf(peeked.AsSpan(0, length), out _skipped);
    }

    public TextEncoding Encoding { get; }

    public char Delimiter { get; }

    /// <summary>Bytes of the file, for progress.</summary>
    public long Length { get; }

    /// <summary>Looks at a file.</summary>
    /// <exception cref="InputRefusedException">It is no text.</exception>
    public static RiskFileText Open(string path, Encoding? encoding)
    {
        byte[]? piped = null;
        using (FileStream file = OpenFile(path))
        {
            if (!file.CanSeek)
            {
                using MemoryStream whole = new();
                file.CopyTo(whole);
                piped = whole.ToArray();
            }
        }

        byte[] start = new byte[CsvDialect.PeekedBytes];
        using (Stream raw = Raw(path, piped))
        {
            start = start[..raw.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        if (NoTable.Of(start) is string other)
        {
            throw new InputRefusedException(new Violation(path, null, null, null, other));
        }

        return new RiskFileText(path, piped, TextEncoding.Of(() => Unpacked(path, piped), encoding));
    }

    /// <summary>The text from its header on.</summary>
    public Stream Open()
    {
        Stream stream = OpenUtf8();
        stream.ReadExactly(new byte[_skipped]);
        return stream;
    }

    private Stream OpenUtf8()
    {
        Stream stream = Unpacked(_path, _piped);
        stream.ReadExactly(new byte[Encoding.MarkLength]);
        return Encoding.Foreign is null
            ? stream : System.Text.Encoding.CreateTranscodingStream(stream, Encoding.Foreign, new UTF8Encoding(false));
    }

    private static Stream Unpacked(string path, byte[]? piped)
    {
        Stream raw = Raw(path, piped);
        try
        {
            byte[] signature = new byte[2];
            int length = raw.ReadAtLeast(signature, 2, throwOnEndOfStream: false);
            raw.Position = 0;
            return length == 2 && signature is [0x1F, 0x8B] ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    private static Stream Raw(string path, byte[]? piped) => piped is null ? OpenFile(path) : new MemoryStream(piped, writable: false);

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
}
