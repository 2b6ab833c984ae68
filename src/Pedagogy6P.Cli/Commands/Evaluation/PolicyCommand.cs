using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Evaluation;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.OffPolicy;

namespace Pedagogy6P.Cli.Commands.Evaluation;

/// <summary><c>evaluate policy</c>: what a policy that was not in force would have brought.</summary>
internal static class PolicyCommand
{
    public static Command Create(ToolHost host)
    {
        var input = new OffPolicyInput();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("policy",
            "Estimate the mean reward of a policy from decisions that another one made at random, with intervals.")
        {
            format, file, safe,
        };
        input.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            OffPolicyReport report = input.Read(parsed, host, output);
            var speech = new ReportSpeech(host.Messages);
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => PolicyJson.Of(report),
                OutputFormat.Csv => PolicyCsv.Of(report, parsed.GetValue(safe)),
                OutputFormat.Html => PolicyPage.Of(report, speech),
                _ => PolicyTable.Of(report, speech, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
