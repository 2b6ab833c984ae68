using System.Diagnostics;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Comparison.Latency;

/// <summary>
/// What a goal set costs when it is first met: the first call of a learner with an unseen pair of roles, less the same call repeated.
/// Availability, location and date have been met before.
/// </summary>
internal static class GoalSetLatency
{
    /// <summary>What a case measures.</summary>
    public const string Case = ", compiling a new goal set";

    public static ComparisonRow Row(Workload workload)
    {
        Measure(workload);
        List<double> durations = Measure(workload);
        double seconds = Timings.Median(durations);
        return new ComparisonRow(
            workload.Name + Case, ImplementationNames.Engine, 1, workload.Modules, 1, null, workload.Modules / seconds, 1e6 * seconds,
            Timings.Spread(durations));
    }

    private static List<double> Measure(Workload workload)
    {
        var engine = new PedagogyEngine(workload.Programme, workload.Options());
        string[] roles = [.. workload.Programme.Tables.Roles.Select(role => role.Id)];
        Learner learner = workload.Learners[0] with { Roles = [roles[0]] };
        var results = new RankedModule[WorkloadRace.K];
        CompiledLearner compiled = engine.Compile(learner, Workload.AsOf);
        engine.Rank(compiled, results);
        var durations = new List<double>();
        for (int first = 0; first < roles.Length; first++)
        {
            for (int second = first + 1; second < roles.Length; second++)
            {
                Learner other = learner with { Roles = [roles[first], roles[second]] };
                TimeSpan met = Call(engine, other, compiled, results);
                Call(engine, other, compiled, results);
                durations.Add(Math.Max(0, (met - Call(engine, other, compiled, results)).TotalSeconds));
            }
        }

        return durations;
    }

    private static TimeSpan Call(PedagogyEngine engine, Learner learner, CompiledLearner compiled, RankedModule[] results)
    {
        long start = Stopwatch.GetTimestamp();
        engine.Rank(engine.Compile(learner, Workload.AsOf, compiled), results);
        return Stopwatch.GetElapsedTime(start);
    }
}
