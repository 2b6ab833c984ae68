using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Cohorts;
using Pedagogy6P.Planning.Cohorts;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>cohort</c>: who sits where in a term, with waiting lists, groups to open or cancel, and what one more would bring.</summary>
internal static class CohortCommand
{
    private const string Progress = "Planning";
    private const int MostSeconds = 86_400;

    private static readonly (string Word, CohortMechanism Mechanism)[] Mechanisms =
    [
        ("optimised", CohortMechanism.Optimised), ("fair", CohortMechanism.Fair), ("draft", CohortMechanism.Draft),
        ("dictatorship", CohortMechanism.Dictatorship),
    ];

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<CohortMechanism> mechanism = MechanismOption();
        Option<int> modules = WholeNumberOption.Create("--modules-per-learner", "Modules of a learner at most; 3 by default.", 1, 10);
        Option<int> work = WholeNumberOption.Create("--work",
            "Work of the search; 4000000 by default. The same work gives the same plan.", 1, int.MaxValue);
        Option<int> rotation = WholeNumberOption.Create("--rotation",
            "For draft and dictatorship: places that the order of learners is moved on, one more each term; 0 by default.", 0,
            int.MaxValue);
        Option<int?> seconds = SecondsOption();
        modules.DefaultValueFactory = _ => new CohortRequest().ModulesPerLearner;
        work.DefaultValueFactory = _ => (int)new CohortRequest().Work;
        rotation.DefaultValueFactory = _ => 0;
        var target = new Option<string?>("--out")
        {
            Description = "The folder to write, new or empty: plan.json, tables of all its lists, and report.html to be read and shown.",
            HelpName = "DIR",
            Arity = ArgumentArity.ExactlyOne,
        };
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string> language = LanguageOption.Create();
        var command = new Command("cohort",
            "Plan a term: who sits where, who waits and why, which sessions to open or cancel, and what one more seat would bring.")
        {
            folder, date, mechanism, modules, rotation, work, seconds, format, target, language,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            NewFolder? written = parsed.GetValue(target) is string place ? new NewFolder(place) : null;
            using ToolOutput output = ToolOutput.Open(host, null);
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            var request = new CohortRequest
            {
                Mechanism = parsed.GetValue(mechanism),
                ModulesPerLearner = parsed.GetValue(modules),
                Work = parsed.GetValue(work),
                Rotation = parsed.GetValue(rotation),
                Opener = host.Extensions.OfType<ICohortOpenerSource>().FirstOrDefault()?.Opener,
            };
            CohortPlan plan = Plan(loaded, loaded.QueryDate(parsed.GetValue(date)), request, parsed.GetValue(seconds), host, output,
                cancellationToken);
            if (plan.IsStopped)
            {
                host.Error.WriteLine("The search was stopped early: this is the best plan so far.");
            }

            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                output.Write(CohortFolder.Json(plan));
            }
            else
            {
                output.Write(CohortTable.Of(loaded.Programme, plan, CanvasStyle.For(host, output)));
            }

            output.Complete();
            if (written is not null)
            {
                CohortFolder.Write(written, loaded.Programme, plan, parsed.GetRequiredValue(language));
                host.Error.WriteLine($"Wrote the plan to {written.Path}.");
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    // Once learners are read, who ends the search wants the best plan so far.
    private static CohortPlan Plan(LoadedProgramme loaded, DateOnly asOf, CohortRequest request, int? seconds, ToolHost host,
        ToolOutput output, CancellationToken stop)
    {
        var engine = new PedagogyEngine(loaded.Programme);
        using CancellationTokenSource early = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var clock = new CancellationTokenSource(seconds is int all ? TimeSpan.FromSeconds(all) : Timeout.InfiniteTimeSpan,
            host.Clock);
        using CancellationTokenRegistration ends = clock.Token.Register(early.Cancel);
        CohortPlan? plan = null;
        ProgressBar.Run(host, output, Progress, progress =>
            plan = engine.PlanCohort(loaded.Roster.Learners, asOf, request, progress, early.Token, CancellationToken.None));
        return plan!;
    }

    private static Option<CohortMechanism> MechanismOption()
    {
        string list = string.Join('|', Mechanisms.Select(one => one.Word));
        Option<CohortMechanism> option = ParsedOption.Create("--mechanism", list,
            "How seats are given: the highest total, relative to what each could have, or in turn; optimised by default.",
            $"one of {list.Replace("|", ", ", StringComparison.Ordinal)}",
            (string text, out CohortMechanism mechanism) =>
            {
                int at = Array.FindIndex(Mechanisms, one => string.Equals(one.Word, text, StringComparison.Ordinal));
                mechanism = at < 0 ? default : Mechanisms[at].Mechanism;
                return at >= 0;
            });
        option.DefaultValueFactory = _ => CohortMechanism.Optimised;
        return option;
    }

    private static Option<int?> SecondsOption() => ParsedOption.Create<int?>("--seconds", "N",
        "Seconds after which the search ends with the best plan so far; without limit by default.",
        $"a whole number from 1 to {MostSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        (string text, out int? value) =>
        {
            bool read = int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out int number) && number is >= 1 and <= MostSeconds;
            value = number;
            return read;
        });
}
