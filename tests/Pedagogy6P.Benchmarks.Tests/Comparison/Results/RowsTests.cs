using System.Text.Json;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Results;

public sealed class RowsTests
{
    private static readonly ComparisonRow[] Rows =
    [
        new("sparse", ImplementationNames.Engine, 1, 10_000, 20_000, 0.01, 6e9, 1.6, 0.02) { PairsScored = 12_345 },
        new("sparse", ImplementationNames.Unfiltered, 1, 10_000, 20_000, 0.01, 1e9, 10, 0.02),
        new("sparse", ImplementationNames.PostFilter, 1, 10_000, 0, null, null, null, null),
    ];

    [Fact]
    public void Json_is_an_array_of_rows_with_exactly_these_names()
    {
        using JsonDocument document = JsonDocument.Parse(RowsJson.Of(Rows));
        document.RootElement.GetArrayLength().ShouldBe(3);
        document.RootElement.EnumerateArray().ShouldAllBe(row => row.EnumerateObject().Select(property => property.Name).SequenceEqual(
            new[] { "case", "implementation", "threads", "modules", "learners", "feasibleShare", "pairsPerSecond",
                "microsecondsPerLearner", "spread" }));
        document.RootElement[0].GetProperty("pairsPerSecond").GetDouble().ShouldBe(6e9);
    }

    [Fact]
    public void The_table_shows_ratios_pairs_scored_and_what_is_not_installed()
    {
        string[] lines = RowsTable.Of(Rows).Split('\n');
        lines[2].ShouldContain("| 12,345 | 6 |");
        lines[4].ShouldContain("not installed");
    }

    [Fact]
    public void A_requirement_is_read_off_the_rows()
    {
        Requirement sparse = Requirements.Of(Rows)[0];
        sparse.Measured.ShouldBe(6);
        sparse.IsReached.ShouldBe(true);
        Requirements.Of(Rows)[1].IsReached.ShouldBeNull();
        Requirements.Table(Rows).ShouldContain("not measured");
    }

    [Fact]
    public void A_row_of_another_case_or_number_of_threads_is_not_a_peer() =>
        RowsTable.Over([Rows[0], Rows[1] with { Threads = 2 }], Rows[0], ImplementationNames.Unfiltered).ShouldBeNull();
}
