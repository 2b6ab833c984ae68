using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Practice;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Practice.Logbooks;
using Pedagogy6P.Practice.Mastery.Tracking;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands.Practice;

/// <summary><c>practice plan</c>: a learner's practice so far and ahead, and when to refresh what.</summary>
internal static class PracticePlanCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: true, "The learner.");
        Option<string?> model = MasteryModelInput.Create();
        Option<int> weeks = WholeNumberOption.Create("--weeks", "Weeks looked ahead; 26 by default.", 1, 104);
        weeks.DefaultValueFactory = _ => 26;
        Option<double> share = AmountOption.Create("--share", "SHARE",
            "The largest share of a week's hours that refreshers take; 0.15 by default.", 0.01, 1, 0.15);
        Option<double> threshold = AmountOption.Create("--threshold", "SHARE",
            "The share of what was attained to be remembered all the time of what the current role asks; 0.9 by default.", 0.01, 1, 0.9);
        var withoutPath = new Option<bool>("--without-path")
        {
            Description = "Do not look at the modules of the learner's best path; what is in progress still counts.",
        };
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<OutputFormat> format = FormatOption.Create(
            OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html, OutputFormat.Calendar);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("plan", "Show a learner's practice so far and ahead, and plan when to refresh what before it is needed.")
        {
            folder, learner, model, weeks, share, threshold, withoutPath, date, store, format, file, safe,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            string id = parsed.GetRequiredValue(learner)!;
            LoadedProgramme loaded = await LoadedProgramme
                .ReadFor([id], parsed.GetRequiredValue(folder), host, output, cancellationToken)
                .OnAsync(parsed.GetValue(date), parsed.GetValue(store), [id], host, cancellationToken);
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            var tracker = new MasteryTracker(loaded.Programme, loaded.Roster,
                MasteryModelInput.ReadFor(parsed.GetValue(model), loaded.Programme, host));
            Learner found = Tracked(loaded.Learner(id), tracker, asOf);
            var engine = new PedagogyEngine(loaded.Programme, new PedagogyOptions { Fading = tracker.Model });
            LearningPath? path = parsed.GetValue(withoutPath) ? null
                : BestPath(engine, found, asOf, parsed.GetValue(weeks), cancellationToken);
            RefresherPlan plan = engine.PlanRefreshers(found, asOf, new RefresherRequest
            {
                Weeks = parsed.GetValue(weeks), Share = parsed.GetValue(share), Threshold = parsed.GetValue(threshold), Path = path,
            }, cancellationToken);
            PracticeAccount account = new Logbook(loaded.Programme, loaded.Roster.Practice)
                .Of(found, asOf, path?.Steps.Select(step => step.ModuleId) ?? []);
            output.Write(new PracticePlanLayout(loaded.Programme, new PracticeSpeech(host.Messages, loaded.Programme))
                .Write(plan, account, parsed.GetValue(format), parsed.GetValue(safe), CanvasStyle.For(host, output)));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    // What was observed stands, as attained when it was observed last; the record where nothing was.
    private static Learner Tracked(Learner learner, MasteryTracker tracker, DateOnly asOf)
    {
        ImmutableArray<TrackedMastery> observed =
            [.. tracker.Of(learner, asOf).Where(one => one.Source == MasterySource.Observed)];
        HashSet<string> known = [.. observed.Select(one => one.CompetencyId)];
        return learner with
        {
            Mastery =
            [
                .. learner.Mastery.Where(row => !known.Contains(row.CompetencyId)),
                .. observed.Select(one => new MasteryEstimate(one.CompetencyId, one.Attained, one.Evidence) { AsOf = one.LastObserved }),
            ],
        };
    }

    private static LearningPath? BestPath(PedagogyEngine engine, Learner learner, DateOnly asOf, int weeks,
        CancellationToken cancellationToken)
    {
        try
        {
            LearningPaths paths = engine.PlanPaths(learner, asOf, new PathRequest { Weeks = weeks, Alternatives = 1 }, cancellationToken);
            return paths.Paths.IsEmpty ? null : paths.Paths[0];
        }
        catch (InputRefusedException)
        {
            // Without any goal there is no path, and practice goes on all the same.
            return null;
        }
    }
}
