using BenchmarkDotNet.Attributes;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.EndToEnd;

/// <summary>One recommendation as a back end asks for it, at four sizes of programme.</summary>
[MemoryDiagnoser]
public class SingleCallBenchmarks
{
    private const int Learners = 64;

    private Workload? _workload;
    private PedagogyEngine? _engine;
    private CompiledLearner? _compiled;
    private readonly RankedModule[] _results = new RankedModule[10];

    /// <summary>Modules of the programme.</summary>
    [Params(60, 600, 10_000, 100_000)]
    public int Modules { get; set; }

    /// <summary>Builds the engine and warms its caches.</summary>
    [GlobalSetup]
    public void Build()
    {
        _workload = WorkloadGenerator.Generate(WorkloadShape.Realistic, Modules, Learners);
        _engine = new PedagogyEngine(_workload.Programme, _workload.Options());
        _compiled = _engine.Compile(_workload.Learners[0], Workload.AsOf);
        Numbers();
    }

    /// <summary>Modules and scores as numbers, without allocating.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Learners)]
    public int Numbers()
    {
        int count = 0;
        foreach (Learners.Learner learner in _workload!.Learners)
        {
            count += _engine!.Rank(_engine.Compile(learner, Workload.AsOf, _compiled), _results);
        }

        return count;
    }

    /// <summary>Recommendations with the facts behind them.</summary>
    [Benchmark(OperationsPerInvoke = Learners)]
    public int WithFacts()
    {
        int count = 0;
        foreach (Learners.Learner learner in _workload!.Learners)
        {
            count += _engine!.Recommend(learner, Workload.AsOf, _results.Length, withFacts: true).Recommendations.Length;
        }

        return count;
    }
}
