using System.Text;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.RiskTables;

namespace Pedagogy6P.Formats.Imports.Text;

/// <summary>A foreign text file whose encoding was found out; opened, it is UTF-8 without byte order mark. Immutable.</summary>
internal sealed class ImportText
{
    private readonly ImportFile _file;
    private readonly TextEncoding _encoding;

    private ImportText(ImportFile file, TextEncoding encoding)
    {
        _file = file;
        _encoding = encoding;
    }

    /// <summary>Name of the encoding for people, with the byte order mark where there is one.</summary>
    public string Encoding => _encoding.MarkLength > 0 ? _encoding.Name + " with byte order mark" : _encoding.Name;

    /// <summary>Whether it was written in another encoding than UTF-8, so that letters nobody could read are U+FFFD.</summary>
    public bool IsForeign => _encoding.Foreign is not null;

    /// <summary>Finds out the encoding: byte order mark, zero bytes of wide letters, else UTF-8 unless Windows-1252 fits better.</summary>
    public static ImportText Of(ImportFile file) => new(file, TextEncoding.Of(file.Open, named: null));

    /// <summary>Opens the text from its start.</summary>
    public Stream Open()
    {
        Stream stream = _file.Open();
        Span<byte> mark = stackalloc byte[_encoding.MarkLength];
        stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        if (_encoding.Foreign is not Encoding foreign)
        {
            return stream;
        }

        var lenient = (Encoding)foreign.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return System.Text.Encoding.CreateTranscodingStream(stream, lenient, System.Text.Encoding.UTF8);
    }

    /// <summary>The first bytes of the text.</summary>
    public byte[] Peek(int count)
    {
        using Stream stream = Open();
        byte[] start = new byte[count];
        return start[..stream.ReadAtLeast(start, count, throwOnEndOfStream: false)];
    }
}
