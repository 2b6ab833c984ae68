using BenchmarkDotNet.Attributes;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Micro;

/// <summary>
/// From a learner record to a query: when everything about their goals has been met before, and when the pair of roles is new.
/// </summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private const int Modules = 10_000;
    private const int Learners = 64;

    private Workload? _workload;
    private PedagogyEngine? _engine;
    private CompiledLearner? _compiled;
    private Learner[] _pairs = [];
    private readonly RankedModule[] _results = new RankedModule[10];

    /// <summary>Name of the workload.</summary>
    [Params("sparse", "realistic", "worst")]
    public string Name { get; set; } = "";

    /// <summary>Generates the workload and one learner for each pair of roles.</summary>
    [GlobalSetup]
    public void Generate()
    {
        _workload = MicroWorkloads.Of(Name, Modules, Learners);
        string[] roles = [.. _workload.Programme.Tables.Roles.Select(role => role.Id)];
        Learner learner = _workload.Learners[0];
        _pairs = [.. roles.SelectMany((first, at) => roles[(at + 1)..].Select(second => learner with { Roles = [first, second] }))];
        MeetNobody();
    }

    /// <summary>A new engine has met no goal set; the first call fills what depends on date and availability.</summary>
    [IterationSetup(Target = nameof(NewGoalSets))]
    public void MeetNobody()
    {
        _engine = new PedagogyEngine(_workload!.Programme, _workload.Options());
        _compiled = _engine.Compile(_pairs[0] with { Roles = [_pairs[0].Roles[0]] }, Workload.AsOf);
        _engine.Rank(_compiled, _results);
    }

    /// <summary>Compiles learners whose goals are known.</summary>
    [Benchmark(OperationsPerInvoke = Learners)]
    public CompiledLearner Query()
    {
        foreach (Learner learner in _workload!.Learners)
        {
            _engine!.Compile(learner, Workload.AsOf, _compiled);
        }

        return _compiled!;
    }

    /// <summary>Compiles and ranks one learner for each of the 66 pairs of roles, none met before.</summary>
    [Benchmark(OperationsPerInvoke = 66)]
    public int NewGoalSets()
    {
        int count = 0;
        foreach (Learner learner in _pairs)
        {
            count += _engine!.Rank(_engine.Compile(learner, Workload.AsOf, _compiled), _results);
        }

        return count;
    }
}
