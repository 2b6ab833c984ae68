using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Micro;

/// <summary>Workloads by name.</summary>
internal static class MicroWorkloads
{
    public static Workload Of(string name, int modules, int learners) =>
        WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => string.Equals(shape.Name, name, StringComparison.Ordinal)), modules,
            learners);
}
