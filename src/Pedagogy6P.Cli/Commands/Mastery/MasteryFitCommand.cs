using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Mastery;
using Pedagogy6P.Formats.AnswerLogs;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Practice.Mastery.Tracking;
using Pedagogy6P.Practice.Mastery.Training;

namespace Pedagogy6P.Cli.Commands.Mastery;

/// <summary><c>mastery fit</c>: a model of mastery from a log of answers.</summary>
internal static class MasteryFitCommand
{
    public static Command Create(ToolHost host)
    {
        InputArgument train = MasteryOptionSet.TrainOrFolder();
        var model = new OutputOption("--out", "MODEL", "File to write the model to.") { Required = true };
        Option<int> seed = MasteryOptionSet.Seed();
        Option<string> protocol = MasteryOptionSet.Protocol();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("fit", "Learn from answers how mastery moves, and write a model.")
        {
            train, model, seed, protocol, format,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, path: null);
            AnswerLog? log = null;
            MasteryTraining? training = null;
            string source = parsed.GetRequiredValue(train);
            if (Directory.Exists(source))
            {
                log = MasteryTracker.LogOf(LoadedProgramme.Read(source, host, output, cancellationToken).Roster);
            }
            else
            {
                ProgressBar.Run(host, output, "Reading the answers", progress => log = AnswerLogFile.Read(source, progress));
            }

            ProgressBar.Run(host, output, "Learning from the answers",
                _ => training = MasteryOptionSet.Train(log!, source, MasteryOptionSet.Of(parsed, seed, protocol), cancellationToken));
            using var files = new OutputGroup(host);
            files.Add(parsed.GetRequiredValue(model)!, MasteryModelFile.ToBytes(training!.Document));
            files.Complete();
            output.Write(parsed.GetValue(format) == OutputFormat.Json ? MasteryFitText.Json(training)
                : MasteryFitText.Table(training, host.Messages, CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
