using BenchmarkDotNet.Attributes;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Micro;

/// <summary>What one pair costs when it is looked at in full, and what keeping the best costs.</summary>
[MemoryDiagnoser]
public class PairBenchmarks
{
    private const int Modules = 10_000;
    private const int K = 10;

    private RankingCore? _core;
    private QueryScratch? _scratch;
    private CatalogueTermsView _terms;
    private Candidate[] _candidates = [];

    /// <summary>Compiles one learner, nearly all of whose pairs are feasible.</summary>
    [GlobalSetup]
    public void Compile()
    {
        Workload workload = MicroWorkloads.Of("worst", Modules, learners: 1);
        _core = new RankingCore(workload.Programme, workload.Options().Checked());
        _scratch = _core.NewScratch();
        _terms = _core.Compile(_scratch, workload.Learners[0], Workload.AsOf);
        var candidates = new List<Candidate>();
        for (int module = 0; module < Modules; module++)
        {
            if (_core.Feasibility.Passes(_scratch.Worths, module, out Worth worth, out SessionChoice choice))
            {
                candidates.Add(_core.Scorer.Score(_scratch.Query, _terms, module, worth, choice));
            }
        }

        _candidates = [.. candidates];
    }

    /// <summary>Every rule and every term of every pair.</summary>
    [Benchmark(OperationsPerInvoke = Modules)]
    public double ExactScores()
    {
        double sum = 0;
        for (int module = 0; module < Modules; module++)
        {
            if (_core!.Feasibility.Passes(_scratch!.Worths, module, out Worth worth, out SessionChoice choice))
            {
                sum += _core.Scorer.Score(_scratch.Query, _terms, module, worth, choice).Score;
            }
        }

        return sum;
    }

    /// <summary>The best of all feasible candidates, offered one by one.</summary>
    [Benchmark]
    public int Selection()
    {
        TopK top = _scratch!.Top;
        top.Reset(K);
        foreach (ref readonly Candidate candidate in _candidates.AsSpan())
        {
            top.Offer(candidate);
        }

        return top.Count;
    }
}
