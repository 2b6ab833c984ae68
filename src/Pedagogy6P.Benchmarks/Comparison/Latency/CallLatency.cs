using System.Diagnostics;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Comparison.Latency;

/// <summary>How long one warm call takes: many learners in turn, each call timed by itself, on one thread.</summary>
internal sealed class CallLatency(Workload workload, int rounds)
{
    /// <summary>What a case measures: a call that starts from a compiled query.</summary>
    public const string FromCompiled = ", warm call from a compiled query";

    /// <summary>What a case measures: a call that starts from a learner record.</summary>
    public const string FromRecord = ", warm call from a learner record";

    private const int Learners = 200;

    // Calls of a learner before one is timed, so that what it needs is in the caches, as on a page that is reloaded.
    private const int Heating = 3;

    private readonly PedagogyEngine _engine = new(workload.Programme, workload.Options());
    private readonly Learner[] _learners = [.. workload.Learners.Take(Learners)];
    private readonly RankedModule[] _results = new RankedModule[WorkloadRace.K];

    /// <summary>Name of a workload in cases: its size is part of it when it is not the usual one.</summary>
    public static string NameOf(string workload, int modules, string what, int percentile) => $"{workload} {modules}{what}, p{percentile}";

    public IReadOnlyList<ComparisonRow> Rows()
    {
        CompiledLearner compiled = _engine.Compile(_learners[0], Workload.AsOf);
        List<double> fromCompiled = Time(learner => _engine.Compile(learner, Workload.AsOf, compiled),
            () => _engine.Rank(compiled, _results));
        Learner current = _learners[0];
        List<double> fromRecord = Time(learner => current = learner,
            () => _engine.Rank(_engine.Compile(current, Workload.AsOf, compiled), _results));
        return [Row(fromCompiled, FromCompiled, 50), Row(fromCompiled, FromCompiled, 99), Row(fromRecord, FromRecord, 50),
            Row(fromRecord, FromRecord, 99)];
    }

    /// <summary>Bytes that a warm call from a compiled query allocates, rounded up.</summary>
    public long BytesPerCall()
    {
        const int calls = 1000;
        CompiledLearner compiled = _engine.Compile(_learners[0], Workload.AsOf);
        _engine.Rank(compiled, _results);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < calls; call++)
        {
            _engine.Rank(compiled, _results);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before + calls - 1) / calls;
    }

    private List<double> Time(Action<Learner> prepare, Action call)
    {
        var durations = new List<double>(_learners.Length * rounds);
        for (int round = -1; round < rounds; round++)
        {
            foreach (Learner learner in _learners)
            {
                prepare(learner);
                for (int heating = 0; heating < Heating; heating++)
                {
                    call();
                }

                long start = Stopwatch.GetTimestamp();
                call();
                TimeSpan duration = Stopwatch.GetElapsedTime(start);
                if (round >= 0)
                {
                    durations.Add(duration.TotalSeconds);
                }
            }
        }

        return durations;
    }

    private ComparisonRow Row(List<double> durations, string what, int percentile)
    {
        double seconds = Timings.Quantile(durations, percentile / 100.0);
        return new ComparisonRow(
            NameOf(workload.Name, workload.Modules, what, percentile),
            ImplementationNames.Engine,
            1,
            workload.Modules,
            1,
            null,
            workload.Modules / seconds,
            1e6 * seconds,
            Timings.Spread(durations));
    }
}
