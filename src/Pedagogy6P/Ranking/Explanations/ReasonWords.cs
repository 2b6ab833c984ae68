using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>One sentence for each reason why a module is infeasible.</summary>
internal sealed class ReasonWords(Wording wording)
{
    /// <summary>A line for each reason worth telling.</summary>
    public IEnumerable<ExplanationLine> Describe(Titles titles, InfeasibleModule infeasible) =>
        infeasible.Decisive.Select(reason => new ExplanationLine(null, Describe(titles, reason)));

    public string Describe(Titles titles, Reason reason) => reason.Code switch
    {
        ReasonCode.Level => wording.Fill(
            "Reason.Level", ("needed", wording.Number(reason.Needed ?? 0, 0)), ("found", wording.Number(reason.Found ?? 0, 0))),
        ReasonCode.Audience when !reason.Ids.IsEmpty => wording.Fill(
            "Reason.Audience.Known", ("audiences",
                wording.AllOf([.. reason.Ids.Select(audience => titles.Term(VocabularyKind.Audience, audience))]))),
        ReasonCode.Language when !reason.Ids.IsEmpty => wording.Fill(
            "Reason.Language.Known", ("languages", wording.AnyOf([.. reason.Ids.Select(wording.LanguageName)]))),
        ReasonCode.Modality when reason.Ids.Length > 1 => wording.Fill(
            "Reason.Modality.Known",
            ("modality", Modality(reason.Ids[0])),
            ("accepted", wording.AnyOf([.. reason.Ids.Skip(1).Select(Modality)]))),
        ReasonCode.Declined => wording.Fill(
            "Reason.Declined", ("needed", wording.Number(reason.Needed ?? 0, 0)), ("found", wording.Number(reason.Found ?? 0, 0))),
        ReasonCode.Prerequisite => wording.Fill("Reason.Prerequisite", ("modules", wording.AnyOf([.. reason.Ids.Select(titles.Module)]))),
        ReasonCode.Entry => wording.Fill(
            reason.Found > 0 ? "Reason.Entry" : "Reason.Entry.Unknown",
            ("needed", wording.Percent(reason.Needed ?? 0)),
            ("competency", wording.AllOf([.. reason.Ids.Select(titles.Competency)])),
            ("found", wording.Percent(reason.Found ?? 0))),
        ReasonCode.NoGain when !reason.Ids.IsEmpty =>
            wording.Fill("Reason.NoGain.Reached", ("competencies", wording.AllOf([.. reason.Ids.Select(titles.Competency)]))),
        ReasonCode.Budget =>
            wording.Fill("Reason.Budget", ("found", wording.Euros(reason.Found ?? 0)), ("needed", wording.Euros(reason.Needed ?? 0))),
        ReasonCode.Schedule when Session(titles, reason) is { WeeklySlots.IsNever: false } session =>
            wording.Fill("Reason.Schedule", ("slots", WeeklyWords.Describe(wording, session.WeeklySlots))),
        ReasonCode.Schedule => wording.Raw("Reason.Schedule.Unknown"),
        ReasonCode.Load when reason.Found is double load =>
            wording.Fill("Reason.Load", ("found", wording.Hours(load)), ("needed", wording.Hours(reason.Needed ?? 0))),
        ReasonCode.Load => wording.Raw("Reason.Load.SelfPaced"),
        ReasonCode.Distance when reason.Found is double distance =>
            TooFar(wording.Beyond(distance, reason.Needed ?? 0)),
        ReasonCode.Distance => wording.Raw("Reason.Distance.Unknown"),
        _ => wording.Word("Reason", reason.Code),
    };

    private string Modality(string word) => ModalityWords.Find(word) is Modality known ? wording.Word("Modality", known) : word;

    private static Session? Session(Titles titles, Reason reason) =>
        reason.Ids.IsEmpty ? null : titles.Programme.FindSession(reason.Ids[0]);

    private string TooFar((string Found, string Limit) distances) =>
        wording.Fill("Reason.Distance", ("found", distances.Found), ("needed", distances.Limit));
}
