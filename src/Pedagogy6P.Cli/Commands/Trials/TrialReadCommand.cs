using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Output.Trials;
using Pedagogy6P.Formats.Trials;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Cli.Commands.Trials;

/// <summary><c>trial read</c>: what a trial says so far.</summary>
internal static class TrialReadCommand
{
    public static Command Create(ToolHost host)
    {
        var data = new InputArgument("DATA")
        {
            Description = "A table of what was seen: id, arm and outcome, and where there are any before (known before the trial) and "
                + "cluster.",
        };
        Option<ImmutableArray<TrialArm>> arms = ArmsOption.Create(onlyTwo: true);
        Option<int> planned = WholeNumberOption.Create("--planned",
            "Persons or clusters planned for, where the interval at any time is to be narrowest; 1000 by default.", 1, 1_000_000_000);
        planned.DefaultValueFactory = _ => 1000;
        Option<double> level = AmountOption.Create("--level", "P", "Level of the intervals; 0.95 by default.", 0.5, 0.999, 0.95);
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("read",
            "Read a trial: the difference when it has ended and at any time, and whether its sides are sound.")
        {
            data, arms, planned, level, format, file, safe,
        };
        command.SetAction((parsed, _) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            ImmutableArray<TrialArm> sides = parsed.GetRequiredValue(arms);
            ImmutableArray<TrialOutcome> seen = TrialFile.ReadOutcomes(parsed.GetRequiredValue(data), sides);
            TrialReading reading = Read(seen, sides, parsed.GetValue(planned), parsed.GetValue(level));
            if (reading.Adjusted is null && seen.Count(one => one.Before is null) is var without && without < seen.Length)
            {
                host.Error.WriteLine(System.FormattableString.Invariant(
                    $"Not adjusted for what was known before: {without} of {seen.Length} persons have no such value."));
            }

            var speech = new ReportSpeech(host.Messages);
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => TrialReadText.Json(reading, sides),
                OutputFormat.Csv => TrialReadCsv.Of(reading, sides, parsed.GetValue(safe)),
                OutputFormat.Html => TrialReadPage.Of(reading, sides, speech),
                _ => TrialReadText.Table(reading, sides, speech, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static TrialReading Read(ImmutableArray<TrialOutcome> seen, ImmutableArray<TrialArm> sides, int planned, double level)
    {
        try
        {
            return TrialReading.Of(seen, sides[0], sides[1], planned, level);
        }
        catch (ArgumentException)
        {
            throw new ToolException(ExitCode.DataRefused,
                "The trial cannot be read yet: expected at least 2 persons or clusters on each side.");
        }
    }
}
