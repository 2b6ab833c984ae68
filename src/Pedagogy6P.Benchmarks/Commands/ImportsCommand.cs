using System.CommandLine;
using Pedagogy6P.Benchmarks.Imports;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>imports</c>: how fast foreign formats are read, and whether memory grows with their length.</summary>
internal static class ImportsCommand
{
    public static Command Create(TextWriter output)
    {
        var megabytes = new Option<int>("--megabytes")
        {
            Description = "Length of the log in MiB; 256 by default.", DefaultValueFactory = _ => 256,
        };
        var command = new Command("imports",
            "Time the reading of a made-up standard log of Moodle, as a table and as a report, and of made-up xAPI statements.")
        {
            megabytes,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            foreach (int length in (int[])[Math.Max(1, parsed.GetValue(megabytes) / 4), parsed.GetValue(megabytes)])
            {
                cancellation.ThrowIfCancellationRequested();
                await output.WriteLineAsync(ImportMeasurement.OfMoodle(length).ToString());
                await output.WriteLineAsync(ImportMeasurement.OfMoodleReport(length).ToString());
                await output.WriteLineAsync(ImportMeasurement.OfXApi(length).ToString());
            }

            return 0;
        });
        return command;
    }
}
