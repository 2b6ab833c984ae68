using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Output.Uplift;
using Pedagogy6P.Formats.Uplift;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Cli.Commands.Uplift;

/// <summary><c>uplift</c>: whom contacts help.</summary>
internal static class UpliftCommand
{
    private const double MostHours = 1e6;

    public static Command Create(ToolHost host)
    {
        var trial = new InputArgument("TRIAL")
        {
            Description = "Contacts made by lot, with the columns learner, contacted (1 or 0), outcome (higher is better), propensity, "
                + "minutes, and x_… for what was known before.",
        };
        Option<double?> hours = AmountOption.Optional("--budget-hours", "H",
            "Hours of staff for the learners of the trial; by default a fifth of what contacting everybody takes.", 0, MostHours);
        Option<int> blocks = WholeNumberOption.Create("--blocks",
            "Blocks of learners, each judged by what was learnt from those before it; 4 by default.", 2, 10);
        Option<int> seed = WholeNumberOption.Create("--seed", "Seed of the lot that makes the blocks; 0 by default.", 0, int.MaxValue);
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        blocks.DefaultValueFactory = _ => new UpliftOptions().Blocks;
        seed.DefaultValueFactory = _ => (int)new UpliftOptions().Seed;
        var command = new Command("uplift",
            "Find out by contacts made by lot whom a contact helps, and what hours of staff bring when they go there.")
        {
            trial, hours, blocks, seed, format, file, safe,
        };
        command.SetAction((parsed, _) =>
        {
            var options = new UpliftOptions
            {
                BudgetHours = parsed.GetValue(hours),
                Blocks = parsed.GetValue(blocks),
                Seed = parsed.GetValue(seed),
            };
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            UpliftReport? report = null;
            UpliftTrial? read = null;
            ProgressBar.Run(host, output, "Reading the trial",
                progress => read = UpliftFile.Read(parsed.GetRequiredValue(trial), progress));
            ProgressBar.Run(host, output, "Learning whom contacts help",
                progress => report = UpliftEvaluator.Evaluate(read!, options, progress));
            var speech = new ReportSpeech(host.Messages);
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => UpliftJson.Of(report!),
                OutputFormat.Csv => UpliftCsv.Of(report!, parsed.GetValue(safe)),
                OutputFormat.Html => UpliftPage.Of(report!, speech),
                _ => UpliftTable.Of(report!, speech, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
