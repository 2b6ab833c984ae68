using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison.Contestants;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>How the time grows with modules and with learners, on the sparse workload.</summary>
internal static class Growth
{
    private const int Repetitions = 3;
    private const int Learners = 4_000;
    private const int FewerLearners = 1_000;

    /// <summary>One row per number of modules, then two that differ in learners only.</summary>
    public static IReadOnlyList<ComparisonRow> Rows(ComparisonSize size, Clock clock) =>
    [
        .. size.GrowthModules.SelectMany(modules => Measure(NameOf(modules), modules, Learners, clock)),
        .. Measure(NameOf(size.GrowthModules[0]) + ", a quarter of the learners", size.GrowthModules[0], FewerLearners, clock),
    ];

    /// <summary>Case of a number of modules.</summary>
    public static string NameOf(int modules) => string.Create(CultureInfo.InvariantCulture, $"sparse, {modules} modules");

    private static IReadOnlyList<ComparisonRow> Measure(string @case, int modules, int learners, Clock clock)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Sparse, modules, learners);
        using var contestant = new EngineContestant(@case, workload, WorkloadRace.K, threads: 1);
        return Race.Run([contestant], Repetitions, clock);
    }
}
