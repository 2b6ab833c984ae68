using System.Globalization;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>What trainers teach: a table of weeks, darker where more of a trainer's hours are taken.</summary>
internal sealed class CohortTrainersPart(Programme programme, CohortPlan plan, CohortHtml html, PathWords words)
{
    private const int DaysOfWeek = 7;
    private const int WeeksOfTable = 16;
    private const double MinutesPerHour = 60;
    private const double Deepest = 50;

    /// <summary>Adds the part, where trainers teach anything.</summary>
    public void Add()
    {
        if (!plan.IdleTrainers.IsEmpty)
        {
            html.Heading("Trainers who have the time for no session to open");
            html.Paragraph("Their times, their weekly hours or their other sessions leave room for none of the sessions of their modules: "
                + $"{string.Join(", ", plan.IdleTrainers.Select(NameOf))}.");
        }

        if (plan.TrainerWeeks.IsEmpty)
        {
            return;
        }

        html.Heading("What trainers teach");
        html.Paragraph("Hours of sessions in each week. A cell has the more colour, the more of the trainer’s weekly hours are taken; a "
            + "week that is full has a frame.");
        int most = plan.TrainerWeeks.Max(week => week.Minutes);
        foreach (DateOnly[] mondays in Mondays().Chunk(WeeksOfTable))
        {
            CohortTrainerWeek[] weeks = [.. plan.TrainerWeeks.Where(week => week.Monday >= mondays[0] && week.Monday <= mondays[^1])];
            if (weeks.Length > 0)
            {
                AddTable(weeks, mondays, most);
            }
        }
    }

    private void AddTable(CohortTrainerWeek[] weeks, DateOnly[] mondays, int most)
    {
        html.Raw($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{html.Say("What trainers teach")}\">"
            + $"<table class=\"heat\"><thead><tr><th rowspan=\"2\">{html.Say("Trainer")}</th><th rowspan=\"2\" class=\"n\">"
            + $"{html.Say("Hours a week")}</th>");
        foreach (IGrouping<(int Year, int Month), DateOnly> month in mondays.GroupBy(monday => (monday.Year, monday.Month)))
        {
            string year = month.Key.Year.ToString(CultureInfo.InvariantCulture);
            html.Raw($"<th scope=\"colgroup\" colspan=\"{NumberText.Whole(month.Count())}\">"
                + $"{ReportPage.Escape(words.Months[month.Key.Month - 1])}{(month.Count() > 2 ? $" {year}" : "")}</th>");
        }

        html.Raw("</tr><tr>");
        foreach (DateOnly monday in mondays)
        {
            html.Raw($"<th scope=\"col\" class=\"n\">{monday.Day.ToString(CultureInfo.InvariantCulture)}</th>");
        }

        html.Raw("</tr></thead><tbody>\n");
        foreach (IGrouping<string, CohortTrainerWeek> trainer in weeks.GroupBy(week => week.TrainerId, StringComparer.Ordinal))
        {
            AddRow(trainer, mondays, most);
        }

        html.Raw("</tbody></table></div>\n");
    }

    private void AddRow(IGrouping<string, CohortTrainerWeek> trainer, DateOnly[] mondays, int most)
    {
        string name = NameOf(trainer.Key);
        int? limit = trainer.First().MostMinutes;
        html.Raw($"<tr><th scope=\"row\">{ReportPage.Escape(name)}</th><td>{(limit is int minutes ? Hours(minutes) : "∞")}</td>");
        Dictionary<DateOnly, CohortTrainerWeek> weeks = trainer.ToDictionary(week => week.Monday);
        foreach (DateOnly monday in mondays)
        {
            html.Raw(weeks.TryGetValue(monday, out CohortTrainerWeek? week) ? Cell(week, limit ?? most) : "<td></td>");
        }

        html.Raw("</tr>\n");
    }

    private string Cell(CohortTrainerWeek week, int all)
    {
        double share = all == 0 ? 1 : Math.Min(1, (double)week.Minutes / all);
        string depth = (Deepest * share).ToString("0", CultureInfo.InvariantCulture);
        return $"<td{(share >= 1 && week.MostMinutes is not null ? " class=\"full\"" : "")} "
            + $"style=\"background:color-mix(in srgb,var(--bar) {depth}%,var(--paper))\">{Hours(week.Minutes)}</td>";
    }

    private DateOnly[] Mondays()
    {
        DateOnly first = plan.TrainerWeeks.Min(week => week.Monday), last = plan.TrainerWeeks.Max(week => week.Monday);
        return [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / DaysOfWeek) + 1)
            .Select(week => first.AddDays(week * DaysOfWeek))];
    }

    private string NameOf(string trainer) => programme.Tables.Trainers.FirstOrDefault(one =>
        string.Equals(one.Id, trainer, StringComparison.Ordinal))?.Name ?? trainer;

    private string Hours(int minutes) => ReportPage.Escape(html.Speech.Numbers.Amount(minutes / MinutesPerHour));
}
