namespace Pedagogy6P.Formats.Imports.Text;

/// <summary>
/// Makes RFC 4180 of tables that PHP wrote with its escape character: behind a backslash a quote is not doubled there
/// (<c>"Slash\"25"</c>, https://www.php.net/fputcsv), so it is doubled here. A quote behind a backslash still closes the cell where a
/// separator or the end of the line follows. Streams; not thread-safe.
/// </summary>
/// <param name="inner">Text in an encoding in which ASCII letters are single bytes; disposed of with this.</param>
/// <param name="separator">What separates cells.</param>
internal sealed class BackslashQuotes(Stream inner, byte separator) : Stream
{
    private readonly byte[] _input = new byte[1 << 16];
    private int _at;
    private int _end;
    private bool _quoted;
    private bool _escaped;
    private int _pending = -1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int written = 0;
        while (written < buffer.Length && Next() is int letter and >= 0)
        {
            buffer[written++] = (byte)letter;
        }

        return written;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Next()
    {
        if (_pending >= 0)
        {
            int pending = _pending;
            _pending = -1;
            return pending;
        }

        int letter = Take();
        if (!_quoted)
        {
            _quoted = letter == '"';
            _escaped = false;
            return letter;
        }

        bool escaped = _escaped;
        _escaped = letter == '\\';
        if (letter != '"')
        {
            return letter;
        }

        int next = Look();
        if (EndsCell(next))
        {
            _quoted = false;
        }
        else if (escaped)
        {
            _pending = '"';
        }
        else if (next == '"')
        {
            _pending = Take();
        }
        else
        {
            _quoted = false;
        }

        return letter;
    }

    private bool EndsCell(int letter) => letter < 0 || letter == separator || letter is '\r' or '\n';

    private int Take() => Fill() ? _input[_at++] : -1;

    private int Look() => Fill() ? _input[_at] : -1;

    private bool Fill()
    {
        if (_at < _end)
        {
            return true;
        }

        (_at, _end) = (0, inner.Read(_input));
        return _end > 0;
    }
}
