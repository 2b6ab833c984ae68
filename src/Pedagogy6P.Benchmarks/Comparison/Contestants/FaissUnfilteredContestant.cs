using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison.Contestants;

/// <summary>
/// FAISS exact inner-product search on as many vectors as there are modules: no constraint, no compilation of anything, the floor of what
/// scoring a pair costs.
/// </summary>
internal sealed class FaissUnfilteredContestant : Contestant
{
    private readonly float[] _queries;
    private readonly float[] _scores;
    private readonly long[] _rows;
    private readonly nint _index;
    private readonly int _k;

    public FaissUnfilteredContestant(Workload workload, Embedding embedding, int k)
        : base(workload.Name, ImplementationNames.Unfiltered, threads: 1, workload.Modules, workload.Learners.Length)
    {
        _k = Math.Min(k, workload.Modules);
        _queries = embedding.Learners;
        _scores = new float[workload.Learners.Length * _k];
        _rows = new long[workload.Learners.Length * _k];
        _index = FaissLibrary.Create(Embedding.Dimensions, workload.Modules, embedding.Modules);
    }

    public override void Dispose()
    {
        FaissLibrary.Free(_index);
        base.Dispose();
    }

    protected override void Prepare() => FaissLibrary.SetThreads(1);

    protected override void Run() => FaissLibrary.Search(_index, Learners, _queries, _k, _scores, _rows);
}
