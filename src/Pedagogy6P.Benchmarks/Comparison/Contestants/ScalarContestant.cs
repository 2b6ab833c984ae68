using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Catalogue;
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

    /// <summary>What a run finds for a learner, best first.</summary>
    public IReadOnlyList<(string Module, double Score)> Answer(int learner)
    {
        Prepare();
        Rank(learner);
        var ids = NumberedProgramme.Of(workload.Programme).ModuleIds.Words;
        return [.. _scratch!.Top.ToArray().Select(item => (ids[item.Module], item.Score))];
    }

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
            Rank(learner);
        }
    }

    private void Rank(int learner)
    {
        CatalogueTermsView terms = _core!.Compile(_scratch!, workload.Learners[learner], Workload.AsOf);
        _scratch!.Top.Reset(k);
        _core.Plain.Rank(_scratch.Worths, terms, _scratch.Top);
    }
}
