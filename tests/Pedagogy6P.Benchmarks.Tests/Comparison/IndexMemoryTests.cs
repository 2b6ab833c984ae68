using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

[Collection(nameof(SharedProcess))]
public sealed partial class IndexMemoryTests
{
    private const int Modules = 4000;

    [Fact]
    public void Bytes_are_told_per_module_and_per_session()
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Sparse, Modules, learners: 1);

        Match told = Bytes().Match(IndexMemory.Describe(workload));

        told.Success.ShouldBeTrue();

        // A module has at least its sixteen features, a session at least the bits of its weekly slots; neither takes kilobytes.
        Number(told, "module").ShouldBeInRange(Workload.TasteLength * sizeof(float), 10_000);
        Number(told, "session").ShouldBeInRange(8, 2000);
    }

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^sparse: index of (?<module>\d+) bytes per module without sessions \(features of 16 floats and all caches that a "
        + @"fresh engine fills included\), and (?<session>\d+) bytes per session\.$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Bytes();
}
