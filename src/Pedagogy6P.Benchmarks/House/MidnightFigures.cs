using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.House;

/// <summary>How long the first call of a new day takes beside the last one of the day before, on a warm engine.</summary>
internal sealed class MidnightFigures
{
    private const int Midnights = 60;

    private readonly RankedModule[] _results = new RankedModule[10];
    private readonly Workload _workload;
    private readonly Clock _clock;
    private readonly RankingCore _core;
    private readonly PedagogyEngine _engine;
    private readonly CompiledLearner _compiled;

    public MidnightFigures(Workload workload, Clock clock)
    {
        (_workload, _clock) = (workload, clock);
        _core = new RankingCore(workload.Programme, workload.Options().Checked());
        _engine = new PedagogyEngine(_core);
        _compiled = _engine.Compile(workload.Learners[0], Workload.AsOf);
    }

    /// <summary>Midnights after which the first call had to pack something.</summary>
    public int Packing { get; private set; }

    /// <summary>Midnights measured.</summary>
    public static int Count => Midnights;

    /// <summary>The call before, the first call after, and how many times as long that takes, at each midnight.</summary>
    public IReadOnlyList<HouseFigure> Measure()
    {
        for (int round = 0; round < 3; round++)
        {
            Day(Workload.AsOf);
        }

        var before = new List<double>();
        var after = new List<double>();
        for (int midnight = 0; midnight < Midnights; midnight++)
        {
            // Everybody has asked on the day that ends; one of them asks last, and first on the next.
            DateOnly day = Workload.AsOf.AddDays(midnight);
            Day(day);
            Learner learner = _workload.Learners[midnight % _workload.Learners.Length];
            Call(learner, day);
            before.Add(1e6 * _clock.Time(() => Call(learner, day)));
            long bytes = _core.Caches.Bytes;
            after.Add(1e6 * _clock.Time(() => Call(learner, day.AddDays(1))));
            Packing += _core.Caches.Bytes == bytes ? 0 : 1;
        }

        return
        [
            new HouseFigure("last call before midnight", "µs", "", before),
            new HouseFigure("first call after midnight", "µs", "", after),
            new HouseFigure("first call after ÷ last before", "times", "at most 2", [.. after.Zip(before, (first, last) => first / last)]),
        ];
    }

    private void Day(DateOnly day)
    {
        foreach (Learner learner in _workload.Learners)
        {
            Call(learner, day);
        }
    }

    private void Call(Learner learner, DateOnly day) => _engine.Rank(_engine.Compile(learner, day, _compiled), _results);
}
