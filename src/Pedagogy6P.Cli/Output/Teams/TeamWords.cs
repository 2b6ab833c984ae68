using System.Text.Json;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Cli.Output.Teams;

/// <summary>What reasons are called: words in files, and English for people, translated where it is shown.</summary>
internal static class TeamWords
{
    public static readonly Dictionary<AloneReason, string> Reasons = new()
    {
        [AloneReason.Nobody] = "nobody else can take the module",
        [AloneReason.Language] = "shares a language of the module with nobody else",
        [AloneReason.Time] = "has too little free time in common with anybody else",
        [AloneReason.Distance] = "nobody else is known to be near enough",
        [AloneReason.Audience] = "too few learners of some audience for as many teams",
        [AloneReason.LeftOver] = "no lawful team was found beside those of the others",
    };

    /// <summary>What learners chose, as others are told: names of reasons speak to the learner.</summary>
    public static readonly Dictionary<ReasonCode, string> Choices = new()
    {
        [ReasonCode.Completed] = "completed the module before",
        [ReasonCode.Vetoed] = "does not want the module",
        [ReasonCode.Declined] = "declined the module a short time ago",
    };

    /// <summary>The word of a reason in JSON and tables of values.</summary>
    public static string WordOf(AloneReason reason) => reason switch
    {
        AloneReason.CannotTakeIt => "cannot-take-it",
        AloneReason.LeftOver => "left-over",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString()),
    };
}
