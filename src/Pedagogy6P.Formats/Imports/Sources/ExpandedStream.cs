using System.Buffers.Binary;
using System.IO.Compression;

namespace Pedagogy6P.Formats.Imports.Sources;

/// <summary>
/// The bytes of a file, plain or compressed by gzip, read forwards once. Refuses to expand beyond a ratio. Not thread-safe; disposes of
/// the file unless told to leave it open.
/// </summary>
internal sealed class ExpandedStream : Stream
{
    // Small files may expand more: a megabyte harms nobody.
    private const long AlwaysAllowed = 1 << 20;

    private readonly byte[] _start = new byte[2];
    private readonly int _startLength;
    private readonly Stream _file;
    private readonly GZipStream? _expanding;
    private readonly double _largestExpansion;
    private readonly bool _leaveOpen;
    private int _startRead;
    private ulong _last;
    private int _members;
    private long _compressed;
    private long _expanded;

    public ExpandedStream(Stream file, double largestExpansion, bool leaveOpen = false)
    {
        (_file, _largestExpansion, _leaveOpen) = (file, largestExpansion, leaveOpen);
        _startLength = file.ReadAtLeast(_start, _start.Length, throwOnEndOfStream: false);
        _expanding = _start is [0x1F, 0x8B] ? new GZipStream(new Compressed(this), CompressionMode.Decompress) : null;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _expanded;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is no sound gzip file, or expands beyond the ratio.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = _expanding is null ? ReadFile(buffer) : _expanding.Read(buffer);
        _expanded += read;
        if (_expanding is not null && read == 0 && buffer.Length > 0 && IsCut())
        {
            throw new InvalidDataException("The file ends too early.");
        }

        if (_expanding is not null && _expanded > AlwaysAllowed && _expanded > _largestExpansion * _compressed)
        {
            throw new InvalidDataException("The file expands beyond the allowed ratio.");
        }

        return read;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _expanding?.Dispose();
            if (!_leaveOpen)
            {
                _file.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private int ReadFile(Span<byte> buffer)
    {
        int read;
        if (_startRead < _startLength)
        {
            read = Math.Min(buffer.Length, _startLength - _startRead);
            _start.AsSpan(_startRead, read).CopyTo(buffer);
            _startRead += read;
        }
        else
        {
            read = _file.Read(buffer);
        }

        _compressed += read;
        if (_expanding is not null)
        {
            Follow(buffer[..read]);
        }

        return read;
    }

    // The decompressor takes a file that ends too early for a whole one. Its last four bytes count those of the last member (RFC 1952,
    // section 2.3.1), which tells as long as there is but one.
    private bool IsCut() => _members == 1 && BinaryPrimitives.ReverseEndianness((uint)_last) != (uint)_expanded;

    private void Follow(ReadOnlySpan<byte> compressed)
    {
        foreach (byte next in compressed)
        {
            _last = (_last << 8) | next;
            _members += (_last & 0xFFFFFF) == 0x1F8B08 ? 1 : 0;
        }
    }

    // What the decompressor reads from: the file with its start put back.
    private sealed class Compressed(ExpandedStream owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => owner._compressed;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => owner.ReadFile(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => owner.ReadFile(buffer);

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
