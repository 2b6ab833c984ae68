using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison.Latency;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>The whole comparison of the ranking, workload by workload.</summary>
internal sealed class RankingComparison(ComparisonSize size, Clock clock, IReadOnlyList<string> only, TextWriter progress)
{
    private const int SmallProgramme = 600;
    private const int SmallLearners = 500;

    private readonly List<ComparisonRow> _rows = [];
    private readonly List<string> _notes = [];

    public RankingReport Run(Machine machine, DateOnly date)
    {
        foreach (WorkloadShape shape in WorkloadShape.All.Where(IsWanted))
        {
            Compare(shape);
        }

        if (IsWanted(WorkloadShape.Realistic))
        {
            Workload small = WorkloadGenerator.Generate(WorkloadShape.Realistic, SmallProgramme, SmallLearners);
            Report(new CallLatency(small, size.CallRounds).Rows());
        }

        if (size.GrowthModules.Count > 0 && IsWanted(WorkloadShape.Sparse))
        {
            Report(Growth.Rows(size, clock));
        }

        return new RankingReport(machine, date, clock, _rows, _notes);
    }

    private bool IsWanted(WorkloadShape shape) => only.Count == 0 || only.Contains(shape.Name, StringComparer.Ordinal);

    private void Compare(WorkloadShape shape)
    {
        Workload workload = WorkloadGenerator.Generate(shape, size.Modules, size.Learners);
        WorkloadShares shares = WorkloadShares.Of(workload);
        Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{shape.Name}: {shares.Gain:0.##%} of pairs with gain, {shares.Feasible:0.###%} feasible; feasible scores of a learner vary "
                + $"by {shares.ScoreSpread:0.##%} (standard deviation ÷ mean)."));
        var race = new WorkloadRace(workload, shares, size, clock);
        Report(race.Run());
        race.Notes.ForEach(Note);
        if (!shape.Alike)
        {
            var latency = new CallLatency(workload, size.CallRounds);
            Report(latency.Rows());
            Note(string.Create(CultureInfo.InvariantCulture,
                $"{shape.Name}: {latency.BytesPerCall()} bytes allocated per warm call from a compiled query."));
            Report([GoalSetLatency.Row(workload)]);
        }

        if (shape == WorkloadShape.Sparse)
        {
            Note(IndexMemory.Describe(workload));
        }
    }

    private void Report(IReadOnlyList<ComparisonRow> rows)
    {
        _rows.AddRange(rows);
        progress.Write(RowsTable.Of(rows));
    }

    private void Note(string note)
    {
        _notes.Add(note);
        progress.WriteLine(note);
    }
}
