using System.Buffers;
using System.Text.Json;

namespace Pedagogy6P.Cli.Output;

/// <summary>One JSON object per learner and line.</summary>
/// <param name="write">Writes an answer as an object.</param>
internal sealed class JsonLinesLayout<TAnswer>(Action<Utf8JsonWriter, TAnswer> write) : ILearnerLayout<TAnswer>
{
    public void Write(TAnswer answer, int position, IBufferWriter<byte> output)
    {
        using (Utf8JsonWriter json = JsonText.Line(output))
        {
            write(json, answer);
        }

        output.Write("\n"u8);
    }
}
