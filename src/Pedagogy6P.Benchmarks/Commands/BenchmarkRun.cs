using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary>Runs benchmark classes in this process: the framework's own projects do not know this runtime yet.</summary>
internal static class BenchmarkRun
{
    public static int Of(Type[] classes, IReadOnlyList<string> filters)
    {
        IConfig config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
        string[] arguments = ["--filter", .. filters.DefaultIfEmpty("*")];
        IEnumerable<Summary> summaries = BenchmarkSwitcher.FromTypes(classes).Run(arguments, config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
