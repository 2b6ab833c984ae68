using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Cli.Output.Teams;

/// <summary>Titles, times and reasons of teams as people read them. Immutable and thread-safe.</summary>
/// <param name="messages">The translations.</param>
/// <param name="loaded">The programme and its learners.</param>
internal sealed class TeamSpeech(MessageCatalogue messages, LoadedProgramme loaded) : ReportSpeech(messages)
{
    private readonly ExplanationTexts _texts = Speech.In(messages.Language).Explanations;

    /// <summary>A learner with the audience they belong to.</summary>
    public string Member(string id) => $"{id} ({AudienceOf(id)})";

    /// <summary>Title of a learner's audience.</summary>
    public string AudienceOf(string id) => Audience(loaded.Learner(id).Audience);

    /// <summary>Title of an audience.</summary>
    public string Audience(string id) => loaded.Programme.Terms.TitleOf(VocabularyKind.Audience, id, Language);

    public string Competency(string id) => loaded.Programme.FindCompetency(id)?.Title ?? id;

    public string Module(string id) => loaded.Programme.FindModule(id)?.Title ?? id;

    /// <summary>When all are free.</summary>
    public string Times(Availability common) => _texts.TimesOf(common);

    /// <summary>Names of languages.</summary>
    public string Languages(IEnumerable<string> tags) => string.Join(", ", tags.Select(_texts.NameOfLanguage));

    /// <summary>Hours of a weekly pattern.</summary>
    public string Hours(Availability common) => Tick(Math.Round(common.Minutes / 60.0, 2));

    /// <summary>Why a learner is in no team.</summary>
    public string Why(LearnerAlone alone)
    {
        if (alone.Reason != AloneReason.CannotTakeIt)
        {
            return Say(TeamWords.Reasons[alone.Reason]);
        }

        ReasonCode code = new InfeasibleModule("", alone.Obstacles).Decisive[0].Code;
        return TeamWords.Choices.TryGetValue(code, out string? choice) ? Say(choice) : _texts.NameOf(code);
    }
}
