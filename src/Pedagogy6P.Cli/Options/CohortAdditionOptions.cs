using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--add-session</c>, <c>--add-trainer</c> and <c>--add-seats</c>: what a school might add to a term.</summary>
internal sealed class CohortAdditionOptions
{
    private const string SessionName = "--add-session";
    private const string TrainerName = "--add-trainer";
    private const string SeatsName = "--add-seats";
    private const string SessionExample = "s1 or s1,start=2027-03-01,seats=20";
    private const string TrainerExample = "t1 or t1,max_hours_per_week=6,modules=m1;m2";

    private readonly Option<string[]> _sessions = RiskColumnOptions.Many(SessionName, "LIKE,COLUMN=VALUE…",
        "A session like another, with columns of sessions.csv that differ: s1, or s1,start=2027-03-01,seats=20. Its end moves with its "
            + "start. Without a session before them the columns say all: module=m1,start=2027-03-01,end=2027-03-12,seats=20.");
    private readonly Option<string[]> _trainers = RiskColumnOptions.Many(TrainerName, "LIKE,COLUMN=VALUE…",
        "A trainer like another, with columns of trainers.csv that differ: t1, or t1,max_hours_per_week=6. Without a trainer before them "
            + "the columns say all: modules=m1;m2,max_hours_per_week=6.");
    private readonly Option<string[]> _seats = RiskColumnOptions.Many(SeatsName, "SESSION:N…", "Sessions with so many seats more.");

    /// <summary>Adds them to a command, which then wants one of them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_sessions);
        command.Add(_trainers);
        command.Add(_seats);
        command.Validators.Add(result =>
        {
            if (!new[] { _sessions, _trainers, _seats }.Any(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{command.Name}: expected {SessionName}, {TrainerName} or {SeatsName}.");
            }
        });
    }

    /// <summary>What is added.</summary>
    /// <exception cref="ToolException">Something is not as expected.</exception>
    public CohortAdditions Of(ParseResult parsed, LoadedProgramme loaded)
    {
        ProgrammeTables tables = loaded.Programme.Tables;
        var trainers = new List<Trainer>();
        foreach (string text in parsed.GetRequiredValue(_trainers))
        {
            AddedRow row = AddedRow.Read(TrainerName, text, "trainers.csv", TrainerCells.Columns, TrainerExample);
            Trainer? like = row.Like is string id ? loaded.Trainer(TrainerName, id) : null;
            string name = NewId(row, tables.Trainers.Concat(trainers).Select(one => one.Id));
            trainers.Add(Checked(TrainerName, text,
                () => TrainerCells.Read(like, With(row.Cells, ("id", name), ("name", like?.Name ?? name)))));
        }

        var sessions = new List<Session>();
        foreach (string text in parsed.GetRequiredValue(_sessions))
        {
            AddedRow row = AddedRow.Read(SessionName, text, "sessions.csv", SessionCells.Columns, SessionExample);
            Session? like = row.Like is string id ? loaded.Session(SessionName, id) : null;
            string name = NewId(row, tables.Sessions.Concat(sessions).Select(one => one.Id));
            sessions.Add(Checked(SessionName, text,
                () => Dated(like, row, SessionCells.Read(Free(like), Dates(like, With(row.Cells, ("id", name)))))));
        }

        var added = new CohortAdditions
        {
            Trainers = [.. trainers],
            Sessions = [.. sessions],
            Seats = [.. parsed.GetRequiredValue(_seats).Select(text => More(SessionSeats.Read(SeatsName, text, loaded), text, loaded))],
        };
        string fault = sessions.Count > 0 ? SessionName : TrainerName;
        Checked(fault, "", () => new ProgrammeBuilder(tables with
        {
            Sessions = [.. tables.Sessions, .. sessions],
            Trainers = [.. tables.Trainers, .. trainers],
        }).Build());
        return added;
    }

    // Another session is no work for the same trainer, and takes place though the one that it is like may not.
    private static Session? Free(Session? like) => like is null ? null : like with
    {
        TrainerId = null,
        Status = like.Status == SessionStatus.Cancelled ? SessionStatus.Planned : like.Status,
    };

    // Without another session, one day is what a start alone says.
    private static Dictionary<string, string> Dates(Session? like, Dictionary<string, string> cells)
    {
        if (like is null && cells.TryGetValue("start", out string? start))
        {
            cells.TryAdd("end", start);
        }

        return cells;
    }

    private static Session Dated(Session? like, AddedRow row, Session session)
    {
        Session dated = like is not null && row.Cells.ContainsKey("start") && !row.Cells.ContainsKey("end")
            ? session with { End = session.Start.AddDays(like.End.DayNumber - like.Start.DayNumber) } : session;
        return row.Cells.ContainsKey("seats") && !row.Cells.ContainsKey("max_seats") ? dated with { MaxSeats = null } : dated;
    }

    private static SeatUpdate More(SeatUpdate more, string text, LoadedProgramme loaded) =>
        loaded.Programme.FindSession(more.SessionId)!.Places is int places ? more with { Seats = places + more.Seats }
            : throw ToolException.WrongUsage($"{SeatsName}: found \"{text}\", expected a session whose seats are limited.");

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> cells, params (string Name, string Value)[] presets)
    {
        var all = new Dictionary<string, string>(cells, StringComparer.Ordinal);
        foreach ((string name, string value) in presets)
        {
            all.TryAdd(name, value);
        }

        return all;
    }

    private static string NewId(AddedRow row, IEnumerable<string> taken)
    {
        var ids = taken.ToHashSet(StringComparer.Ordinal);
        string like = row.Like ?? row.Cells.GetValueOrDefault("module") ?? "new";
        return Enumerable.Range(1, ids.Count + 1).Select(number => FormattableString.Invariant($"{like}+{number}"))
            .First(id => !ids.Contains(id));
    }

    private static T Checked<T>(string option, string text, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InputRefusedException refusal)
        {
            string found = text.Length == 0 ? option : $"{option} \"{text}\"";
            throw ToolException.WrongUsage(string.Join(Environment.NewLine,
                ViolationLines.Of(refusal.Violations.Select(violation => violation with { Row = null }))
                    .Select(line => $"{found}: {line}")),
                "Write values as in the tables: see docs/programme-folder.md.");
        }
    }
}
