using System.Text.Json;

namespace Pedagogy6P.Formats.XApi;

/// <summary>The course and the registration of a statement's context. Stateless.</summary>
internal static class ContextFields
{
    // Ranks of what may be the course (XApiStatement.Course): a grouping without a type stands for a course more often than a parent.
    private const int ParentRank = 1, GroupingRank = 2, UntypedParentRank = 3;

    private static readonly StatementField OnActivity = ActivityFields.TakeContext;
    private static readonly StatementField OnActivities = (ref reader, draft) =>
        reader.ValueTextEquals("parent"u8) ? Activities(ref reader, draft, ParentRank, UntypedParentRank)
            : reader.ValueTextEquals("grouping"u8) ? Activities(ref reader, draft, GroupingRank, GroupingRank)
            : reader.TrySkip();

    public static bool Take(ref Utf8JsonReader reader, StatementDraft draft) =>
        reader.ValueTextEquals("contextActivities"u8) ? StatementValues.Inside(ref reader, draft, OnActivities)
            : reader.ValueTextEquals("registration"u8) ? StatementValues.TryGuid(ref reader, out draft.Registration)
            : reader.TrySkip();

    // Versions before 1.0 wrote a single activity where an array stands today.
    private static bool Activities(ref Utf8JsonReader reader, StatementDraft draft, int rank, int untypedRank)
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return One(ref reader, draft, rank, untypedRank);
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                return true;
            }

            if (!One(ref reader, draft, rank, untypedRank))
            {
                return false;
            }
        }

        return false;
    }

    private static bool One(ref Utf8JsonReader reader, StatementDraft draft, int rank, int untypedRank)
    {
        draft.Activity.Clear();
        if (!StatementValues.Fields(ref reader, draft, OnActivity))
        {
            return false;
        }

        draft.OfferCourse(draft.Activity.IsCourse ? rank : untypedRank);
        return true;
    }
}
