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
    private const string Progress = "Planning";

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        var learners = new LearnerSelection("Plan for every learner of the folder.");
        var asked = new PlanRequest();
        Option<OutputFormat> format = FormatOption.Create(
            OutputFormat.Table, OutputFormat.Json, OutputFormat.JsonLines, OutputFormat.Html, OutputFormat.Calendar);
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<string?> mastery = MasteryModelInput.Fading();
        var target = new PlanTarget(learners, format);
        Option<string> language = LanguageOption.Create();
        Option<int?> threads = WholeNumberOption.Threads();
        var command = new Command("plan",
            "Plan whole learning paths that fit the weeks of learners: modules in order, with sessions and hours.")
        {
            folder, date, store, mastery, format, target.Option, language, threads,
        };
        learners.AddTo(command);
        asked.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            NewFolder? separate = target.Folder(parsed);
            using ToolOutput output = separate is null ? ToolOutput.Open(host, parsed.GetValue(target.Option)) : new NoOutput();
            LoadedProgramme loaded = await learners.Read(parsed, parsed.GetRequiredValue(folder), host, output, onRefused: null,
                cancellationToken).OnAsync(parsed.GetValue(date), parsed.GetValue(store), learners.Some(parsed), host, cancellationToken);
            IReadOnlyList<Learner> selected = learners.Of(parsed, loaded, host);
            PathRequest request = asked.Of(parsed, loaded, host.Extensions.OfType<IPathProofSource>().FirstOrDefault()?.Prover);
            ILearnerLayout<LearnerPlan> layout = Layout(parsed.GetValue(format), loaded, parsed.GetRequiredValue(language),
                CanvasStyle.For(host, output));
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            PedagogyEngine engine = MasteryModelInput.Engine(parsed.GetValue(mastery), loaded.Programme, host);
            var planner = new LearnerPlanner(engine, asOf, request, id => asked.Kept(parsed, id, request), selected.Count > 1);
            var batch = new LearnerBatch<LearnerPlan>(selected, learner => planner.Plan(learner, cancellationToken),
                parsed.GetValue(threads), cancellationToken);
            if (separate is null)
            {
                batch.Write(layout, Progress, host, output);
                return Finish();
            }

            separate.Write(place =>
            {
                Directory.CreateDirectory(place);
                batch.Each(layout, Progress, host, output, (utf8, learner) =>
                    File.WriteAllBytes(Path.Combine(place, LearnerFile.Name(learner.Id, target.Ending(parsed))), utf8));
            });
            int code = Finish();
            await host.Error.WriteLineAsync($"Wrote {Plural.Of(selected.Count, "file")} to {separate.Path}.");
            return code;

            int Finish()
            {
                planner.Tell(host.Error, parsed.GetValue(format) == OutputFormat.Calendar);
                return planner.NoneCompletes ? ExitCode.NoAward : ExitCode.Done;
            }
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

    private static void Write(Utf8JsonWriter json, LearnerPlan plan)
    {
        if (plan.Repair is { } repair)
        {
            PathJson.Write(json, repair);
        }
        else
        {
            PathJson.Write(json, plan.Paths);
        }
    }
}
