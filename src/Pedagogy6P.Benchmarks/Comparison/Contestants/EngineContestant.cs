using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Comparison.Contestants;

/// <summary>
/// This library, from learner records: query and goal-set compilation are timed. Each run gets a fresh engine that has met no goal set,
/// week or place of the workload's learners; what depends on the programme and the date alone (Demand, Evidence) is there, as on any day
/// but for its first call.
/// </summary>
internal sealed class EngineContestant(string @case, Workload workload, int k, int threads, IDropoutRisk? risk = null)
    : Contestant(@case, ImplementationNames.Engine, threads, workload.Modules, workload.Learners.Length)
{
    private readonly RankedModule[] _results = new RankedModule[workload.Learners.Length * k];
    private readonly int[] _counts = new int[workload.Learners.Length];
    private PedagogyEngine? _engine;

    /// <summary>The core has no counter of its own; it looks at far fewer pairs than there are.</summary>
    public override long? PairsScored => null;

    /// <summary>What the last run found for a learner, best first.</summary>
    public IReadOnlyList<(string Module, double Score)> Answer(int learner) =>
    [
        .. _results.AsSpan(learner * k, _counts[learner]).ToArray().Select(item => (_engine!.ModuleAt(item.ModuleNumber).Id, item.Score)),
    ];

    protected override void Prepare()
    {
        _engine = new PedagogyEngine(workload.Programme, workload.Options(risk));
        foreach (string audience in Vocabularies.Audiences)
        {
            // Nobody of the workload is always free, and everybody has target roles.
            _engine.Recommend(new Learner { Id = "first", Audience = audience, Level = 8, HoursPerWeek = 1 }, Workload.AsOf, k);
        }
    }

    protected override void Run() =>
        _engine!.RankAll(workload.Learners.AsMemory(0, Learners), Workload.AsOf, k, _results, _counts, Threads);
}
