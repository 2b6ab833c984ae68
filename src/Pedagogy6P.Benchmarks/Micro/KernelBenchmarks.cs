using BenchmarkDotNet.Attributes;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Micro;

/// <summary>Ranking compiled queries at each register width of this processor: bounds make up most of it.</summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private const int Modules = 10_000;
    private const int Learners = 64;

    private CompiledLearner[] _compiled = [];
    private PedagogyEngine? _engine;
    private readonly RankedModule[] _results = new RankedModule[10];

    /// <summary>Register widths that this processor has, in bits; 1 for plain code.</summary>
    public static IEnumerable<int> Widths => Enum.GetValues<InstructionSet>().Where(PanelKernels.IsSupported).Select(set => (int)set);

    /// <summary>Register width.</summary>
    [ParamsSource(nameof(Widths))]
    public int Width { get; set; }

    /// <summary>Name of the workload.</summary>
    [Params("sparse", "realistic", "worst")]
    public string Name { get; set; } = "";

    /// <summary>Compiles the queries.</summary>
    [GlobalSetup]
    public void Compile()
    {
        Workload workload = MicroWorkloads.Of(Name, Modules, Learners);
        _engine = new PedagogyEngine(new RankingCore(workload.Programme, workload.Options().Checked(),
            PanelKernels.Of((InstructionSet)Width)));
        _compiled = [.. workload.Learners.Select(learner => _engine.Compile(learner, Workload.AsOf))];
    }

    /// <summary>Ranks each query.</summary>
    [Benchmark(OperationsPerInvoke = Learners)]
    public int Rank()
    {
        int count = 0;
        foreach (CompiledLearner learner in _compiled)
        {
            count += _engine!.Rank(learner, _results);
        }

        return count;
    }
}
