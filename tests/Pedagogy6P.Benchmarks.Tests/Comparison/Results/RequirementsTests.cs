using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Results;

public sealed class RequirementsTests
{
    private static readonly string[] Workloads = ["sparse", "realistic", "worst", "flat"];

    [Fact]
    public void Without_rows_nothing_is_measured()
    {
        IReadOnlyList<Requirement> all = Requirements.Of([]);
        all.Count.ShouldBe(23);
        all.ShouldAllBe(one => one.Measured == null && one.IsReached == null);
        Requirements.Table([]).Split("not measured").Length.ShouldBe(all.Count + 1);
    }

    [Fact]
    public void Rates_are_compared_on_one_thread_of_the_same_workload()
    {
        List<ComparisonRow> rows = [];
        for (int number = 0; number < Workloads.Length; number++)
        {
            rows.Add(Rate(Workloads[number], ImplementationNames.Engine, 1, 100 * (number + 1)));
            rows.Add(Rate(Workloads[number], ImplementationNames.Engine, 2, 10_000));
            rows.Add(Rate(Workloads[number], ImplementationNames.Unfiltered, 1, 80));
            rows.Add(Rate(Workloads[number], ImplementationNames.NumPy, 1, 5));
            rows.Add(Rate(Workloads[number], ImplementationNames.Scalar, 1, 2));
        }

        Dictionary<string, double?> measured = Measured(rows);

        measured["sparse, rate over faiss-flat-unfiltered"].ShouldBe(1.25);
        measured["realistic, rate over faiss-flat-unfiltered"].ShouldBe(2.5);
        measured["worst, rate over faiss-flat-unfiltered"].ShouldBe(3.75);
        measured["flat, rate over faiss-flat-unfiltered"].ShouldBe(5);
        measured["realistic, rate over numpy"].ShouldBe(40);
        measured["sparse, rate over scalar"].ShouldBe(50);
        measured["realistic, rate over scalar"].ShouldBe(100);
        measured.Count(one => one.Value is not null).ShouldBe(7);
    }

    [Fact]
    public void A_second_thread_is_measured_by_what_it_brings_the_machine()
    {
        List<ComparisonRow> rows =
        [
            Rate("worst", ImplementationNames.Engine, 1, 100), Rate("worst", ImplementationNames.Engine, 2, 190),
            Rate("worst, fused multiply-add loop", ImplementationNames.Machine, 1, 1000),
            Rate("worst, fused multiply-add loop", ImplementationNames.Machine, 2, 2000),
        ];
        Requirement worst = Requirements.Of(rows).Single(one => one.Measured is not null);
        worst.Figure.ShouldStartWith("worst, gain of two threads");
        worst.Measured!.Value.ShouldBe(0.95, 1e-12);
        worst.IsReached.ShouldBe(true);
        rows[1] = rows[1] with { PairsPerSecond = 180 };
        Requirements.Of(rows).Single(one => one.Measured is not null).IsReached.ShouldBe(false);
    }

    [Fact]
    public void Times_must_stay_at_or_below_their_ceiling()
    {
        List<ComparisonRow> rows =
        [
            Took("realistic 600, warm call from a compiled query, p50", 3),
            Took("realistic 600, warm call from a compiled query, p99", 8.1),
            Took("realistic 10000, warm call from a learner record, p99", 119.5), Took("sparse, compiling a new goal set", 100),
            Took("worst, compiling a new goal set", 1000.5), Took("sparse, 1000000 modules", 90), Took("sparse, 100000 modules", 10),
        ];

        var reached = Requirements.Of(rows).Where(one => one.Measured is not null).ToDictionary(one => one.Figure, one => one.IsReached);

        reached.ShouldBe(new Dictionary<string, bool?>
        {
            ["realistic 600, warm call from a compiled query, p50, µs"] = true,
            ["realistic 600, warm call from a compiled query, p99, µs"] = false,
            ["realistic 10000, warm call from a learner record, p99, µs"] = true,
            ["sparse, compiling a new goal set, µs"] = true,
            ["worst, compiling a new goal set, µs"] = false,
            ["time at 1,000,000 modules over time at 100,000, sparse"] = false,
        }, ignoreOrder: true);
    }

    [Fact]
    public void The_table_shows_each_figure_beside_what_it_must_reach()
    {
        string[] lines = Requirements.Table([Took("sparse, compiling a new goal set", 120.456)]).Split('\n');
        lines[0].ShouldBe("| figure | must | stretch | measured | reached |");
        lines.ShouldContain("| sparse, rate over faiss-flat-unfiltered | ≥ 1.6 | 5 |  | not measured |");
        lines.ShouldContain("| sparse, compiling a new goal set, µs | ≤ 100 |  | 120.46 | **no** |");
        lines.ShouldContain("| worst, compiling a new goal set, µs | ≤ 1000 |  |  | not measured |");
        foreach (Requirement one in Requirements.Of([]))
        {
            string start = string.Create(CultureInfo.InvariantCulture,
                $"| {one.Figure} | {(one.IsCeiling ? '≤' : '≥')} {one.Must} | {one.Stretch} |");
            lines.ShouldContain(line => line.StartsWith(start, StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, double?> Measured(IReadOnlyList<ComparisonRow> rows) =>
        Requirements.Of(rows).ToDictionary(one => one.Figure, one => one.Measured);

    private static ComparisonRow Rate(string name, string implementation, int threads, double pairs) =>
        new(name, implementation, threads, 10_000, 100, null, pairs, 1, 0);

    private static ComparisonRow Took(string name, double microseconds) =>
        new(name, ImplementationNames.Engine, 1, 10_000, 1, null, 1, microseconds, 0);
}
