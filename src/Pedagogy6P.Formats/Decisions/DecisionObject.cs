using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Decisions;

/// <summary>A decision in the JSON object that <see cref="DecisionJson"/> writes. Stateless.</summary>
internal static class DecisionObject
{
    /// <exception cref="InputRefusedException">A value is missing or is none, or a rule of decisions or outcomes is broken.</exception>
    public static LoggedDecision Read(JsonElement line)
    {
        JsonElement versions = Of(line, "versions", JsonValueKind.Object);
        ImmutableArray<string> terms = [.. Array(line, "terms").Select(term => Text(term, "terms"))];
        JsonElement[] items = [.. Array(line, "items")];
        var decision = new Decision
        {
            Id = Text(line, "decision", "decision"),
            Learner = new LearnerPseudonym(Text(line, "key", "key"), Text(line, "learner", "learner")),
            Time = Time(line, "time"),
            Policy = Text(line, "policy", "policy"),
            Versions = new DecisionVersions
            {
                Programme = Text(versions, "programme", "versions.programme"),
                Model = Text(versions, "model", "versions.model"),
                Policy = Text(versions, "policy", "versions.policy"),
                Forecast = Text(versions, "forecast", "versions.forecast"),
                Library = Text(versions, "library", "versions.library"),
            },
            Terms = terms,
            Candidates = [.. Array(line, "candidates").Select(Candidate)],
            Items = [.. items.Select((item, place) => Item(item, place, terms))],
            Context = [.. Of(line, "context", JsonValueKind.Object).EnumerateObject()
                .Select(value => new ContextValue(value.Name, Number(value.Value, $"context {value.Name}")))],
        };
        decision.Check();
        return new LoggedDecision(decision, [.. items.Select((item, place) => Outcome(item, decision, place))]);
    }

    private static DecisionCandidate Candidate(JsonElement candidate) => new(Text(candidate, "module", "candidates"),
        Number(candidate, "score", "candidates.score"), Number(candidate, "probability", "candidates.probability"),
        Find(candidate, "keeps") switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            var other => throw Refusal("candidates.keeps", other, "true or false"),
        });

    private static DecisionItem Item(JsonElement item, int place, ImmutableArray<string> terms)
    {
        if (Find(item, "position") is not { ValueKind: JsonValueKind.Number } position || !position.TryGetInt32(out int at)
            || at != place + 1)
        {
            throw Refusal("items.position", Find(item, "position"), string.Create(CultureInfo.InvariantCulture, $"{place + 1}"));
        }

        JsonElement shares = Of(item, "contributions", JsonValueKind.Object);
        if (shares.EnumerateObject().Count() != terms.Length)
        {
            throw Refusal("items.contributions", null, "a number for each of terms");
        }

        return new DecisionItem
        {
            ModuleId = Text(item, "module", "items.module"),
            SessionId = Find(item, "session") is null or { ValueKind: JsonValueKind.Null } ? null : Text(item, "session", "items.session"),
            Propensity = Number(item, "propensity", "items.propensity"),
            Contributions = [.. terms.Select(term => Number(shares, term, $"items.contributions.{term}"))],
        };
    }

    private static DecisionOutcome? Outcome(JsonElement item, Decision decision, int place)
    {
        if (Find(item, "reward") is null && Find(item, "rewardTime") is null)
        {
            return null;
        }

        var outcome = new DecisionOutcome(
            decision.Id, decision.Items[place].ModuleId, Number(item, "reward", "items.reward"), Time(item, "rewardTime"));
        return outcome.Time >= decision.Time ? outcome
            : throw Refusal("items.rewardTime", Find(item, "rewardTime"), "a time that is not before the decision");
    }

    private static JsonElement? Find(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement found) ? found : null;

    private static JsonElement Of(JsonElement owner, string name, JsonValueKind kind) =>
        Find(owner, name) is JsonElement found && found.ValueKind == kind ? found
            : throw Refusal(name, Find(owner, name), kind == JsonValueKind.Array ? "a JSON array [ … ]" : "a JSON object { … }");

    private static JsonElement.ArrayEnumerator Array(JsonElement owner, string name) =>
        Of(owner, name, JsonValueKind.Array).EnumerateArray();

    private static string Text(JsonElement owner, string name, string column) =>
        Find(owner, name) is JsonElement found ? Text(found, column) : throw Refusal(column, null, "a text");

    private static string Text(JsonElement found, string column) =>
        found.ValueKind == JsonValueKind.String ? found.GetString()! : throw Refusal(column, found, "a text");

    private static double Number(JsonElement owner, string name, string column) =>
        Find(owner, name) is JsonElement found ? Number(found, column) : throw Refusal(column, null, "a finite number");

    private static double Number(JsonElement found, string column) =>
        found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out double number) && double.IsFinite(number)
            ? number : throw Refusal(column, found, "a finite number");

    // Exactly as written: a time without its zone would be read in that of the machine.
    private static DateTimeOffset Time(JsonElement owner, string name) =>
        Find(owner, name) is { ValueKind: JsonValueKind.String } found && DateTimeOffset.TryParseExact(found.GetString(),
            DecisionJson.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time : throw Refusal(name, Find(owner, name), "a time such as 2027-01-04T08:00:00.000Z");

    private static InputRefusedException Refusal(string column, JsonElement? found, string expected) =>
        InputRefusedException.Because("decisions", column, found is { ValueKind: JsonValueKind.String } text ? text.GetString()
            : found?.GetRawText(), expected);
}
