using System.Text.Json;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Wire;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>The folder of a cohort plan: <c>plan.json</c> and a table of each of its lists.</summary>
internal static class CohortFolder
{
    /// <summary>Writes all files; they appear together or not at all.</summary>
    public static void Write(NewFolder folder, Programme programme, CohortPlan plan) => folder.Write(place =>
    {
        Directory.CreateDirectory(place);
        void File(string name, byte[] content) =>
            NewFolder.WriteFile(Path.Combine(place, name), stream => stream.Write(content));
        File("plan.json", Json(plan));
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
    });

    /// <summary>A plan as JSON, ended by a line feed.</summary>
    public static byte[] Json(CohortPlan plan) => JsonText.Document(json => CohortJson.Write(json, plan));

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
