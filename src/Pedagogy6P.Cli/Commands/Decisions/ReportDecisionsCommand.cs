using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Decisions;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Cli.Commands.Decisions;

/// <summary><c>decisions report</c>: what a log holds, policy by policy.</summary>
internal static class ReportDecisionsCommand
{
    public static Command Create(ToolHost host)
    {
        InputArgument path = DecisionsCommand.Log();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Csv, OutputFormat.Json);
        Option<string?> file = OutOption.Create();
        var command = new Command("report", "Say how many decisions a log holds of each policy, and what became of them.")
        {
            path, format, file,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            IDecisionLogSource source = DecisionsCommand.Source(host);
            var summary = new DecisionSummary();
            await using (IDecisionLog log = source.Open(parsed.GetRequiredValue(path)))
            {
                await foreach (LoggedDecision logged in log.ReadAsync(cancellationToken))
                {
                    summary.Add(logged);
                }
            }

            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Csv => DecisionSummaryText.Csv(summary),
                OutputFormat.Json => DecisionSummaryText.Json(summary),
                _ => DecisionSummaryText.Table(summary, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
