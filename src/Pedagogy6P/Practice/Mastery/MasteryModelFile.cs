using System.Text;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// The binary file of a mastery model, in a <see cref="ModelFileEnvelope"/>. A file with any byte changed, cut or added is refused.
/// Little-endian throughout. Pure and thread-safe; opening files is the host's work.
/// </summary>
public static class MasteryModelFile
{
    /// <summary>Version this library writes; it reads this one and all earlier ones.</summary>
    public const int FormatVersion = 1;

    private const string Table = "mastery model file";

    private static readonly ModelFileEnvelope Envelope = new(Table, "P6P-MAST", FormatVersion);

    /// <summary>The bytes of a model file.</summary>
    /// <param name="document">Model and metadata.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static byte[] ToBytes(MasteryModelDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        MasteryContent.Write(writer, document.Metadata);
        MasteryContent.Write(writer, document.Model.Parameters);
        writer.Flush();
        return Envelope.Seal(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Reads a model file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="InputRefusedException">The content is not an intact model file of a known version, or its numbers are degenerate:
    /// guess or slip above ½, or both together 1 or more.</exception>
    public static MasteryModelDocument Read(ReadOnlySpan<byte> bytes)
    {
        using MemoryStream stream = new(Envelope.Open(bytes, out _), writable: false);
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
            throw InputRefusedException.Because(Table, "content", null, $"a well-formed model ({e.Message})");
        }
    }
}
