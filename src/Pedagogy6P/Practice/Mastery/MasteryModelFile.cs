using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// The binary file of a mastery model: eight bytes of signature, the format version, the length of the content, the content, and SHA-256
/// of everything before. A file with any byte changed, cut or added is refused. Little-endian throughout. Pure and thread-safe; opening
/// files is the host's work.
/// </summary>
public static class MasteryModelFile
{
    /// <summary>Version this library writes; it reads this one and all earlier ones.</summary>
    public const int FormatVersion = 1;

    private const string Table = "mastery model file";
    private const int HeaderLength = 16;
    private const int ChecksumLength = 32;

    private static ReadOnlySpan<byte> Signature => "P6P-MAST"u8;

    /// <summary>The bytes of a model file.</summary>
    /// <param name="document">Model and metadata.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static byte[] ToBytes(MasteryModelDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        writer.Write(Signature);
        writer.Write(FormatVersion);
        writer.Write(0);
        MasteryContent.Write(writer, document.Metadata);
        MasteryContent.Write(writer, document.Model.Parameters);
        writer.Flush();
        byte[] bytes = new byte[stream.Length + ChecksumLength];
        stream.GetBuffer().AsSpan(0, (int)stream.Length).CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), (int)stream.Length - HeaderLength);
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - ChecksumLength), bytes.AsSpan(bytes.Length - ChecksumLength));
        return bytes;
    }

    /// <summary>Reads a model file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="InputRefusedException">The content is not an intact model file of a known version, or its numbers are degenerate:
    /// guess or slip above ½, or both together 1 or more.</exception>
    public static MasteryModelDocument Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength + ChecksumLength || !bytes[..8].SequenceEqual(Signature))
        {
            throw Refused("signature", null, "a file that begins with P6P-MAST");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), length = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (length != bytes.Length - HeaderLength - ChecksumLength)
        {
            throw Refused("length", bytes.Length, "the length its header announces (the file is cut, or something was added)");
        }

        if (!SHA256.HashData(bytes[..^ChecksumLength]).AsSpan().SequenceEqual(bytes[^ChecksumLength..]))
        {
            throw Refused("checksum", null, "the SHA-256 at its end (a byte was changed)");
        }

        if (version is < 1 or > FormatVersion)
        {
            throw Refused("version", version, "format version 1 (made by a later library?)");
        }

        using MemoryStream stream = new(bytes.Slice(HeaderLength, length).ToArray(), writable: false);
        using BinaryReader reader = new(stream, Encoding.UTF8);
        try
        {
            MasteryMetadata metadata = MasteryContent.ReadMetadata(reader);
            MasteryParameters parameters = MasteryContent.ReadParameters(reader);
            if (stream.Position != stream.Length)
            {
                throw new FormatException("something after the model");
            }

            return new MasteryModelDocument(new MasteryModel(parameters), metadata);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or IOException or OverflowException or FormatException)
        {
            // Only a file made to deceive gets here: its checksum is right, its content is not.
            throw Refused("content", null, $"a well-formed model ({e.Message})");
        }
    }

    private static InputRefusedException Refused(string column, int? value, string expected) =>
        InputRefusedException.Because(Table, column, value?.ToString(CultureInfo.InvariantCulture), expected);
}
