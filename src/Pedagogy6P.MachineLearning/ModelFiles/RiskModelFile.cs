using System.Buffers.Binary;
using System.Security.Cryptography;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>
/// The binary model file: eight bytes of signature, the format version, the length of the content, the content, and SHA-256 of everything
/// before. A file
/// with any byte changed, cut or added is refused. Little-endian throughout. Pure and thread-safe; opening files is the host's work.
/// </summary>
public static class RiskModelFile
{
    /// <summary>Version this library writes; it reads this one and all earlier ones.</summary>
    public const int FormatVersion = 4;

    private const string Table = "risk model file";
    private const int HeaderLength = 16;
    private const int ChecksumLength = 32;

    private static ReadOnlySpan<byte> Signature => "P6P-RISK"u8;

    /// <summary>The bytes of a model file.</summary>
    /// <param name="document">Model and metadata.</param>
    /// <exception cref="ArgumentException">The model, or a member of it, is not stored (<see cref="IStoredRiskModel"/>).</exception>
    public static byte[] ToBytes(RiskModelDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using MemoryStream stream = new();
        using RiskModelWriter writer = new(stream);
        writer.Write(Signature);
        writer.Write(FormatVersion);
        writer.Write(0);
        MetadataFormat.Write(writer, document.Metadata);
        SchemaFormat.Write(writer, document.Model.Schema);
        writer.WriteModel(document.Model);
        writer.Flush();
        byte[] bytes = new byte[stream.Length + ChecksumLength];
        stream.GetBuffer().AsSpan(0, (int)stream.Length).CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), (int)stream.Length - HeaderLength);
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - ChecksumLength), bytes.AsSpan(bytes.Length - ChecksumLength));
        return bytes;
    }

    /// <summary>Writes a model file to a stream.</summary>
    /// <param name="document">Model and metadata.</param>
    /// <param name="stream">A writable stream; it stays open.</param>
    /// <exception cref="ArgumentException">The model, or a member of it, is not stored (<see cref="IStoredRiskModel"/>).</exception>
    public static void Write(RiskModelDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes(document));
    }

    /// <summary>Reads a model file to the end of a stream.</summary>
    /// <param name="stream">A readable stream; it stays open.</param>
    /// <param name="kinds">Readers of the kinds of models; null takes those of the library.</param>
    /// <exception cref="InputRefusedException">The content is not an intact model file of a known version.</exception>
    public static RiskModelDocument Read(Stream stream, RiskModelKinds? kinds = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return Read(copy.GetBuffer().AsSpan(0, (int)copy.Length), kinds);
    }

    /// <summary>Reads a model file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="kinds">Readers of the kinds of models; null takes those of the library.</param>
    /// <exception cref="InputRefusedException">The content is not an intact model file of a known version.</exception>
    public static RiskModelDocument Read(ReadOnlySpan<byte> bytes, RiskModelKinds? kinds = null)
    {
        if (bytes.Length < HeaderLength + ChecksumLength || !bytes[..8].SequenceEqual(Signature))
        {
            throw InputRefusedException.Because(Table, "signature", null, "a file that begins with P6P-RISK");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), length = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (length != bytes.Length - HeaderLength - ChecksumLength)
        {
            throw InputRefusedException.Because(Table, "length", Text(bytes.Length),
                "the length its header announces (the file is cut, or something was added)");
        }

        if (!SHA256.HashData(bytes[..^ChecksumLength]).AsSpan().SequenceEqual(bytes[^ChecksumLength..]))
        {
            throw InputRefusedException.Because(Table, "checksum", null, "the SHA-256 at its end (a byte was changed)");
        }

        if (version is < 1 or > FormatVersion)
        {
            throw InputRefusedException.Because(Table, "version", Text(version),
                $"a format version from 1 to {Text(FormatVersion)} (made by a later library?)");
        }

        using MemoryStream stream = new(bytes.Slice(HeaderLength, length).ToArray(), writable: false);
        using RiskModelReader reader = new(stream, (kinds ?? RiskModelKinds.Library).Readers);
        try
        {
            RiskModelMetadata metadata = MetadataFormat.Read(reader, version);
            FeatureSchema schema = SchemaFormat.Read(reader, version);
            metadata = metadata with { References = MetadataFormat.WithEnds(metadata, schema) };
            IRiskModel model = reader.ReadModel(schema);
            return stream.Position == stream.Length ? new RiskModelDocument(model, metadata)
                : throw InputRefusedException.Because(Table, "content", null, "nothing after the model");
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or IOException or OverflowException or FormatException)
        {
            // Only a file made to deceive gets here: its checksum is right, its content is not.
            throw InputRefusedException.Because(Table, "content", null, $"a well-formed model ({e.Message})");
        }
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
