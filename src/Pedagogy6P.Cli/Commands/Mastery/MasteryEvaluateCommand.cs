using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Mastery;
using Pedagogy6P.Formats.AnswerLogs;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Practice.Mastery.Training;

namespace Pedagogy6P.Cli.Commands.Mastery;

/// <summary><c>mastery evaluate</c>: how well the next answer is predicted for students never seen.</summary>
internal static class MasteryEvaluateCommand
{
    public static Command Create(ToolHost host)
    {
        InputArgument train = MasteryOptionSet.Train();
        var test = new InputArgument("TEST") { Description = "Answers of other students, in the same format." };
        Option<int> seed = MasteryOptionSet.Seed();
        Option<string> protocol = MasteryOptionSet.Protocol();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string?> file = OutOption.Create();
        var command = new Command("evaluate", "Learn from answers and find out how well those of other students are predicted.")
        {
            train, test, seed, protocol, format, file,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            AnswerLog? learnt = null, scored = null;
            MasteryScores? scores = null;
            ProgressBar.Run(host, output, "Reading the answers", progress =>
            {
                learnt = AnswerLogFile.Read(parsed.GetRequiredValue(train), progress);
                scored = AnswerLogFile.Read(parsed.GetRequiredValue(test), progress);
            });
            AnswerOverlap.Tell(learnt!, scored!, host.Error);
            ProgressBar.Run(host, output, "Learning from the answers", _ => scores = MasteryEvaluator.Evaluate(
                MasteryOptionSet.Train(learnt!, parsed.GetRequiredValue(train), MasteryOptionSet.Of(parsed, seed, protocol),
                    cancellationToken).Model, scored!, host.Clock));
            output.Write(parsed.GetValue(format) == OutputFormat.Json ? MasteryScoresText.Json(scores!)
                : MasteryScoresText.Table(scores!, host.Messages, CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
