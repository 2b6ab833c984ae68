using System.Buffers;
using System.Text.Json;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Planning.Paths.Wire;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>One JSON array with an object for each learner, indented; or an object a line.</summary>
/// <param name="byLine">Whether every learner stands on a line.</param>
internal sealed class PathJsonLayout(bool byLine) : IPathLayout
{
    public ReadOnlyMemory<byte> Opening { get; } = byLine ? default : "[\n"u8.ToArray();

    public ReadOnlyMemory<byte> Closing { get; } = byLine ? default : "\n]\n"u8.ToArray();

    public void Write(LearningPaths paths, int position, IBufferWriter<byte> output)
    {
        if (byLine)
        {
            using (Utf8JsonWriter json = JsonText.Line(output))
            {
                PathJson.Write(json, paths);
            }

            output.Write("\n"u8);
            return;
        }

        output.Write(position > 0 ? ",\n"u8 : default);
        output.Write(JsonText.Document(json => PathJson.Write(json, paths)).AsSpan()[..^1]);
    }
}
