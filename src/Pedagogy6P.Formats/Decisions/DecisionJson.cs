using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Formats.Decisions;

/// <summary>Decisions as JSON with all that is logged of them, one object a line. Thread-safe.</summary>
public static class DecisionJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A decision with its outcomes, ended by LF.</summary>
    /// <param name="logged">The decision.</param>
    /// <exception cref="ArgumentNullException"><paramref name="logged"/> is null.</exception>
    public static byte[] Line(LoggedDecision logged)
    {
        ArgumentNullException.ThrowIfNull(logged);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            Write(json, logged);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, LoggedDecision logged)
    {
        Decision decision = logged.Decision;
        json.WriteStartObject();
        json.WriteString("decision", decision.Id);
        json.WriteString("time", Text(decision.Time));
        json.WriteString("learner", decision.Learner.Value);
        json.WriteString("key", decision.Learner.KeyId);
        json.WriteString("policy", decision.Policy);
        json.WriteStartObject("versions");
        json.WriteString("programme", decision.Versions.Programme);
        json.WriteString("model", decision.Versions.Model);
        json.WriteString("policy", decision.Versions.Policy);
        json.WriteString("forecast", decision.Versions.Forecast);
        json.WriteString("library", decision.Versions.Library);
        json.WriteEndObject();
        json.WriteNumber("probability", decision.Probability);
        json.WriteStartObject("context");
        foreach (ContextValue value in decision.Context)
        {
            json.WriteNumber(value.Name, value.Value);
        }

        json.WriteEndObject();
        WriteItems(json, logged);
        json.WriteStartArray("candidates");
        foreach (DecisionCandidate candidate in decision.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("module", candidate.ModuleId);
            json.WriteNumber("score", candidate.Score);
            json.WriteNumber("probability", candidate.Probability);
            json.WriteBoolean("keeps", candidate.Keeps);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, LoggedDecision logged)
    {
        json.WriteStartArray("items");
        for (int place = 0; place < logged.Decision.Items.Length; place++)
        {
            DecisionItem item = logged.Decision.Items[place];
            json.WriteStartObject();
            json.WriteNumber("position", place + 1);
            json.WriteString("module", item.ModuleId);
            json.WriteString("session", item.SessionId);
            json.WriteNumber("propensity", item.Propensity);
            json.WriteStartObject("contributions");
            for (int term = 0; term < item.Contributions.Length; term++)
            {
                json.WriteNumber(logged.Decision.Terms[term], item.Contributions[term]);
            }

            json.WriteEndObject();
            if (logged.Outcomes[place] is DecisionOutcome outcome)
            {
                json.WriteNumber("reward", outcome.Value);
                json.WriteString("rewardTime", Text(outcome.Time));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
