using System.CommandLine;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Graphs;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>graph</c>: the modules and their prerequisites as a Mermaid flowchart, coloured for a learner, whole or in part.</summary>
internal static class GraphCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: false,
            "Mark what this learner has done, what is ready for them, what is locked, and what opens the way to their goals.");
        GraphPartOptions partly = new();
        Option<string?> store = ChoiceStores.Option();
        Option<string> language = LanguageOption.Create();
        Option<string?> file = OutOption.Create();
        var command = new Command("graph", "Draw the modules and their prerequisites as a Mermaid flowchart.") { folder, learner, store,
            file, language };
        partly.AddTo(command, learner);
        command.Validators.Add(result =>
        {
            if (result.GetValue(store) is not null && result.GetValue(learner) is null)
            {
                result.AddError("--store: expected --learner besides; only a learner has choices.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            string path = parsed.GetRequiredValue(folder);
            LoadedProgramme loaded = parsed.GetValue(learner) is string asked
                ? await LoadedProgramme.ReadFor([asked], path, host, output, cancellationToken)
                    .OnAsync(given: null, parsed.GetValue(store), [asked], host, cancellationToken)
                : LoadedProgramme.Read(path, host, output, cancellationToken);
            var progress = parsed.GetValue(learner) is string id
                ? ModuleProgress.Of(new PedagogyEngine(loaded.Programme), loaded.Learner(id), loaded.QueryDate(null))
                : null;
            GraphPart part = partly.Of(parsed, loaded, progress);
            if (part.IsEmpty)
            {
                host.Error.WriteLine("Nothing is drawn: no module is in the part asked for.");
            }

            var graph = new MermaidGraph(loaded.Programme, Speech.In(parsed.GetRequiredValue(language)), progress, part);
            string text = graph.Draw();
            WarnOfSize(graph.Arrows, text.Length, host);
            output.Write(Encoding.UTF8.GetBytes(text));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    private static void WarnOfSize(int arrows, int characters, ToolHost host)
    {
        if (arrows < MermaidGraph.MostArrows && characters < MermaidGraph.MostCharacters)
        {
            return;
        }

        host.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"This graph has {Plural.Of(arrows, "arrow")} and {characters} characters: pages refuse to draw Mermaid graphs of "
                + $"{MermaidGraph.MostArrows} arrows or {MermaidGraph.MostCharacters} characters and more."));
        host.Error.WriteLine("Draw a part of it: --around MODULE --depth N, --goal ROLE, or --learner ID --open.");
    }
}
