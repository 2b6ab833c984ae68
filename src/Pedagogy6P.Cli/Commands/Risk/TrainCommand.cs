using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.ModelFiles;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk train</c>: a model from a table of people whose outcome is known.</summary>
internal static class TrainCommand
{
    public static Command Create(ToolHost host)
    {
        TrainOptions options = new();
        Command command = options.ToCommand();
        command.SetAction((parsed, cancellationToken) =>
        {
            string? predictions = parsed.GetValue(options.Predictions), report = parsed.GetValue(options.Report);
            using ToolOutput output = ToolOutput.Open(host, path: null);
            TrainResult result = new TrainRun(parsed, options, host, output, cancellationToken).Run();
            foreach (string warning in result.Issues.Select(QualityCheck.Describe).Concat(Seen(result)))
            {
                host.Error.WriteLine(warning);
            }

            using var files = new OutputGroup(host);
            files.Add(parsed.GetRequiredValue(options.Out)!, RiskModelFile.ToBytes(result.Document));
            if (predictions is not null)
            {
                files.Add(predictions, result.Scored is null
                    ? "row,label,probability\n"u8 : PredictionsCsv.Of(result.Scored, parsed.GetValue(options.SpreadsheetSafe)));
            }

            if (report is not null)
            {
                files.Add(report,
                    RiskReport.ToHtml(RiskReport.Of(result.Document, result.Scored, result.Assessment, result.Issues, "Training report")
                        .In(host.Messages)));
            }

            files.Complete();
            output.Write(parsed.GetValue(options.Json) ? TrainJson.Of(result) : TrainTable.Of(result, CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IEnumerable<string> Seen(TrainResult result) =>
        result.Seen is { Rows: > 0 } && SeenText.Of(result.Document.Metadata.Name, result.Seen) is string seen ? [seen] : [];
}
