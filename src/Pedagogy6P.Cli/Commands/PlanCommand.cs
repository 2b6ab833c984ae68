using System.CommandLine;
using System.Text.Json;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Paths;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Planning.Paths.Wire;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>plan</c>: whole learning paths of some learners or of all, to choose from.</summary>
internal static class PlanCommand
{
    private const int DefaultAlternatives = 5;
    private const string Progress = "Planning";

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        var learners = new LearnerSelection("Plan for every learner of the folder.");
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
        Option<OutputFormat> format = FormatOption.Create(
            OutputFormat.Table, OutputFormat.Json, OutputFormat.JsonLines, OutputFormat.Html, OutputFormat.Calendar);
        Option<DateOnly?> date = DateOption.Create();
        var target = new PlanTarget(learners, format);
        Option<string> language = LanguageOption.Create();
        Option<int?> threads = WholeNumberOption.Threads();
        var command = new Command("plan",
            "Plan whole learning paths that fit the weeks of learners: modules in order, with sessions and hours.")
        {
            folder, roles, weeks, alternatives, date, format, target.Option, language, threads,
        };
        learners.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            NewFolder? separate = target.Folder(parsed);
            using ToolOutput output = separate is null ? ToolOutput.Open(host, parsed.GetValue(target.Option)) : new NoOutput();
            LoadedProgramme loaded = learners.Read(parsed, parsed.GetRequiredValue(folder), host, output, onRefused: null,
                cancellationToken);
            IReadOnlyList<Learner> selected = learners.Of(parsed, loaded, host);
            PathRequest request = new()
            {
                Roles = [.. parsed.GetRequiredValue(roles).Select(role => loaded.Role(role).Id)],
                Weeks = parsed.GetValue(weeks),
                Alternatives = parsed.GetValue(alternatives),
                Prover = host.Extensions.OfType<IPathProofSource>().FirstOrDefault()?.Prover,
            };
            ILearnerLayout<LearnerPlan> layout = Layout(parsed.GetValue(format), loaded, parsed.GetRequiredValue(language),
                CanvasStyle.For(host, output));
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            var engine = new PedagogyEngine(loaded.Programme);
            var batch = new LearnerBatch<LearnerPlan>(selected,
                learner => new LearnerPlan(learner, engine.PlanPaths(learner, asOf, request, cancellationToken)),
                parsed.GetValue(threads), cancellationToken);
            if (separate is null)
            {
                batch.Write(layout, Progress, host, output);
                return Task.FromResult(ExitCode.Done);
            }

            separate.Write(place =>
            {
                Directory.CreateDirectory(place);
                batch.Each(layout, Progress, host, output, (utf8, learner) =>
                    File.WriteAllBytes(Path.Combine(place, LearnerFile.Name(learner.Id, target.Ending(parsed))), utf8));
            });
            host.Error.WriteLine($"Wrote {Plural.Of(selected.Count, "file")} to {separate.Path}.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static ILearnerLayout<LearnerPlan> Layout(OutputFormat format, LoadedProgramme loaded, string language, CanvasStyle style) =>
        format switch
        {
            OutputFormat.Json => new JsonLayout<LearnerPlan>(Write),
            OutputFormat.JsonLines => new JsonLinesLayout<LearnerPlan>(Write),
            OutputFormat.Html => new PathPageLayout(loaded.Programme, language),
            OutputFormat.Calendar => new PathCalendarLayout(loaded.Programme, language),
            _ => new PathTableLayout(loaded.Programme, language, style),
        };

    private static void Write(Utf8JsonWriter json, LearnerPlan plan) => PathJson.Write(json, plan.Paths);
}
