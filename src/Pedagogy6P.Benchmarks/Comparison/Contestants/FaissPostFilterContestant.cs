using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Comparison.Contestants;

/// <summary>
/// FAISS exact search with the constraints checked afterwards by this library's plain code: learners with fewer than k feasible modules
/// among the nearest are searched again with eight times as many, in the end all. It ranks by the inner product, not by the score, and does
/// not choose among terms; a lower bound of what a host would pay.
/// </summary>
internal sealed class FaissPostFilterContestant : Contestant
{
    private const int FirstNeighbours = 80;
    private const int Growth = 8;

    // Bounds the memory of one search when all modules are asked for.
    private const int LargestBlock = 1 << 22;

    private readonly Workload _workload;
    private readonly float[] _queries;
    private readonly nint _index;
    private readonly int _k;
    private readonly int[] _numbers;
    private RankingCore? _core;

    public FaissPostFilterContestant(Workload workload, Embedding embedding, int k)
        : base(workload.Name, ImplementationNames.PostFilter, threads: 1, workload.Modules, workload.Learners.Length)
    {
        (_workload, _queries, _k) = (workload, embedding.Learners, k);
        _index = FaissLibrary.Create(Embedding.Dimensions, workload.Modules, embedding.Modules);
        var index = NumberedProgramme.Of(workload.Programme);
        _numbers = [.. workload.Programme.Modules.Select(module => index.ModuleIds.Find(module.Id))];
    }

    protected override int Trial => 16;

    public override void Dispose()
    {
        FaissLibrary.Free(_index);
        base.Dispose();
    }

    protected override void Prepare()
    {
        FaissLibrary.SetThreads(1);
        _core ??= new RankingCore(_workload.Programme, _workload.Options().Checked());
    }

    protected override void Run()
    {
        QueryScratch scratch = _core!.NewScratch();
        List<int> unsettled = [.. Enumerable.Range(0, Learners)];
        for (int neighbours = FirstNeighbours; unsettled.Count > 0; neighbours *= Growth)
        {
            int asked = Math.Min(neighbours, Modules);
            var left = new List<int>();
            foreach (int[] block in unsettled.Chunk(Math.Max(1, LargestBlock / asked)))
            {
                SearchBlock(scratch, block, asked, left);
            }

            unsettled = left;
        }
    }

    private void SearchBlock(QueryScratch scratch, int[] learners, int neighbours, List<int> unsettled)
    {
        float[] queries = new float[learners.Length * Embedding.Dimensions];
        for (int i = 0; i < learners.Length; i++)
        {
            _queries.AsSpan(learners[i] * Embedding.Dimensions, Embedding.Dimensions).CopyTo(queries.AsSpan(i * Embedding.Dimensions));
        }

        float[] scores = new float[learners.Length * neighbours];
        long[] rows = new long[learners.Length * neighbours];
        FaissLibrary.Search(_index, learners.Length, queries, neighbours, scores, rows);
        for (int i = 0; i < learners.Length; i++)
        {
            _ = _core!.Compile(scratch, _workload.Learners[learners[i]], Workload.AsOf);
            if (CountFeasible(scratch.Worths, rows.AsSpan(i * neighbours, neighbours)) < _k && neighbours < Modules)
            {
                unsettled.Add(learners[i]);
            }
        }
    }

    private int CountFeasible(WorthFinder worths, ReadOnlySpan<long> rows)
    {
        int feasible = 0;
        foreach (long row in rows)
        {
            if (_core!.Feasibility.Passes(worths, _numbers[row]) && ++feasible == _k)
            {
                break;
            }
        }

        return feasible;
    }
}
