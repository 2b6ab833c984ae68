using System.Buffers;
using System.Text.Json;

namespace Pedagogy6P.Cli.Output;

/// <summary>One JSON array with an object for each learner, indented.</summary>
/// <param name="write">Writes an answer as an object.</param>
internal sealed class JsonLayout<TAnswer>(Action<Utf8JsonWriter, TAnswer> write) : ILearnerLayout<TAnswer>
{
    public ReadOnlyMemory<byte> Opening { get; } = "[\n"u8.ToArray();

    public ReadOnlyMemory<byte> Closing { get; } = "\n]\n"u8.ToArray();

    public void Write(TAnswer answer, int position, IBufferWriter<byte> output)
    {
        if (position > 0)
        {
            output.Write(",\n"u8);
        }

        byte[] document = JsonText.Document(json => write(json, answer));
        output.Write(document.AsSpan()[..^1]);
    }
}
