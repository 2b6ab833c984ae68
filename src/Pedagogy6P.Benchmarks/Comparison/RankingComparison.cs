using System.Diagnostics;
using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>The whole comparison of the ranking, workload by workload.</summary>
internal sealed class RankingComparison(ComparisonSize size, Clock clock, IReadOnlyList<string> only, TextWriter progress)
{
    public RankingReport Run(Machine machine, DateOnly date)
    {
        var rows = new List<ComparisonRow>();
        var notes = new List<string>();
        foreach (WorkloadShape shape in WorkloadShape.All.Where(shape => only.Count == 0 || only.Contains(shape.Name, StringComparer.Ordinal)))
        {
            long start = Stopwatch.GetTimestamp();
            Workload workload = WorkloadGenerator.Generate(shape, size.Modules, size.Learners);
            WorkloadShares shares = WorkloadShares.Of(workload);
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{shape.Name}: {shares.Gain:0.##%} of pairs with gain, {shares.Feasible:0.###%} feasible; feasible scores of a learner vary by {shares.ScoreSpread:0.##%}."));
            double made = Stopwatch.GetElapsedTime(start).TotalSeconds;
            rows.AddRange(WorkloadRace.Run(workload, shares, size, clock));
            progress.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{notes[^1]} ({made:0.0} s to generate, {Stopwatch.GetElapsedTime(start).TotalSeconds - made:0.0} s to measure)"));
        }

        return new RankingReport(machine, date, clock, rows, notes);
    }
}
