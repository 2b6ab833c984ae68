namespace Pedagogy6P.Formats.Imports.Sources;

/// <summary>One file of a source: given by itself, found in a folder or packed in an archive. Immutable and thread-safe.</summary>
/// <param name="name">Its name for people: relative to the folder or archive, '/' between names.</param>
/// <param name="length">Bytes of it.</param>
/// <param name="open">Opens it from its start; every call gives a stream of its own.</param>
internal sealed class ImportFile(string name, long length, Func<Stream> open)
{
    /// <summary>Its name for people: relative to the folder or archive, '/' between names.</summary>
    public string Name => name;

    /// <summary>The last part of its name.</summary>
    public string ShortName => name[(name.LastIndexOf('/') + 1)..];

    /// <summary>Bytes of it, unpacked.</summary>
    public long Length => length;

    /// <summary>Opens it from its start.</summary>
    /// <exception cref="IOException">It cannot be read, or holds more than its archive says.</exception>
    public Stream Open() => open();

    /// <summary>Its first bytes, fewer when it is shorter.</summary>
    public byte[] Peek(int count)
    {
        using Stream stream = Open();
        byte[] start = new byte[count];
        return start[..stream.ReadAtLeast(start, count, throwOnEndOfStream: false)];
    }

    /// <summary>All of it, for formats that have to be held whole.</summary>
    /// <param name="limits">How large it may be.</param>
    /// <returns>The bytes; null when there are more than the limit.</returns>
    public byte[]? ReadAll(ImportLimits limits)
    {
        using Stream stream = Open();
        using var kept = new MemoryStream((int)Math.Clamp(length, 0, limits.LargestDocument));
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (kept.Length + read > limits.LargestDocument)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
