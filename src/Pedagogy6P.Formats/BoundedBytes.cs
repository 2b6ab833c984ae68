using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats;

/// <summary>The bytes of a file that is read as a whole, up to a limit. Stateless.</summary>
internal static class BoundedBytes
{
    /// <exception cref="InputRefusedException">There are more than the limit.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream, int limit, string name)
    {
        using var kept = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (kept.Length + read > limit)
            {
                throw InputRefusedException.Because(name, column: null, value: null, $"a file of at most {limit >> 20} MiB");
            }

            kept.Write(buffer, 0, read);
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }
}
