using System.Buffers;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Cli.Output.Recommendations;

/// <summary>
/// One JSON array: the objects of <see cref="JsonLinesLayout"/>, indented, with the query date, facts, what is mandatory and what would
/// lower the indicator.
/// </summary>
internal sealed class JsonLayout : IAnswerLayout
{
    public bool ShowsFacts => true;

    public ReadOnlyMemory<byte> Opening { get; } = "[\n"u8.ToArray();

    public ReadOnlyMemory<byte> Closing { get; } = "\n]\n"u8.ToArray();

    public void Write(LearnerAnswer answer, int position, IBufferWriter<byte> output)
    {
        if (position > 0)
        {
            output.Write(",\n"u8);
        }

        byte[] document = JsonText.Document(json => AnswerJson.Write(json, answer));
        output.Write(document.AsSpan()[..^1]);
    }
}
