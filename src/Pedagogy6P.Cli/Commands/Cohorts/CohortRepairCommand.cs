using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Cohorts;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Commands.Cohorts;

/// <summary><c>cohort repair</c>: a published plan after sessions were cancelled or lost seats: only those who sat there move.</summary>
internal static class CohortRepairCommand
{
    private const double SameScore = 1e-6;

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        var plan = new InputOption("--plan", "FILE|DIR", "The plan so far: plan.json, or the folder that --out wrote.") { Required = true };
        Option<string[]> cancel = RiskColumnOptions.Many("--cancel", "SESSION…", "Sessions that do not take place.");
        Option<string[]> seats = RiskColumnOptions.Many("--seats", "SESSION:N…",
            "Sessions with another number of seats, those of the plan's learners counted.");
        var anything = new Option<bool>("--move-other-seats")
        {
            Description = "Let those affected change their other seats too where that gives a higher score.",
        };
        Option<int> modules = CohortOptions.Modules();
        Option<string?> store = ChoiceStores.Option();
        Option<string?> mastery = MasteryModelInput.Fading();
        Option<string?> target = CohortFolder.Option();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string> language = LanguageOption.Create();
        var command = new Command("repair", "Repair a published plan after sessions were cancelled: who moves, where to, and why.")
        {
            folder, plan, cancel, seats, anything, modules, store, mastery, format, target, language,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            NewFolder? written = parsed.GetValue(target) is string place ? new NewFolder(place) : null;
            using ToolOutput output = ToolOutput.Open(host, null);
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            CohortFile file = CohortFile.Read(parsed.GetRequiredValue(plan)!);
            CohortPlan published = file.Plan;
            string[] gone = Gone(loaded.Programme, published);
            var change = new CohortChange
            {
                Cancelled = [.. parsed.GetRequiredValue(cancel).Select(id => loaded.Session("--cancel", id).Id)
                    .Union(gone, StringComparer.Ordinal)],
                Seats = [.. parsed.GetRequiredValue(seats).Select(text => SessionSeats.Read("--seats", text, loaded))],
                KeepsOtherSeats = !parsed.GetValue(anything),
            };
            if (change is { Cancelled.IsEmpty: true, Seats.IsEmpty: true })
            {
                throw ToolException.WrongUsage(
                    "cohort repair: expected --cancel SESSION, --seats SESSION:N, or sessions of the plan that the folder says are "
                        + "cancelled.");
            }

            // A session that does not take place takes no hours of those who accepted it, whoever says so.
            Programme programme = With(loaded.Programme, gone, SessionStatus.Planned);
            LoadedProgramme told = await loaded.OnAsync(published.AsOf, parsed.GetValue(store), learners: null, host, cancellationToken,
                With(loaded.Programme, [.. change.Cancelled, .. Announced(published)], SessionStatus.Cancelled));
            PedagogyEngine engine = MasteryModelInput.Engine(parsed.GetValue(mastery), programme, host);
            Cohort cohort = file.Refusing(() => engine.OpenCohort(told.Roster.Learners, published,
                new CohortRequest { ModulesPerLearner = parsed.GetValue(modules) }, cancellationToken));
            TellOtherScores(host, published, cohort.Plan);
            CohortRepair repair = cohort.Repair(change);
            output.Write(parsed.GetValue(format) == OutputFormat.Json ? CohortFolder.Json(repair)
                : RepairTable.Of(published, repair, CanvasStyle.For(host, output)));
            output.Complete();
            if (written is not null)
            {
                CohortPlan final = repair.Cohort.WithFairness(cancellationToken);
                CohortFolder.Write(written, programme, final, parsed.GetRequiredValue(language), repair.Moves);
                await host.Error.WriteLineAsync($"Wrote the plan to {written.Path}.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    // Marks and evidence may have come in since.
    private static void TellOtherScores(ToolHost host, CohortPlan published, CohortPlan now)
    {
        var scores = now.Seats.ToDictionary(seat => (seat.LearnerId, seat.ModuleId), seat => seat.Score);
        int others = published.Seats.Count(seat => Math.Abs(seat.Score - scores[(seat.LearnerId, seat.ModuleId)]) > SameScore);
        if (others > 0)
        {
            host.Error.WriteLine("Seats whose score by the folder as it is now differs from that of the plan, and is taken as of now: "
                + $"{NumberText.Whole(others)}.");
        }
    }

    // Who cancels a session in the folder first need not name it again.
    private static string[] Gone(Programme programme, CohortPlan published) =>
    [
        .. published.Groups.Select(group => group.SessionId)
            .Where(id => programme.FindSession(id) is { Status: SessionStatus.Cancelled }),
    ];

    private static IEnumerable<string> Announced(CohortPlan published) => published.Cancelled
        .Where(one => one.Reason == CohortCancellationReason.Announced).Select(one => one.SessionId);

    private static Programme With(Programme programme, string[] sessions, SessionStatus status) => sessions.Length == 0 ? programme
        : new ProgrammeBuilder(programme.Tables with
        {
            Sessions = [.. programme.Tables.Sessions.Select(session => sessions.Contains(session.Id, StringComparer.Ordinal)
                ? session with { Status = status } : session)],
        }).Build();
}
