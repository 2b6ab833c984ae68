namespace Pedagogy6P.Formats.Imports.Sources;

/// <summary>
/// Reads at most so many bytes of another stream and then fails: an archive may lie about the size of its files. Not thread-safe.
/// </summary>
/// <param name="inner">What is read; disposed of with this.</param>
/// <param name="owner">What it belongs to; disposed of after it.</param>
/// <param name="most">The bytes allowed.</param>
internal sealed class BoundedStream(Stream inner, IDisposable owner, long most) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _read += read;
        return _read <= most ? read : throw new InvalidDataException("A packed file holds more than its archive says.");
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
            owner.Dispose();
        }

        base.Dispose(disposing);
    }
}
