using BenchmarkDotNet.Attributes;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.EndToEnd;

/// <summary>Many learners at once, as numbers and as recommendations, on one and two threads.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private const int Modules = 10_000;
    private const int Learners = 2_000;
    private const int K = 10;

    private readonly RankedModule[] _results = new RankedModule[Learners * K];
    private readonly int[] _counts = new int[Learners];
    private Workload? _workload;
    private PedagogyEngine? _engine;

    /// <summary>Threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Name of the workload.</summary>
    [Params("sparse", "realistic", "worst")]
    public string Name { get; set; } = "";

    /// <summary>Builds the engine.</summary>
    [GlobalSetup]
    public void Build()
    {
        _workload = Micro.MicroWorkloads.Of(Name, Modules, Learners);
        _engine = new PedagogyEngine(_workload.Programme, _workload.Options());
    }

    /// <summary>Into buffers of the caller.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Learners)]
    public void Numbers() => _engine!.RankAll(_workload!.Learners, Workload.AsOf, K, _results, _counts, Threads);

    /// <summary>Recommendations with facts, read one by one.</summary>
    [Benchmark(OperationsPerInvoke = Learners)]
    public int Recommendations() =>
        _engine!.RecommendAll(_workload!.Learners, new RecommendationQuery(Workload.AsOf, K) { WithFacts = true }, Threads).Count();
}
