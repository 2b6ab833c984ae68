using BenchmarkDotNet.Attributes;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Benchmarks.Micro;

/// <summary>What planners do thousands of times: the state that completing a module leaves.</summary>
[MemoryDiagnoser]
public class StateBenchmarks
{
    private const int Modules = 10_000;

    private NumberedState? _state;
    private NumberedState? _next;
    private LearnerState? _kept;

    /// <summary>Name of the workload.</summary>
    [Params("sparse", "realistic", "worst")]
    public string Name { get; set; } = "";

    /// <summary>Compiles one learner.</summary>
    [GlobalSetup]
    public void Compile()
    {
        Workload workload = MicroWorkloads.Of(Name, Modules, learners: 1);
        NumberedProgramme programme = NumberedProgramme.Of(workload.Programme);
        _state = new NumberedState(programme);
        _next = new NumberedState(programme);
        _state.TryCompile(workload.Learners[0]);
        _kept = new PedagogyEngine(workload.Programme, workload.Options()).StateOf(workload.Learners[0], Workload.AsOf);
    }

    /// <summary>Every module of the programme completed in turn, each from the same state, into pooled memory.</summary>
    [Benchmark(OperationsPerInvoke = Modules)]
    public double After()
    {
        double sum = 0;
        for (int module = 0; module < Modules; module++)
        {
            _state!.After(module, _next!);
            sum += _next!.Mastery[0];
        }

        return sum;
    }

    /// <summary>The same as a snapshot to keep.</summary>
    [Benchmark]
    public object KeptAfter() => _kept!.After(_state!.Programme.ModuleIds.Words[0]);
}
