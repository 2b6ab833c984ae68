using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Paths;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>plan</c>: whole learning paths of some learners or of all, to choose from.</summary>
internal static class PlanCommand
{
    private const int DefaultAlternatives = 5;

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string[]> learners = LearnerOption.Many();
        var all = new Option<bool>("--all") { Description = "Plan for every learner of the folder." };
        var roles = new Option<string[]>("--role")
        {
            Description = "The roles to reach, by id or title; the target roles of each learner when left out.",
            HelpName = "ROLE…",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        Option<int> weeks = WholeNumberOption.Create("--weeks", "Calendar weeks that a path may last; 52 by default.", 1, 520);
        weeks.DefaultValueFactory = _ => new PathRequest().Weeks;
        Option<int> alternatives = WholeNumberOption.Create("--alternatives",
            "Paths to choose from at most, the best one included; 5 by default.",
            1, 20);
        alternatives.DefaultValueFactory = _ => DefaultAlternatives;
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.JsonLines);
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> target = OutOption.Create();
        Option<string> language = LanguageOption.Create();
        Option<int?> threads = WholeNumberOption.Threads();
        var command = new Command("plan",
            "Plan whole learning paths that fit the weeks of learners: modules in order, with sessions and hours.")
        {
            folder, learners, all, roles, weeks, alternatives, date, format, target, language, threads,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetResult(learners) is { Implicit: false }))
            {
                result.AddError("plan: expected --learner ID… for some learners or --all for every one, and not both.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(target));
            string path = parsed.GetRequiredValue(folder);
            string[] ids = parsed.GetRequiredValue(learners);
            LoadedProgramme loaded = parsed.GetValue(all) ? LoadedProgramme.Read(path, host, output, cancellationToken)
                : LoadedProgramme.ReadFor(ids, path, host, output, cancellationToken);
            IReadOnlyList<Learner> selected = parsed.GetValue(all) ? loaded.Roster.Learners : loaded.Learners(ids);
            PathRequest request = new()
            {
                Roles = [.. parsed.GetRequiredValue(roles).Select(role => loaded.Role(role).Id)],
                Weeks = parsed.GetValue(weeks),
                Alternatives = parsed.GetValue(alternatives),
                Prover = host.Extensions.OfType<IPathProofSource>().FirstOrDefault()?.Prover,
            };
            IPathLayout layout = parsed.GetValue(format) == OutputFormat.Table
                ? new PathTableLayout(loaded.Programme, parsed.GetRequiredValue(language), CanvasStyle.For(host, output))
                : new PathJsonLayout(parsed.GetValue(format) == OutputFormat.JsonLines);
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            var engine = new PedagogyEngine(loaded.Programme);
            output.Write(layout.Opening.Span);
            var batch = new OrderedBatch<Learner>(selected, (learner, position, utf8) =>
                layout.Write(engine.PlanPaths(learner, asOf, request, cancellationToken), position, utf8), parsed.GetValue(threads),
                cancellationToken);
            ProgressBar.Run(host, output, "Planning", progress => batch.Run(utf8 => output.Write(utf8.Span), progress));
            output.Write(layout.Closing.Span);
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
