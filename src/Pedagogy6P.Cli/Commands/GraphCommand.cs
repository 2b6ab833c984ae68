using System.CommandLine;
using System.Text;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Graphs;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>graph</c>: the modules and their prerequisites as a Mermaid flowchart, coloured for a learner.</summary>
internal static class GraphCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: false, "Mark what this learner has done, what is ready for them, and what is locked.");
        Option<string> language = LanguageOption.Create();
        Option<string?> file = OutOption.Create();
        var command = new Command("graph", "Draw the modules and their prerequisites as a Mermaid flowchart.") { folder, learner, file, language };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            var progress = parsed.GetValue(learner) is string id
                ? ModuleProgress.Of(new PedagogyEngine(loaded.Programme), loaded.Learner(id))
                : null;
            string text = new MermaidGraph(loaded.Programme, Captions.For(parsed.GetRequiredValue(language)), progress).ToString();
            output.Write(Encoding.UTF8.GetBytes(text));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
