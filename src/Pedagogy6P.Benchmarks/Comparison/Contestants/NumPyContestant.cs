using Pedagogy6P.Benchmarks.Comparison.NumPy;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison.Contestants;

/// <summary>The same constrained scoring in batched float32 NumPy, in a child process that times itself.</summary>
internal sealed class NumPyContestant(Workload workload, int learners, NumPyScript script)
    : Contestant(workload.Name, ImplementationNames.NumPy, threads: 1, workload.Modules, learners)
{
    public override long? PairsScored => null;

    // Its folder holds a number of learners, so there is nothing to choose.
    public override void Calibrate(double seconds, Clock clock) => script.Run();

    public override double Measure(Clock clock) => ReferenceEquals(clock, Clock.Wall) ? script.Run().Wall : script.Run().Processor;

    public override void Dispose()
    {
        script.Dispose();
        base.Dispose();
    }

    protected override void Prepare()
    {
    }

    protected override void Run() => script.Run();
}
