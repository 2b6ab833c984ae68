using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Evaluation;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.OffPolicy;

namespace Pedagogy6P.Cli.Commands.Evaluation;

/// <summary><c>evaluate gate</c>: whether a policy may replace the one in force.</summary>
internal static class GateCommand
{
    public static Command Create(ToolHost host)
    {
        var input = new OffPolicyInput();
        Option<double> margin = AmountOption.Create("--margin", "X", "What it has to gain a decision at least; 0 by default.",
            -1e9, 1e9, preset: 0);
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("gate",
            "Say whether a policy may replace the one in force: only when the interval of its gain lies above a margin.")
        {
            margin, format,
        };
        input.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            using ToolOutput output = ToolOutput.Open(host, path: null);
            var promotion = PolicyPromotion.Of(input.Read(parsed, host, output), parsed.GetValue(margin));
            output.Write(parsed.GetValue(format) == OutputFormat.Json ? PolicyJson.Of(promotion)
                : PolicyTable.Of(promotion, new ReportSpeech(host.Messages), CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
