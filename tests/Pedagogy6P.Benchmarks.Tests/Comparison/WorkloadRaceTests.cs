using Generators;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class WorkloadRaceTests
{
    [Fact]
    public void What_is_not_installed_has_a_row_without_numbers()
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Flat, modules: 60, learners: 2);

        ComparisonRow row = WorkloadRace.NotInstalled(workload, ImplementationNames.NumPy);

        row.ShouldBe(new ComparisonRow("flat", ImplementationNames.NumPy, 1, 60, 0, null, null, null, null));
        RowsTable.Of([row]).ShouldContain("| flat | numpy | 1 | 60 | 0 |  | not installed |");
    }

    [Fact]
    [AnyCulture]
    public void Rows_of_a_race_name_every_implementation_once_per_number_of_threads()
    {
        const string name = "sparse";
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Sparse, modules: 100, learners: 20);
        var shares = new WorkloadShares(Gain: 0.5, Feasible: 0.125, ScoreSpread: 0);
        var race = new WorkloadRace(workload, shares, ComparisonSize.Quick with { Repetitions = 1, OwnSeconds = 0.01, OtherSeconds = 0.01 },
            Clock.Wall);

        IReadOnlyList<ComparisonRow> rows = race.Run();

        rows.Select(row => (row.Case, row.Implementation, row.Threads)).Distinct().Count().ShouldBe(rows.Count);
        rows.Where(row => row.Case == name + WorkloadRace.Machine).Select(row => row.Threads).ShouldBe([1, 2]);
        rows.Where(row => row.Case == name && row.PairsPerSecond is not null).ShouldAllBe(row => row.FeasibleShare == 0.125);

        // Two threads rank as many learners as one, or their rates could not be compared.
        RowsTable.Find(rows, name, ImplementationNames.Engine, 2)!.Learners
            .ShouldBe(RowsTable.Find(rows, name, ImplementationNames.Engine, 1)!.Learners);
        bool numPy = RowsTable.Find(rows, name, ImplementationNames.NumPy, 1)!.PairsPerSecond is not null;
        race.Notes.Count.ShouldBe(numPy ? 1 : 0);
        race.Notes.ShouldAllBe(note => note.Contains(" agrees with pedagogy6p on 20 learners", StringComparison.Ordinal));
    }
}
