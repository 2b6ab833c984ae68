using System.Security.Cryptography;
using System.Text;

namespace Pedagogy6P.Formats;

/// <summary>Identifiers that are the same for the same names (RFC 9562, version 8, from SHA-256). Stateless.</summary>
internal static class NamedUuid
{
    /// <summary>The UUID of names; what is of one kind never meets another kind.</summary>
    public static Guid Of(params ReadOnlySpan<string> names)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', names)), bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }

    /// <summary>The same as a URI.</summary>
    public static string Urn(params ReadOnlySpan<string> names) => $"urn:uuid:{Of(names)}";
}
