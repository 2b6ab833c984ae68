using Pedagogy6P.Planning.Alternatives;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Cli.Output.Alternatives;

/// <summary>Words about alternatives and edits in English, which the catalogue of messages translates.</summary>
internal static class AlternativeWords
{
    public static string Of(AlternativeKind kind) => kind switch
    {
        AlternativeKind.Soonest => "soonest",
        AlternativeKind.LightestWeek => "lightest week",
        AlternativeKind.Nearest => "nearest",
        AlternativeKind.Cheapest => "cheapest",
        AlternativeKind.MostPractical => "most hands-on",
        AlternativeKind.BestEvidenced => "best evidenced",
        _ => "completed by most people like you",
    };

    public static string Of(AlternativeLack lack) => lack switch
    {
        AlternativeLack.NoPrices => "no module of the programme has a price",
        AlternativeLack.NoPractice => "no module says that it has hands-on time",
        AlternativeLack.NoEvidence => "no study speaks of these modules for this audience",
        AlternativeLack.NoOutcomes => "what others completed is not looked at",
        _ => "too few people completed any of these modules to tell without pointing at somebody",
    };

    /// <summary>Who can lift a reason that no edit lifts; empty where nobody can.</summary>
    public static string HintFor(ReasonCode code) => code switch
    {
        ReasonCode.Vetoed => "Whoever vetoed it can take the veto back.",
        ReasonCode.Declined => "It is shown again when the decline no longer counts, or is undone.",
        ReasonCode.Audience => "Only the school opens modules to other audiences.",
        ReasonCode.Level => "The school attests the level; ask there if it is wrong.",
        ReasonCode.Language => "If the language is understood, add it to the profile.",
        ReasonCode.Modality => "Accepting this kind of teaching in the profile would lift this.",
        ReasonCode.NoSession => "Only the school can plan a session.",
        ReasonCode.Seats => "Only the school can add seats.",
        ReasonCode.Distance => "Say in the profile where you live or work.",
        ReasonCode.Prerequisite or ReasonCode.Entry => "No module that is open to the learner leads there.",
        ReasonCode.NoGain => "No target role that is open to the learner asks for it; pinning it makes it wanted.",
        _ => "",
    };

    /// <summary>What is to be reached.</summary>
    public static string Of(EditAim aim) => aim == EditAim.First ? "To have it first" : "To make it possible";
}
