using System.Text.Json;

namespace Pedagogy6P.Formats.XApi;

/// <summary>Id, type and name of an activity: the object of a statement or one of its context. Stateless.</summary>
internal static class ActivityFields
{
    private static readonly StatementField OnObjectName = (ref reader, draft) => Name(ref reader, draft, draft.Object);
    private static readonly StatementField OnName = (ref reader, draft) => Name(ref reader, draft, draft.Activity);
    private static readonly StatementField OnObjectDefinition = (ref reader, draft) =>
        Definition(ref reader, draft, draft.Object, OnObjectName!);
    private static readonly StatementField OnDefinition = (ref reader, draft) => Definition(ref reader, draft, draft.Activity, OnName!);

    public static bool TakeObject(ref Utf8JsonReader reader, StatementDraft draft) =>
        reader.ValueTextEquals("objectType"u8) ? StatementValues.TryText(ref reader, draft.Texts, out draft.ObjectType)
            : Take(ref reader, draft, draft.Object, OnObjectDefinition);

    public static bool TakeContext(ref Utf8JsonReader reader, StatementDraft draft) =>
        Take(ref reader, draft, draft.Activity, OnDefinition);

    private static bool Take(ref Utf8JsonReader reader, StatementDraft draft, ActivityDraft activity, StatementField onDefinition) =>
        reader.ValueTextEquals("id"u8) ? StatementValues.TryText(ref reader, draft.Texts, out activity.Id)
            : reader.ValueTextEquals("definition"u8) ? StatementValues.Inside(ref reader, draft, onDefinition)
            : reader.TrySkip();

    private static bool Definition(ref Utf8JsonReader reader, StatementDraft draft, ActivityDraft activity, StatementField onName) =>
        reader.ValueTextEquals("type"u8) ? StatementValues.TryText(ref reader, draft.Texts, out activity.Type)
            : reader.ValueTextEquals("name"u8) ? StatementValues.Inside(ref reader, draft, onName)
            : reader.TrySkip();

    // A language map: the first language is the author's.
    private static bool Name(ref Utf8JsonReader reader, StatementDraft draft, ActivityDraft activity) =>
        activity.Name is null ? StatementValues.TryText(ref reader, draft.Texts, out activity.Name) : reader.TrySkip();
}
