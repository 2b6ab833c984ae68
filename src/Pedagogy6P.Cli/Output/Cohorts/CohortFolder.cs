using System.CommandLine;
using System.Text.Json;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Wire;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>The folder of a cohort plan: <c>plan.json</c>, a table of each of its lists, and a page for people.</summary>
internal static class CohortFolder
{
    /// <summary><c>--out</c>: where it goes.</summary>
    public static Option<string?> Option() => new("--out")
    {
        Description = "The folder to write, new or empty: plan.json, tables of all its lists, and report.html to be read and shown.",
        HelpName = "DIR",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>Writes all files; they appear together or not at all.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="moves">Who moved since the plan before; null for a plan of its own.</param>
    public static void Write(NewFolder folder, Programme programme, CohortPlan plan, string language,
        IReadOnlyList<CohortMove>? moves = null) =>
        folder.Write(place =>
    {
        Directory.CreateDirectory(place);
        void File(string name, byte[] content) =>
            NewFolder.WriteFile(Path.Combine(place, name), stream => stream.Write(content));
        File("plan.json", Json(plan));
        if (plan.Fairness is not null)
        {
            File("report.html", CohortPage.Of(programme, plan, language, isRepaired: moves is not null));
        }

        File("seats.csv", Table(["learner", "module", "session", "start", "end", "score", "mandatory"], plan.Seats, (csv, seat) =>
        {
            Session? session = seat.SessionId is string id ? programme.FindSession(id) : null;
            csv.Cell(seat.LearnerId).Cell(seat.ModuleId).Cell(seat.SessionId).Cell(Day(session?.Start)).Cell(Day(session?.End))
                .Cell(seat.Score).Cell(seat.IsMandatory);
        }));
        File("waiting.csv", Table(["learner", "module", "reason", "mandatory"], plan.Waiting, (csv, wait) =>
            csv.Cell(wait.LearnerId).Cell(wait.ModuleId).Cell(Name(wait.Reason)).Cell(wait.IsMandatory)));
        File("groups.csv", Table(["session", "module", "trainer", "seated", "opened", "seat_price"], plan.Groups, (csv, group) =>
            csv.Cell(group.SessionId).Cell(programme.FindSession(group.SessionId)?.ModuleId).Cell(group.TrainerId).Cell(group.Seated)
                .Cell(group.IsOpened).Cell(group.SeatPrice)));
        File("trainers.csv", Table(["trainer", "session", "module", "start", "end", "opened"],
            plan.Groups.Where(group => group.TrainerId is not null).OrderBy(group => group.TrainerId, StringComparer.Ordinal)
                .ThenBy(group => programme.FindSession(group.SessionId)?.Start), (csv, group) =>
            {
                Session session = programme.FindSession(group.SessionId)!;
                csv.Cell(group.TrainerId).Cell(session.Id).Cell(session.ModuleId).Cell(Day(session.Start)).Cell(Day(session.End))
                    .Cell(group.IsOpened);
            }));
        File("cancelled.csv", Table(["session", "reason"], plan.Cancelled, (csv, one) =>
            csv.Cell(one.SessionId).Cell(Name(one.Reason))));
        File("marginal.csv", Table(["kind", "id", "value"], plan.Marginals, (csv, marginal) =>
            csv.Cell(Name(marginal.Kind)).Cell(marginal.Id).Cell(marginal.Value)));
        File("fairness.csv", Table(["by", "group", "from_km", "to_km", "learners", "first_choices_wanted", "first_choices_modules",
            "first_choices_sessions", "all_first_choices", "compared", "envious", "envy_mean", "envy_largest", "loss", "loss_seats",
            "loss_groups", "loss_trainers", "loss_timetable", "loss_travel"], Groups(plan.Fairness), (csv, one) =>
        {
            (string by, CohortFairnessGroup group) = one;
            csv.Cell(by).Cell(group.Group).Cell(group.FromKm).Cell(group.ToKm).Cell(group.Learners).Cell(group.FirstChoices.Wanted)
                .Cell(group.FirstChoices.Modules).Cell(group.FirstChoices.Sessions).Cell(group.FirstChoices.Learners)
                .Cell(group.Envy.Compared).Cell(group.Envy.Envious).Cell(group.Envy.Mean).Cell(group.Envy.Largest).Cell(group.Loss.Total)
                .Cell(group.Loss.Seats).Cell(group.Loss.Groups).Cell(group.Loss.Trainers).Cell(group.Loss.Timetable)
                .Cell(group.Loss.Travel);
        }));
        File("same_gap.csv", Table(["learner", "module", "other", "competencies", "share"], plan.SameGaps, (csv, gap) =>
            csv.Cell(gap.LearnerId).Cell(gap.ModuleId).Cell(gap.OtherModuleId).Cell(string.Join(' ', gap.CompetencyIds)).Cell(gap.Share)));
        File("trainer_weeks.csv", Table(["trainer", "monday", "minutes", "most"], plan.TrainerWeeks, (csv, week) =>
            csv.Cell(week.TrainerId).Cell(Day(week.Monday)).Cell(week.Minutes).Cell(week.MostMinutes)));
        File("next_trainers.csv", Table(["learner", "module", "may_run"], plan.TrainersNextTerm, (csv, one) =>
            csv.Cell(one.LearnerId).Cell(one.ModuleId).Cell(string.Join(';', one.MayRun))));
        if (moves is not null)
        {
            File("moves.csv", Table(["learner", "reason", "from_module", "from_session", "to_module", "to_session"],
                moves.SelectMany(Steps), (csv, step) => csv.Cell(step.Move.LearnerId).Cell(Name(step.Move.Reason))
                    .Cell(step.From?.ModuleId).Cell(step.From?.SessionId).Cell(step.To?.ModuleId).Cell(step.To?.SessionId)));
        }
    });

    private static IEnumerable<(string By, CohortFairnessGroup Group)> Groups(CohortFairness? fairness) => fairness is null ? [] :
        [("", fairness.All), .. fairness.ByAudience.Select(group => ("audience", group)), .. fairness.ByDistance.Select(group =>
            ("distance", group))];

    // Seats of the same module side by side, then the others in their order.
    private static IEnumerable<(CohortMove Move, CohortSeat? From, CohortSeat? To)> Steps(CohortMove move)
    {
        var rest = move.Taken.ToList();
        var steps = new List<(CohortMove, CohortSeat?, CohortSeat?)>();
        foreach (CohortSeat left in move.Left.OrderByDescending(left =>
            rest.Exists(taken => string.Equals(taken.ModuleId, left.ModuleId, StringComparison.Ordinal))))
        {
            int at = Math.Max(0, rest.FindIndex(taken => string.Equals(taken.ModuleId, left.ModuleId, StringComparison.Ordinal)));
            steps.Add((move, left, at < rest.Count ? rest[at] : null));
            rest.RemoveRange(Math.Min(at, rest.Count), at < rest.Count ? 1 : 0);
        }

        return [.. steps, .. rest.Select(taken => (move, (CohortSeat?)null, (CohortSeat?)taken))];
    }

    /// <summary>A plan as JSON, ended by a line feed.</summary>
    public static byte[] Json(CohortPlan plan) => JsonText.Document(json => CohortJson.Write(json, plan));

    /// <summary>A repair as JSON, ended by a line feed.</summary>
    public static byte[] Json(CohortRepair repair) => JsonText.Document(json => CohortJson.Write(json, repair));

    /// <summary>A what-if as JSON, ended by a line feed.</summary>
    public static byte[] Json(CohortWhatIf answer) => JsonText.Document(json => CohortJson.Write(json, answer));

    private static byte[] Table<T>(string[] headings, IEnumerable<T> rows, Action<CsvText, T> write)
    {
        var csv = new CsvText();
        foreach (string heading in headings)
        {
            csv.Cell(heading);
        }

        csv.EndRecord();
        foreach (T row in rows)
        {
            write(csv, row);
            csv.EndRecord();
        }

        return csv.ToUtf8();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
