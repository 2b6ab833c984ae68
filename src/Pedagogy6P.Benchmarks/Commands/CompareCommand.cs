using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>compare</c>: this library beside other implementations of the same work, in one run.</summary>
internal static class CompareCommand
{
    public static Command Create(TextWriter output)
    {
        var quick = new Option<bool>("--quick") { Description = "An impression in under a minute." };
        var json = new Option<FileInfo?>("--json") { Description = "Also write the rows to this file." };
        var folder = new Option<DirectoryInfo?>("--out")
        {
            Description =
            "Write ranking.md and ranking.json into the processor's folder under this one."
        };
        var workloads = new Option<string[]>("--workload") { Description = "Only these workloads.", AllowMultipleArgumentsPerToken = true };
        workloads.AcceptOnlyFromAmong([.. WorkloadShape.All.Select(shape => shape.Name)]);
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var busy = new Option<bool>("--busy")
        {
            Description =
            "Time one-thread runs by processor time: for tuning beside other work, never for publication."
        };
        var command = new Command("compare", "Compare the ranking with other implementations.") { quick, json, folder, workloads, date,
            processor, busy };
        command.SetAction(parsed =>
        {
            DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var comparison = new RankingComparison(
                parsed.GetValue(quick) ? ComparisonSize.Quick : ComparisonSize.Full,
                parsed.GetValue(busy) ? Clock.Processor : Clock.Wall,
                parsed.GetValue(workloads) ?? [],
                output);
            RankingReport report = comparison.Run(
                Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? today);
            report.Write(output, parsed.GetValue(json)?.FullName, parsed.GetValue(folder)?.FullName);
            return 0;
        });
        return command;
    }
}
