using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Ranking.Wire;

/// <summary>
/// Every answer of the engine as JSON, in the one shape that library, tool and web pages share: keys in camelCase and in a fixed order,
/// names of terms and reason codes as in <see cref="Terms.Term"/> and <see cref="Rules.ReasonCode"/>, dates as <c>yyyy-MM-dd</c>, numbers
/// as the shortest text that reads back the same. Answers that are stored to be read back are written by <see cref="PedagogyJson"/>.
/// Every method writes one JSON value; all throw <see cref="ArgumentNullException"/> when an argument is null. Stateless and thread-safe;
/// a writer belongs to one thread.
/// </summary>
public static class AnswerJson
{
    /// <summary>
    /// A whole answer: <c>learner</c>, <c>diverse</c> where the list is, <c>recommendations</c> with <c>gainLeft</c> in a diverse list,
    /// <c>overlap</c> (<c>modules</c>, <c>nextSession</c>) where there is one
    /// and <c>facts</c>, both where they were asked for, <c>abandonment</c>, <c>pinnedInfeasible</c> when there is any, <c>infeasible</c>
    /// when asked for, <c>asOf</c>, <c>mandatoryOutstanding</c>, <c>abandonmentRemedies</c> and, where a
    /// forecast is loaded, <c>abandonmentAhead</c>.
    /// </summary>
    public static void Write(Utf8JsonWriter json, LearnerAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        json.WriteStartObject();
        RecommendationJson.WriteMembers(json, answer, withFacts: true);
        json.WriteDay("asOf"u8, answer.Recommended.AsOf);
        json.WritePropertyName("mandatoryOutstanding"u8);
        Write(json, answer.Outstanding);
        DutyJson.WriteRemedies(json, "abandonmentRemedies"u8, answer.Abandonment?.Remedies ?? []);
        if (answer.Abandonment?.Ahead is double ahead)
        {
            json.WriteNumber("abandonmentAhead"u8, ahead);
        }

        json.WriteEndObject();
    }

    /// <summary>
    /// The short form of an answer, for one line per learner: the keys of the whole one up to <c>infeasible</c>, without facts.
    /// </summary>
    public static void WriteShort(Utf8JsonWriter json, LearnerAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        json.WriteStartObject();
        RecommendationJson.WriteMembers(json, answer, withFacts: false);
        json.WriteEndObject();
    }

    /// <summary>What is recommended, with facts where they were asked for: the keys of the whole answer up to <c>asOf</c>.</summary>
    public static void Write(Utf8JsonWriter json, LearnerRecommendations recommended)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(recommended);
        json.WriteStartObject();
        RecommendationJson.WriteMembers(json, new LearnerAnswer { Recommended = recommended }, withFacts: true);
        json.WriteDay("asOf"u8, recommended.AsOf);
        json.WriteEndObject();
    }

    /// <summary>One recommendation, with facts where they were asked for.</summary>
    public static void Write(Utf8JsonWriter json, Recommendation recommendation)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(recommendation);
        RecommendationJson.Write(json, recommendation, withFacts: true);
    }

    /// <summary>
    /// Why a module is not shown: <c>learner</c>, <c>module</c>, <c>asOf</c>, <c>k</c>, <c>feasible</c>, <c>reasons</c> (<c>code</c>,
    /// <c>ids</c>, <c>found</c>, <c>needed</c>, <c>text</c>), <c>standing</c>, <c>lastShown</c> and <c>difference</c>, null where there is
    /// none.
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="programme">The programme, for titles in the texts.</param>
    /// <param name="texts">The language of the texts.</param>
    public static void Write(
        Utf8JsonWriter json, string learnerId, RecommendationQuery query, WhyNotAnswer answer, Programme programme, ExplanationTexts texts)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(learnerId);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(texts);
        ComparisonJson.Write(json, learnerId, query, answer, programme, texts);
    }

    /// <summary>
    /// What would change: <c>learner</c>, <c>asOf</c>, <c>set</c>, <c>before</c> and <c>after</c> (the short form), <c>changes</c> (ranks,
    /// scores, sessions and the <c>difference</c> by term), <c>infeasible</c> (reason codes before and after of modules whose codes
    /// differ).
    /// </summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="changed">What was set to what, in the words of whoever asked.</param>
    public static void Write(Utf8JsonWriter json, WhatIfAnswer answer, IReadOnlyDictionary<string, string> changed)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(changed);
        ComparisonJson.Write(json, answer, changed);
    }

    /// <summary>
    /// What is mandatory and not done: an array of <c>module</c>, <c>roles</c>, <c>feasible</c> and <c>reasons</c> (codes).
    /// </summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<OutstandingModule> outstanding)
    {
        ArgumentNullException.ThrowIfNull(json);
        DutyJson.Write(json, outstanding);
    }

    /// <summary>The practice-abandonment indicator: <c>indicator</c>, <c>ahead</c> where a forecast is loaded, and <c>remedies</c>; null
    /// for null.</summary>
    public static void Write(Utf8JsonWriter json, PracticeAbandonment? abandonment)
    {
        ArgumentNullException.ThrowIfNull(json);
        DutyJson.Write(json, abandonment);
    }

    /// <summary>Infeasible modules: an object with an array of reason codes for each module id.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<InfeasibleModule> infeasible)
    {
        ArgumentNullException.ThrowIfNull(json);
        RecommendationJson.Write(json, infeasible);
    }

    /// <summary>What a learner has done and what is open to them: <c>learner</c>, <c>done</c> and <c>fringe</c> (ids of modules).</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="done">Ids of the modules that count as done.</param>
    /// <param name="fringe">Ids of the modules not done whose hard prerequisites are all satisfied.</param>
    public static void WriteFringe(Utf8JsonWriter json, string learnerId, ImmutableArray<string> done, ImmutableArray<string> fringe)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(learnerId);
        json.WriteStartObject();
        json.WriteString("learner"u8, learnerId);
        json.WriteWords("done"u8, done);
        json.WriteWords("fringe"u8, fringe);
        json.WriteEndObject();
    }
}
