using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>
/// The binary file of a risk model, in a <see cref="ModelFileEnvelope"/>. A file with any byte changed, cut or added is refused.
/// Little-endian throughout. Pure and thread-safe; opening files is the host's work.
/// </summary>
public static class RiskModelFile
{
    /// <summary>Version this library writes; it reads this one and all earlier ones.</summary>
    public const int FormatVersion = 4;

    private const string Table = "risk model file";

    private static readonly ModelFileEnvelope Envelope = new(Table, "P6P-RISK", FormatVersion);

    /// <summary>The bytes of a model file.</summary>
    /// <param name="document">Model and metadata.</param>
    /// <exception cref="ArgumentException">The model, or a member of it, is not stored (<see cref="IStoredRiskModel"/>).</exception>
    public static byte[] ToBytes(RiskModelDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using MemoryStream stream = new();
        using RiskModelWriter writer = new(stream);
        MetadataFormat.Write(writer, document.Metadata);
        SchemaFormat.Write(writer, document.Model.Schema);
        writer.WriteModel(document.Model);
        writer.Flush();
        return Envelope.Seal(stream.GetBuffer().AsSpan(0, (int)stream.Length));
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
        using MemoryStream stream = new(Envelope.Open(bytes, out int version), writable: false);
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
}
