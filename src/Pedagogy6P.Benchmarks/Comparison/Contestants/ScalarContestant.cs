using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Comparison.Contestants;

/// <summary>The plain code of this library over its packed columns: every pair in turn, cheapest filters first, one thread.</summary>
internal sealed class ScalarContestant(Workload workload, int k)
    : Contestant(workload.Name, ImplementationNames.Scalar, threads: 1, workload.Modules, workload.Learners.Length)
{
    private RankingCore? _core;
    private QueryScratch? _scratch;

    // It keeps no caches worth clearing.
    protected override void Prepare()
    {
        _core ??= new RankingCore(workload.Programme, workload.Options().Checked());
        _scratch ??= _core.NewScratch();
    }

    protected override void Run()
    {
        for (int learner = 0; learner < Learners; learner++)
        {
            CatalogueTermsView terms = _core!.Compile(_scratch!, workload.Learners[learner], Workload.AsOf);
            _scratch!.Top.Reset(k);
            _core.Plain.Rank(_scratch.Worths, terms, _scratch.Top);
        }
    }
}
