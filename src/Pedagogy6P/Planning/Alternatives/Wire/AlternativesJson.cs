using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Planning.Alternatives.Wire;

/// <summary>
/// Alternatives and smallest edits as JSON, in the one shape that library, tool and web pages share. Stateless and thread-safe; a writer
/// belongs to one thread.
/// </summary>
public static class AlternativesJson
{
    /// <summary>
    /// Alternatives of a learner: <c>learner</c>, <c>asOf</c>, <c>first</c> (a recommendation, or null), <c>leastShare</c> and
    /// <c>belowLeast</c> (modules that were not looked at as their score is below that share of the first one's) and
    /// <c>alternatives</c>, each with
    /// <c>kind</c>, <c>choice</c> (a recommendation), <c>isFirst</c>, <c>sameAs</c> (an earlier kind), <c>people</c>, <c>price</c>
    /// (<c>score</c>, <c>hours</c>, <c>hoursPerWeek</c>, <c>days</c>, <c>kilometres</c>, <c>euros</c>) and <c>lack</c>; what does not apply
    /// is null.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="answer">The alternatives.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, LearnerAlternatives answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        json.WriteStartObject();
        json.WriteString("learner"u8, answer.LearnerId);
        json.WriteDay("asOf"u8, answer.AsOf);
        RecommendationJson.WriteOrNull(json, "first"u8, answer.First);
        json.WriteNumber("leastShare"u8, answer.LeastShare);
        json.WriteNumber("belowLeast"u8, answer.BelowLeast);
        json.WriteObjects("alternatives"u8, answer.Alternatives, item =>
        {
            json.WriteString("kind"u8, item.Kind.ToString());
            RecommendationJson.WriteOrNull(json, "choice"u8, item.Choice);
            json.WriteBoolean("isFirst"u8, item.IsFirst);
            json.WriteString("sameAs"u8, item.SameAs?.ToString());
            json.WriteNumberOrNull("people"u8, item.People);
            Write(json, item.Price);
            json.WriteString("lack"u8, item.Lack?.ToString());
        });
        json.WriteEndObject();
    }

    /// <summary>
    /// Smallest edits: <c>learner</c>, <c>asOf</c>, <c>module</c>, <c>aim</c>, <c>outcome</c>, <c>reasons</c> as things are, <c>edits</c>
    /// (<c>kind</c>, <c>id</c>, <c>from</c>, <c>to</c>, <c>slots</c>, <c>cost</c>, and of a module to complete <c>readyBy</c> where that is
    /// known), <c>cost</c>, <c>least</c>, <c>inTime</c>, <c>sessionInTime</c>, <c>lasting</c> reasons, <c>taken</c>
    /// (<c>module</c>, <c>session</c>: what was accepted at the time of sessions), and <c>standing</c> (a
    /// recommendation, ranked again) or null. A reason has <c>code</c>, <c>ids</c>, <c>found</c>, <c>needed</c> and
    /// <c>text</c>.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="answer">The edits.</param>
    /// <param name="programme">The programme, for titles.</param>
    /// <param name="texts">The texts of a language.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, SmallestEdits answer, Programme programme, ExplanationTexts texts)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(texts);
        json.WriteStartObject();
        json.WriteString("learner"u8, answer.LearnerId);
        json.WriteDay("asOf"u8, answer.AsOf);
        json.WriteString("module"u8, answer.ModuleId);
        json.WriteString("aim"u8, answer.Aim.ToString());
        json.WriteString("outcome"u8, answer.Outcome.ToString());
        Write(json, "reasons"u8, answer.Reasons, programme, texts);
        json.WriteObjects("edits"u8, answer.Edits, edit =>
        {
            json.WriteString("kind"u8, edit.Kind.ToString());
            json.WriteString("id"u8, edit.Id);
            json.WriteNumberOrNull("from"u8, edit.From);
            json.WriteNumberOrNull("to"u8, edit.To);
            json.WriteString("slots"u8, edit.Slots?.ToString());
            json.WriteNumber("cost"u8, edit.Cost);
            if (edit.ReadyBy is DateOnly ready)
            {
                json.WriteDay("readyBy"u8, ready);
            }
        });
        json.WriteNumber("cost"u8, answer.Cost);
        json.WriteBoolean("least"u8, answer.IsLeast);
        json.WriteBoolean("inTime"u8, answer.IsInTime);
        json.WriteString("sessionInTime"u8, answer.SessionInTime);
        Write(json, "lasting"u8, answer.Lasting, programme, texts);
        json.WriteObjects("taken"u8, answer.Taken, taken =>
        {
            json.WriteString("module"u8, taken.Choice.ModuleId);
            json.WriteString("session"u8, taken.SessionId);
        });
        RecommendationJson.WriteOrNull(json, "standing"u8, answer.Standing);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AlternativePrice? price)
    {
        if (price is null)
        {
            json.WriteNull("price"u8);
            return;
        }

        json.WriteStartObject("price"u8);
        json.WriteNumber("score"u8, price.Score);
        json.WriteNumber("hours"u8, price.Hours);
        json.WriteNumber("hoursPerWeek"u8, price.HoursPerWeek);
        json.WriteNumber("days"u8, price.Days);
        json.WriteNumber("kilometres"u8, price.Kilometres);
        json.WriteNumber("euros"u8, price.Euros);
        json.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<Reason> reasons, Programme programme, ExplanationTexts texts)
    {
        json.WriteStartArray(name);
        foreach (Reason reason in reasons)
        {
            RecommendationJson.Write(json, reason, texts.Describe(programme, reason));
        }

        json.WriteEndArray();
    }
}
