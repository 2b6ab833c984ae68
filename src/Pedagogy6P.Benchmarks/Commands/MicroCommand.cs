using System.CommandLine;
using Pedagogy6P.Benchmarks.Micro;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>micro</c>: parts of the ranking by themselves.</summary>
internal static class MicroCommand
{
    public static Command Create()
    {
        var filters = new Option<string[]>("--filter")
        {
            Description = "Only benchmarks whose names match; * stands for anything.",
            AllowMultipleArgumentsPerToken = true
        };
        var command = new Command("micro", "Measure parts of the ranking by themselves.") { filters };
        command.SetAction(parsed => BenchmarkRun.Of(
            [typeof(KernelBenchmarks), typeof(PairBenchmarks), typeof(CompileBenchmarks), typeof(StateBenchmarks)],
            parsed.GetValue(filters) ?? []));
        return command;
    }
}
