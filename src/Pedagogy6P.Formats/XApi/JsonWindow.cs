namespace Pedagogy6P.Formats.XApi;

/// <summary>The part of a stream that is being read: slides over it, and grows only to hold one value. Not thread-safe.</summary>
internal sealed class JsonWindow(Stream stream, int longest, CancellationToken cancellationToken)
{
    private const int StartBytes = 1 << 17;

    private byte[] _buffer = new byte[StartBytes];
    private int _start;
    private int _end;

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start.._end);

    /// <summary>Whether the stream has ended behind them.</summary>
    public bool IsLast { get; private set; }

    public void Advance(int bytes) => _start += bytes;

    /// <summary>Fetches more bytes behind those at hand, so many that reading a long value again from its start stays linear.</summary>
    /// <returns>False when there are none, or when those at hand are as many as one value may have.</returns>
    public bool Fill()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsLast)
        {
            return false;
        }

        Bytes.CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_end > longest)
            {
                return false;
            }

            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, (long)longest + StartBytes));
        }

        int read = stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        IsLast = _end + read < _buffer.Length;
        _end += read;
        return read > 0;
    }
}
