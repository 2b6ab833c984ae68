using Pedagogy6P.Benchmarks.Comparison.Linq;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison.Contestants;

/// <summary>Naive LINQ over the domain objects. Slow enough that a few learners tell.</summary>
internal sealed class LinqContestant(Workload workload, int k)
    : Contestant(workload.Name, ImplementationNames.Linq, threads: 1, workload.Modules, workload.Learners.Length)
{
    private LinqRanker? _ranker;

    protected override int Trial => 4;

    // Its lookups depend on no learner, so they are made once.
    protected override void Prepare() => _ranker ??= new LinqRanker(workload.Programme, workload.Options(), Workload.AsOf);

    protected override void Run()
    {
        for (int learner = 0; learner < Learners; learner++)
        {
            _ = _ranker!.Rank(workload.Learners[learner], k);
        }
    }
}
