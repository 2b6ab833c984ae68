using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Cli.Output.Teams;

/// <summary>Lays out the teams of a module.</summary>
/// <param name="module">The module.</param>
/// <param name="speech">How people are spoken to.</param>
internal sealed class TeamsLayout(Module module, TeamSpeech speech)
{
    private const int MostNamed = 8;

    private static readonly string[] Heads =
        ["Team", "Members", "Free together", "Hours free together", "Mastered together", "Nearness", "Value"];

    private static readonly string[] BestHeads = ["Team", "Competency", "Who masters it best", "Mastery"];
    private static readonly string[] AloneHeads = ["Why in no team", "Who", "Learners"];
    private static readonly string[] EachHeads = ["Learner", "Why in no team"];

    /// <summary>The plan in a format.</summary>
    public byte[] Write(TeamPlan plan, OutputFormat format, bool spreadsheetSafe, CanvasStyle style) => format switch
    {
        OutputFormat.Json => JsonText.Document(json => Write(json, plan)),
        OutputFormat.Csv => Csv(plan, spreadsheetSafe),
        OutputFormat.Html => DocumentPage.Of(Document(plan), speech.Language),
        _ => DocumentTable.Of(Document(plan), style),
    };

    private static void Write(Utf8JsonWriter json, TeamPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("module", plan.ModuleId);
        json.WriteString("asOf", plan.AsOf.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("size", plan.Size.ToString());
        json.WriteNumber("placed", plan.Placed);
        json.WriteNumber("total", plan.Total);
        json.WriteStartArray("teams");
        foreach (Team team in plan.Teams)
        {
            WriteTeam(json, team);
        }

        json.WriteEndArray();
        json.WriteStartArray("alone");
        foreach (LearnerAlone alone in plan.Alone)
        {
            json.WriteStartObject();
            json.WriteString("learner", alone.LearnerId);
            json.WriteString("reason", TeamWords.WordOf(alone.Reason));
            JsonText.Words(json, "obstacles", alone.Obstacles.Select(Word));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTeam(Utf8JsonWriter json, Team team)
    {
        json.WriteStartObject();
        JsonText.Words(json, "learners", team.Learners);
        JsonText.Words(json, "languages", team.Languages);
        json.WriteString("common", team.Common.ToString());
        json.WriteNumber("value", team.Value);
        json.WriteNumber("complement", team.Complement);
        json.WriteNumber("time", team.Time);
        json.WriteNumber("nearness", team.Nearness);
        json.WriteStartArray("bestAt");
        foreach (TeamStrength strength in team.BestAt)
        {
            json.WriteStartObject();
            json.WriteString("competency", strength.CompetencyId);
            json.WriteString("learner", strength.LearnerId);
            json.WriteNumber("mastery", strength.Mastery);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] Csv(TeamPlan plan, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("learner").Cell("team").Cell("reason").Cell("obstacles").Cell("common")
            .Cell("value").Cell("complement").Cell("time").Cell("nearness").EndRecord();
        foreach ((int at, Team team) in plan.Teams.Index())
        {
            foreach (string learner in team.Learners)
            {
                text.Cell(learner).Cell((double?)(at + 1)).Cell((string?)null).Cell((string?)null).Cell(team.Common.ToString())
                    .Cell((double?)team.Value).Cell((double?)team.Complement).Cell((double?)team.Time).Cell((double?)team.Nearness)
                    .EndRecord();
            }
        }

        foreach (LearnerAlone alone in plan.Alone)
        {
            text.Cell(alone.LearnerId).Cell((string?)null).Cell(TeamWords.WordOf(alone.Reason))
                .Cell(string.Join(';', alone.Obstacles.Select(Word))).Cell((string?)null).Cell((double?)null).Cell((double?)null)
                .Cell((double?)null).Cell((double?)null).EndRecord();
        }

        return text.ToUtf8();
    }

    private static string Word(Reason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.Code.ToString());

    private ReportDocument Document(TeamPlan plan) => new(speech.Say($"Teams for “{module.Title}”"),
        [
            speech.Say($"Learners in teams: {plan.Placed} of {plan.Placed + plan.Alone.Length}."),
            speech.Say($"Teams: {plan.Teams.Length}, of {plan.Size.Smallest} to {plan.Size.Largest} members."),
            .. Wanted(),
        ],
        [.. Teams(plan), .. Alone(plan)]);

    private IEnumerable<string> Wanted() => module.TeamAudiences.IsEmpty ? [] :
    [
        $"{speech.Say("In each at least")}{speech.Say(":")} " + string.Join(", ", module.TeamAudiences
            .Select(minimum => $"{speech.Whole(minimum.Count)} {speech.Audience(minimum.Audience)}")),
    ];

    private IEnumerable<ReportSection> Teams(TeamPlan plan)
    {
        if (plan.Teams.IsEmpty)
        {
            yield break;
        }

        yield return new ReportSection(speech.Say("Teams"))
        {
            Lines =
            [
                speech.Say("Mastered together: how far the best member of each competency is of what the module leads to. "
                    + "Value: all of it, 0 to 1."),
            ],
            Heads = [.. Heads.Select(speech.Say)],
            WordColumns = 3,
            Rows = [.. plan.Teams.Index().Select(team => (IReadOnlyList<string>)
            [
                speech.Whole(team.Index + 1), string.Join(", ", team.Item.Learners.Select(speech.Member)), speech.Times(team.Item.Common),
                speech.Hours(team.Item.Common), speech.Percent(team.Item.Complement), speech.Percent(team.Item.Nearness),
                speech.Number(team.Item.Value),
            ])],
        };
        yield return new ReportSection(speech.Say("Who masters what best"))
        {
            OnlyOnPages = true,
            Heads = [.. BestHeads.Select(speech.Say)],
            WordColumns = 3,
            Rows = [.. plan.Teams.Index().SelectMany(team => team.Item.BestAt.Select(best => (IReadOnlyList<string>)
            [
                speech.Whole(team.Index + 1), speech.Competency(best.CompetencyId), best.LearnerId, speech.Percent(best.Mastery),
            ]))],
        };
    }

    private IEnumerable<ReportSection> Alone(TeamPlan plan)
    {
        if (plan.Alone.IsEmpty)
        {
            yield break;
        }

        yield return new ReportSection(speech.Say("In no team"))
        {
            Heads = [.. AloneHeads.Select(speech.Say)],
            WordColumns = 2,
            Rows = [.. plan.Alone.GroupBy(speech.Why, StringComparer.Ordinal).OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (IReadOnlyList<string>)
                [
                    group.Key, string.Join(", ", group.Take(MostNamed).Select(alone => alone.LearnerId))
                        + (group.Count() > MostNamed ? ", …" : ""), speech.Whole(group.Count()),
                ])],
        };
        yield return new ReportSection(speech.Say("Each of them"))
        {
            OnlyOnPages = true,
            Heads = [.. EachHeads.Select(speech.Say)],
            WordColumns = 2,
            Rows = [.. plan.Alone.Select(alone => (IReadOnlyList<string>)[alone.LearnerId, speech.Why(alone)])],
        };
    }
}
