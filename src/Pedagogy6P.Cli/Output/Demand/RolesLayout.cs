using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Roles;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>Lays out the roles of tomorrow.</summary>
internal sealed class RolesLayout : IDemandLayout<RolesOutlook>
{
    private const double NameRoom = 270;
    private const int LongestName = 38, MostRoles = 40, MostCompetencies = 100;

    private static readonly string[] Heads =
        ["Role", "Trend", "Now a month", "Next 12 months", "Bounds", "Growth beyond the programme's"];

    public void Write(Utf8JsonWriter json, RolesOutlook answer)
    {
        json.WriteStartObject();
        JsonText.Number(json, "growth", answer.Growth);
        json.WriteNumber("months", answer.Months);
        json.WriteStartArray("roles");
        foreach (RoleOutlook role in answer.Roles)
        {
            json.WriteStartObject();
            json.WriteString("role", role.RoleId);
            json.WriteNumber("now", role.Now);
            IntervalJson.Write(json, "ahead", role.Ahead);
            Emergence(json, role.Emergence);
            json.WriteNumber("known", role.Known);
            json.WriteNumber("asked", role.Asked);
            json.WriteStartArray("competencies");
            foreach (RoleCompetencyDemand part in role.Competencies)
            {
                json.WriteStartObject();
                json.WriteString("competency", part.CompetencyId);
                json.WriteNumber("now", part.Now);
                json.WriteNumber("ahead", part.Ahead);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("competencies");
        foreach (CompetencyOutlook competency in answer.Competencies)
        {
            json.WriteStartObject();
            json.WriteString("competency", competency.CompetencyId);
            json.WriteNumber("now", competency.Now);
            IntervalJson.Write(json, "ahead", competency.Ahead);
            json.WriteNumber("percentile", competency.Percentile);
            Emergence(json, competency.Emergence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("elsewhere");
        json.WriteNumber("now", answer.ElsewhereNow);
        json.WriteNumber("ahead", answer.ElsewhereAhead);
        json.WriteEndObject();
        JsonText.Words(json, "unknown", answer.Unknown);
        json.WriteEndObject();
    }

    public byte[] Csv(RolesOutlook answer, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("role").Cell("competency").Cell("now").Cell("ahead").Cell("low").Cell("high")
            .Cell("emergence").Cell("emergence_low").Cell("emergence_high").EndRecord();
        foreach (RoleOutlook role in answer.Roles)
        {
            Row(text, role.RoleId, null, role.Now, role.Ahead, role.Emergence);
            foreach (RoleCompetencyDemand part in role.Competencies)
            {
                Row(text, role.RoleId, part.CompetencyId, part.Now, new Interval(part.Ahead, double.NaN, double.NaN), null);
            }
        }

        foreach (CompetencyOutlook competency in answer.Competencies)
        {
            Row(text, null, competency.CompetencyId, competency.Now, competency.Ahead, competency.Emergence);
        }

        return text.ToUtf8();
    }

    public ReportDocument Document(RolesOutlook answer, DemandSpeech speech) => new(speech.Say("Roles of tomorrow"),
        [.. About(answer, speech)],
        [
            new ReportSection(speech.Say("Which roles grow"))
            {
                Picture = () => EmergencePlot(answer, speech),
                Caption = speech.Say("Growth a year beyond the programme's, in percent, with 95 % intervals; the dashed line is the "
                    + "programme itself."),
                Heads = [.. Heads.Select(speech.Say)],
                WordColumns = 2,
                Rows = [.. Shown(answer).Select(role => new[]
                {
                    speech.Role(role.RoleId), speech.Verdict(role.Emergence), speech.Count(role.Now), speech.Count(role.Ahead.Estimate),
                    speech.Bounds(role.Ahead), speech.Growth(role.Emergence),
                })],
            },
            Matrix(answer, speech),
        ]);

    private static IEnumerable<string> About(RolesOutlook answer, DemandSpeech speech)
    {
        yield return speech.Say("A role's demand is its share of the mentions of its competencies: what most likely came from it.");
        if (answer.Growth is double growth)
        {
            yield return speech.Say($"All demand changes by {NumberText.Percent(growth)} a year over the last {answer.Months} months.");
        }

        yield return speech.Say(FormattableString.Invariant(
            $"Mentions a month that no role explains: {Math.Round(answer.ElsewhereNow)} now, {Math.Round(answer.ElsewhereAhead)} ahead."));
        if (!answer.Unknown.IsEmpty)
        {
            yield return $"{speech.Say("Roles none of whose competencies are counted")}{speech.Say(":")} "
                + string.Join(", ", answer.Unknown.Select(speech.Role));
        }
    }

    private static string EmergencePlot(RolesOutlook answer, DemandSpeech speech)
    {
        (string, Interval)[] rows = [.. Shown(answer).Take(MostRoles).Where(role => role.Emergence is not null).Select(role => (
            Short(speech.Role(role.RoleId)),
            new Interval(100 * role.Emergence!.Value.Estimate, 100 * role.Emergence.Value.Lower, 100 * role.Emergence.Value.Upper)))];
        return rows.Length == 0 ? "" : IntervalPlot.Draw(
            speech.Say("Roles of tomorrow"), rows, against: 0, NameRoom, strongFirst: false, speech,
            growth => speech.Growth(new Interval(growth.Estimate / 100, growth.Lower / 100, growth.Upper / 100)));
    }

    // What is asked for less than once a month stands last, however fast it grows.
    private static IEnumerable<RoleOutlook> Shown(RolesOutlook answer) =>
        answer.Roles.OrderBy(role => Math.Max(role.Now, role.Ahead.Estimate) < 1);

    private static string Short(string name) => name.Length > LongestName ? $"{name[..LongestName]}…" : name;

    private static ReportSection Matrix(RolesOutlook answer, DemandSpeech speech)
    {
        RoleOutlook[] roles = [.. Shown(answer).Take(MostRoles)];
        CompetencyOutlook[] competencies = [.. answer.Competencies.Take(MostCompetencies)];
        var parts = roles.Select(role =>
            role.Competencies.ToDictionary(part => part.CompetencyId, StringComparer.Ordinal)).ToArray();
        return new ReportSection(speech.Say("Competencies by role"))
        {
            OnlyOnPages = true,
            Lines =
            [
                speech.Say("Mentions a month, now → ahead, and how each competency grows beyond the programme."),
                .. roles.Length < answer.Roles.Length || competencies.Length < answer.Competencies.Length
                    ? [speech.Say($"The first {roles.Length} roles and {competencies.Length} competencies; the JSON has them all.")]
                    : Array.Empty<string>(),
            ],
            Heads = [speech.Say("Competency"), speech.Say("Growth beyond the programme's"), speech.Say("In all"),
                .. roles.Select(role => speech.Role(role.RoleId))],
            Rows = [.. competencies.Select(own => (IReadOnlyList<string>)
            [
                speech.Competency(own.CompetencyId), speech.Growth(own.Emergence), Arrow(own.Now, own.Ahead.Estimate, speech),
                .. parts.Select(role => role.GetValueOrDefault(own.CompetencyId) is RoleCompetencyDemand part
                    ? Arrow(part.Now, part.Ahead, speech) : ""),
            ])],
        };
    }

    private static string Arrow(double now, double ahead, DemandSpeech speech) => $"{speech.Count(now)} → {speech.Count(ahead)}";

    private static void Emergence(Utf8JsonWriter json, Interval? emergence)
    {
        if (emergence is { } known)
        {
            IntervalJson.Write(json, "emergence", known);
        }
        else
        {
            json.WriteNull("emergence");
        }
    }

    private static void Row(CsvText text, string? role, string? competency, double now, Interval ahead, Interval? emergence) => text
        .Cell(role).Cell(competency).Cell((double?)now).Cell((double?)ahead.Estimate).Cell(Known(ahead.Lower)).Cell(Known(ahead.Upper))
        .Cell(emergence?.Estimate).Cell(emergence?.Lower).Cell(emergence?.Upper).EndRecord();

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
