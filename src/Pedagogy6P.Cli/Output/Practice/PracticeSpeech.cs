using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Practice.Logbooks;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Cli.Output.Practice;

/// <summary>Titles, days and reasons of practice as people read them. Immutable and thread-safe.</summary>
/// <param name="messages">The translations.</param>
/// <param name="programme">The programme.</param>
internal sealed class PracticeSpeech(MessageCatalogue messages, Programme programme) : ReportSpeech(messages)
{
    private readonly ExplanationTexts _texts = Speech.In(messages.Language).Explanations;

    public string Competency(string id) => programme.FindCompetency(id)?.Title ?? id;

    public string Module(string? id) => id is null ? "–" : programme.FindModule(id)?.Title ?? id;

    public string Setting(string id) => programme.Terms.TitleOf(VocabularyKind.Setting, id, Language);

    public string Day(DateOnly day) => _texts.DateOf(day);

    public string Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (DateOnly first, DateOnly last) => $"{Day(first)} – {Day(last)}",
        (DateOnly first, null) => Day(first),
        _ => Say("ahead"),
    };

    public string Hours(double hours) => _texts.HoursOf(hours);

    /// <summary>Why something has to be remembered.</summary>
    public string Why(RecallNeed need) => need.Cause switch
    {
        RecallCause.Entry => $"{Day(need.Day)}{Say(":")} {Module(need.ModuleId)}",
        RecallCause.Role => Say("always, in the current role"),
        _ => Day(need.Day),
    };

    /// <summary>Why a need is not met.</summary>
    public string WhyNot(UnmetRecall unmet) => unmet switch
    {
        { IsNeverAttained: true } => Say("not mastered yet: a module has to teach it"),
        { RefreshedOn: DateOnly day } => $"{Say("faded before there was room; fresh again on")} {Day(day)}",
        _ => Say("no room in the weeks before"),
    };

    /// <summary>How a placement stands.</summary>
    public string Status(Placement placement) => Say(placement.Status switch
    {
        OutcomeStatus.Completed => "completed",
        OutcomeStatus.Active => "in progress",
        OutcomeStatus.Failed => "failed",
        OutcomeStatus.Withdrawn => "left",
        _ => "ahead",
    });
}
