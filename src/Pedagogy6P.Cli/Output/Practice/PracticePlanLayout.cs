using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Formats.Calendars;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Practice.Logbooks;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Practice;

/// <summary>Lays out a learner's practice and refreshers.</summary>
/// <param name="programme">The programme.</param>
/// <param name="speech">How people are spoken to.</param>
internal sealed class PracticePlanLayout(Programme programme, PracticeSpeech speech)
{
    private static readonly string[] RefresherHeads = ["Day", "To refresh", "With", "Needed", "Time", "Before", "After"];
    private static readonly string[] UnmetHeads = ["Competency", "Needed", "Why not", "Predicted", "Asked"];
    private static readonly string[] HourHeads = ["", "Hours", "Hands-on", "Share"];
    private static readonly string[] SettingHeads = ["Setting", "Lines", "Hours", "Seen done well"];
    private static readonly string[] PlacementHeads =
        ["Placement", "Standing", "Days", "Tutors", "Lines", "Hours", "Seen done well"];

    private static readonly string[] Columns =
        ["learner", "day", "hours", "competency", "refreshes", "module", "before", "after", "needed", "for", "late"];

    /// <summary>All of it in a format; CSV and calendars hold the refreshers.</summary>
    public byte[] Write(RefresherPlan plan, PracticeAccount account, OutputFormat format, bool spreadsheetSafe, CanvasStyle style) =>
        format switch
        {
            OutputFormat.Json => JsonText.Document(json => Write(json, plan, account)),
            OutputFormat.Csv => Csv(plan, spreadsheetSafe),
            OutputFormat.Calendar => Calendar(plan),
            OutputFormat.Html => DocumentPage.Of(Document(plan, account), speech.Language),
            _ => DocumentTable.Of(Document(plan, account), style),
        };

    private static void Write(Utf8JsonWriter json, RefresherPlan plan, PracticeAccount account)
    {
        json.WriteStartObject();
        json.WritePropertyName("refreshers");
        JsonSerializer.Serialize(json, plan, PedagogyJson.Default.RefresherPlan);
        json.WritePropertyName("practice");
        JsonSerializer.Serialize(json, account, PedagogyJson.Default.PracticeAccount);
        json.WriteEndObject();
    }

