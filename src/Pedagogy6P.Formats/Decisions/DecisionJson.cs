using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Decisions;

/// <summary>
/// Decisions as JSON with all that is logged of them, one object a line: what is written is read back the same. Thread-safe.
/// </summary>
public static class DecisionJson
{
    /// <summary>How times are written: UTC, to the millisecond.</summary>
    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

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

    /// <summary>
    /// Reads what <see cref="Line"/> wrote, in the order of the lines; empty ones are passed over, and so are names in objects that are not
    /// known.
    /// </summary>
    /// <param name="lines">The lines, UTF-8 with or without byte order mark; left open.</param>
    /// <param name="name">What refusals call them, such as their file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="name"/> empty.</exception>
    /// <exception cref="InputRefusedException">
    /// Lines that are no decision, break the rules of one, have an outcome before it or the id of an earlier one are told by their numbers
    /// after all others were given; text that is not UTF-8 ends the reading.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IAsyncEnumerable<LoggedDecision> ReadAsync(Stream lines, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new DecisionLines(name).ReadAsync(lines, cancellationToken);
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
        json.WriteStartArray("terms");
        foreach (string term in decision.Terms)
        {
            json.WriteStringValue(term);
        }

        json.WriteEndArray();
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
        time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
