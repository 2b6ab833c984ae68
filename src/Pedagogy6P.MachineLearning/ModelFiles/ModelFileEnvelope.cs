using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>
/// What is around the content of a binary model file: eight bytes of signature, the format version, the length of the content, the content,
/// and SHA-256 of everything before, little-endian. A file with any byte changed, cut or added is refused. Immutable and thread-safe.
/// </summary>
public sealed class ModelFileEnvelope
{
    private const int SignatureLength = 8, VersionPlace = 8, LengthPlace = 12, HeaderLength = 16, ChecksumLength = 32;

    private readonly string _table;
    private readonly string _signature;
    private readonly int _formatVersion;

    /// <summary>Describes a kind of file.</summary>
    /// <param name="table">What the file is called in refusals, such as "risk model file".</param>
    /// <param name="signature">The eight ASCII characters that it begins with.</param>
    /// <param name="formatVersion">The version that is written, above 0; this one and all earlier ones are read.</param>
    /// <exception cref="ArgumentException">The name is empty, or the signature is not eight ASCII characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="formatVersion"/> is below 1.</exception>
    public ModelFileEnvelope(string table, string signature, int formatVersion)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentOutOfRangeException.ThrowIfLessThan(formatVersion, 1);
        if (signature.Length != SignatureLength || !Ascii.IsValid(signature))
        {
            throw new ArgumentException("A signature is eight ASCII characters.", nameof(signature));
        }

        (_table, _signature, _formatVersion) = (table, signature, formatVersion);
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="content">Its content.</param>
    public byte[] Seal(ReadOnlySpan<byte> content)
    {
        byte[] bytes = new byte[HeaderLength + content.Length + ChecksumLength];
        Encoding.ASCII.GetBytes(_signature, bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(VersionPlace), _formatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(LengthPlace), content.Length);
        content.CopyTo(bytes.AsSpan(HeaderLength));
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - ChecksumLength), bytes.AsSpan(bytes.Length - ChecksumLength));
        return bytes;
    }

    /// <summary>The content of an intact file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="version">The version that it was written in, from 1 to that of this envelope.</param>
    /// <exception cref="InputRefusedException">
    /// The file begins otherwise, is cut or has something added, has a byte changed, or is of a later version.
    /// </exception>
    public byte[] Open(ReadOnlySpan<byte> bytes, out int version)
    {
        // As far as it goes: a file that is cut in its first bytes still begins as it should.
        int begun = Math.Min(bytes.Length, SignatureLength);
        if (!Ascii.Equals(bytes[..begun], _signature.AsSpan(0, begun)))
        {
            throw Refused("signature", null, $"a file that begins with {_signature}");
        }

        if (bytes.Length < HeaderLength + ChecksumLength
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthPlace..]) != bytes.Length - HeaderLength - ChecksumLength)
        {
            throw Refused("length", bytes.Length, "the length its header announces (the file is cut, or something was added)");
        }

        if (!SHA256.HashData(bytes[..^ChecksumLength]).AsSpan().SequenceEqual(bytes[^ChecksumLength..]))
        {
            throw Refused("checksum", null, "the SHA-256 at its end (a byte was changed)");
        }

        version = BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionPlace..]);
        return version >= 1 && version <= _formatVersion ? bytes[HeaderLength..^ChecksumLength].ToArray()
            : throw Refused("version", version, $"a format version from 1 to {Text(_formatVersion)} (made by a later library?)");
    }

    private InputRefusedException Refused(string column, int? value, string expected) =>
        InputRefusedException.Because(_table, column, value is int number ? Text(number) : null, expected);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