    private static byte[] Csv(RefresherPlan plan, bool spreadsheetSafe)
    {
        var text = new CsvText(spreadsheetSafe);
        foreach (string head in Columns)
        {
            text.Cell(head);
        }

        text.EndRecord();
        foreach (Refresher refresher in plan.Refreshers)
        {
            text.Cell(plan.LearnerId).Cell(Iso(refresher.Day)).Cell(refresher.Hours).Cell(refresher.CompetencyId)
                .Cell(string.Join(';', refresher.CompetencyIds)).Cell(refresher.ModuleId).Cell(refresher.Before).Cell(refresher.After)
                .Cell(Iso(refresher.For.Day)).Cell(refresher.For.ModuleId).Cell(refresher.IsLate).EndRecord();
        }

        return text.ToUtf8();
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private byte[] Calendar(RefresherPlan plan)
    {
        using var text = new MemoryStream();
        CalendarFile.Write(text, RefresherCalendar.Of(programme, plan, speech.Language),
            new DateTimeOffset(plan.AsOf, TimeOnly.MinValue, TimeSpan.Zero));
        return text.ToArray();
    }

    private ReportDocument Document(RefresherPlan plan, PracticeAccount account) => new(speech.Say($"Practice of {plan.LearnerId}"),
        [
            $"{speech.Day(plan.AsOf)} – {speech.Day(plan.Until)}",
            $"{speech.Say("At most for refreshers in a week")}{speech.Say(":")} {speech.Hours(plan.HoursPerWeek)}",
        ],
        [.. Refreshers(plan), .. Unmet(plan), Hours(account), .. Settings(account), .. Placements(account)]);

    private IEnumerable<ReportSection> Refreshers(RefresherPlan plan)
    {
        yield return new ReportSection(speech.Say("To refresh"))
        {
            Lines = [speech.Say(!plan.Refreshers.IsEmpty
                ? "Each on the latest day from which it lasts until it is needed. Before and after: predicted mastery."
                : plan.Unmet.IsEmpty ? "Nothing that is needed fades before it is needed." : "No refresher helps.")],
            Heads = plan.Refreshers.IsEmpty ? [] : [.. RefresherHeads.Select(speech.Say)],
            WordColumns = 4,
            Rows = [.. plan.Refreshers.Select(refresher => (IReadOnlyList<string>)
            [
                speech.Day(refresher.Day) + (refresher.IsLate ? $" ({speech.Say("late")})" : ""),
                string.Join(", ", refresher.CompetencyIds.Select(speech.Competency)),
                refresher.ModuleId is null ? speech.Say("exercises") : speech.Module(refresher.ModuleId),
                speech.Why(refresher.For), speech.Hours(refresher.Hours), speech.Percent(refresher.Before), speech.Percent(refresher.After),
            ])],
        };
    }

    private IEnumerable<ReportSection> Unmet(RefresherPlan plan)
    {
        if (plan.Unmet.IsEmpty)
        {
            yield break;
        }

        yield return new ReportSection(speech.Say("What refreshers do not keep"))
        {
            Heads = [.. UnmetHeads.Select(speech.Say)],
            WordColumns = 3,
            Rows = [.. plan.Unmet.Select(unmet => (IReadOnlyList<string>)
            [
                speech.Competency(unmet.Need.CompetencyId), speech.Why(unmet.Need),
                speech.WhyNot(unmet),
                speech.Percent(unmet.Predicted), speech.Percent(unmet.Need.Level),
            ])],
        };
    }

    private ReportSection Hours(PracticeAccount account) => new(speech.Say("Hands-on time"))
    {
        Heads = [.. HourHeads.Select(head => head.Length > 0 ? speech.Say(head) : "")],
        Rows =
        [
            Row(speech.Say("modules completed"), account.Done), Row(speech.Say("in progress and on the path"), account.Ahead),
            [speech.Say("logbook"), speech.Hours(account.LogbookHours), speech.Hours(account.LogbookHours), "–"],
        ],
    };

    private IReadOnlyList<string> Row(string name, HandsOnHours hours) =>
        [name, speech.Hours(hours.Hours), speech.Hours(hours.HandsOn), speech.Percent(hours.Share)];

    private IEnumerable<ReportSection> Settings(PracticeAccount account)
    {
        if (!account.Settings.IsEmpty)
        {
            yield return new ReportSection(speech.Say("Settings of the logbook"))
            {
                Heads = [.. SettingHeads.Select(speech.Say)],
                Rows = [.. account.Settings.Select(setting => (IReadOnlyList<string>)
                [
                    speech.Setting(setting.SettingId), speech.Whole(setting.Lines), speech.Hours(setting.Hours),
                    speech.Percent(setting.MeanObserved),
                ])],
            };
        }
    }

    private IEnumerable<ReportSection> Placements(PracticeAccount account)
    {
        if (!account.Placements.IsEmpty)
        {
            yield return new ReportSection(speech.Say("Placements"))
            {
                Heads = [.. PlacementHeads.Select(speech.Say)],
                WordColumns = 4,
                Lines =
                [
                    .. account.Placements.Where(placement => !placement.NotYetSeen.IsEmpty).Select(placement =>
                        $"{speech.Module(placement.ModuleId)}, {speech.Say("not yet seen")}{speech.Say(":")} "
                            + string.Join(", ", placement.NotYetSeen.Select(speech.Competency))),
                ],
                Rows = [.. account.Placements.Select(placement => (IReadOnlyList<string>)
                [
                    speech.Module(placement.ModuleId), speech.Status(placement), speech.Days(placement.From, placement.To),
                    string.Join(", ", placement.Tutors),
                    speech.Whole(placement.Lines), speech.Hours(placement.Hours),
                    placement.MeanObserved is double seen ? speech.Percent(seen) : "–",
                ])],
            };
        }
    }
}
