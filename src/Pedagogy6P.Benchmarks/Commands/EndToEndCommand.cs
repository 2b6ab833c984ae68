using System.CommandLine;
using Pedagogy6P.Benchmarks.EndToEnd;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>endtoend</c>: whole calls and batches.</summary>
internal static class EndToEndCommand
{
    public static Command Create()
    {
        var filters = new Option<string[]>("--filter")
        {
            Description = "Only benchmarks whose names match; * stands for anything.",
            AllowMultipleArgumentsPerToken = true
        };
        var command = new Command("endtoend", "Measure whole calls and batches.") { filters };
        command.SetAction(parsed =>
        {
            Type[] always = [typeof(SingleCallBenchmarks), typeof(BatchBenchmarks)];
            Type[] withData = ProgrammeBenchmarks.Folder is null ? [] : [typeof(ProgrammeBenchmarks)];
            return BenchmarkRun.Of([.. always, .. withData], parsed.GetValue(filters) ?? []);
        });
        return command;
    }
}
