using System.Buffers;
using System.Text.Json;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Cli.Output.Recommendations;

/// <summary>One JSON object per learner and line.</summary>
internal sealed class JsonLinesLayout : IAnswerLayout
{
    public bool ShowsFacts => false;

    public ReadOnlyMemory<byte> Opening => default;

    public ReadOnlyMemory<byte> Closing => default;

    public void Write(LearnerAnswer answer, int position, IBufferWriter<byte> output)
    {
        using (Utf8JsonWriter json = JsonText.Line(output))
        {
            AnswerJson.WriteShort(json, answer);
        }

        output.Write("\n"u8);
    }
}
