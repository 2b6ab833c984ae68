using System.Text.Json;

namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// Takes what is kept from the tokens of a statement and passes over the rest without making strings of it. Stateless.
/// </summary>
internal static class StatementParser
{
    private static readonly StatementField OnStatement = Statement, OnActor = ActorFields.Take, OnObject = ActivityFields.TakeObject,
        OnContext = ContextFields.Take;

    private static readonly StatementField OnVerb = (ref reader, draft) =>
        reader.ValueTextEquals("id"u8) ? StatementValues.TryText(ref reader, draft.Texts, out draft.Verb) : reader.TrySkip();

    private static readonly StatementField OnScore = (ref reader, draft) =>
        reader.ValueTextEquals("scaled"u8) ? StatementValues.TryNumber(ref reader, out draft.ScaledScore) : reader.TrySkip();

    private static readonly StatementField OnResult = (ref reader, draft) =>
        reader.ValueTextEquals("score"u8) ? StatementValues.Inside(ref reader, draft, OnScore!)
            : reader.ValueTextEquals("completion"u8) ? StatementValues.TryBoolean(ref reader, out draft.Completion)
            : reader.ValueTextEquals("success"u8) ? StatementValues.TryBoolean(ref reader, out draft.Success)
            : reader.TrySkip();

    /// <summary>Reads one statement.</summary>
    /// <param name="reader">Stands on its first token; on its last one afterwards.</param>
    /// <param name="draft">Cleared and filled.</param>
    /// <returns>False when the bytes at hand end before it does.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is no Unicode.</exception>
    public static bool TryParse(ref Utf8JsonReader reader, StatementDraft draft)
    {
        draft.Clear();
        return StatementValues.Fields(ref reader, draft, OnStatement);
    }

    private static bool Statement(ref Utf8JsonReader reader, StatementDraft draft) =>
        reader.ValueTextEquals("id"u8) ? StatementValues.TryGuid(ref reader, out draft.Id)
            : reader.ValueTextEquals("timestamp"u8) ? StatementValues.TryTime(ref reader, out draft.Timestamp)
            : reader.ValueTextEquals("stored"u8) ? StatementValues.TryTime(ref reader, out draft.Stored)
            : reader.ValueTextEquals("verb"u8) ? StatementValues.Inside(ref reader, draft, OnVerb)
            : reader.ValueTextEquals("actor"u8) ? StatementValues.Inside(ref reader, draft, OnActor)
            : reader.ValueTextEquals("object"u8) ? StatementValues.Inside(ref reader, draft, OnObject)
            : reader.ValueTextEquals("result"u8) ? StatementValues.Inside(ref reader, draft, OnResult)
            : reader.ValueTextEquals("context"u8) ? StatementValues.Inside(ref reader, draft, OnContext)
            : reader.TrySkip();
}
