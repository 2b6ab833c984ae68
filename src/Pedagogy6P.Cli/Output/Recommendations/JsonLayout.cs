using System.Buffers;
using System.Text.Json;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Ranking.Answers;

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

        byte[] document = JsonText.Document(json =>
        {
            json.WriteStartObject();
            RecommendationJson.WriteAnswer(json, answer, withFacts: true);
            json.WriteString("asOf"u8, NumberText.Day(answer.Recommended.AsOf));
            WriteOutstanding(json, answer);
            WriteRemedies(json, answer);
            json.WriteEndObject();
        });
        output.Write(document.AsSpan()[..^1]);
    }

    private static void WriteOutstanding(Utf8JsonWriter json, LearnerAnswer answer)
    {
        json.WriteStartArray("mandatoryOutstanding"u8);
        foreach (OutstandingModule outstanding in answer.Outstanding)
        {
            json.WriteStartObject();
            json.WriteString("module"u8, outstanding.Module);
            json.WriteWords("roles"u8, outstanding.Roles);
            json.WriteBoolean("feasible"u8, outstanding.Feasible);
            json.WriteWords("reasons"u8, outstanding.Reasons.Select(reason => reason.Code).Distinct().Select(code => code.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRemedies(Utf8JsonWriter json, LearnerAnswer answer)
    {
        json.WriteStartArray("abandonmentRemedies"u8);
        foreach (Preventive.AbandonmentRemedy remedy in answer.Abandonment?.Remedies ?? [])
        {
            json.WriteStartObject();
            json.WriteString("module"u8, remedy.Module);
            json.WriteNumber("reduction"u8, remedy.Reduction);
            json.WriteBoolean("feasible"u8, remedy.Feasible);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
