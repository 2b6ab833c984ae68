using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Results;

public sealed class RowsTableTests
{
    private const string Header = "| case | implementation | threads | modules | learners | feasible | M pairs/s | µs per learner "
        + "| spread | pairs scored | × FAISS | × NumPy | × scalar |\n";

    private static readonly ComparisonRow[] Rows =
    [
        new("sparse", ImplementationNames.Engine, 1, 10_000, 20_000, 0.0123, 6.4e9, 1.5625, 0.02),
        new("sparse", ImplementationNames.Engine, 2, 10_000, 20_000, 0.0123, 11.2e9, 0.9, 0.031),
        new("sparse", ImplementationNames.Unfiltered, 1, 10_000, 500, 0.0123, 1.6e9, 6.25, 0.1) { PairsScored = 5_000_000 },
        new("sparse", ImplementationNames.Scalar, 1, 10_000, 40, 0.0123, 5e7, 200, 0),
        new("sparse", ImplementationNames.NumPy, 1, 10_000, 0, null, null, null, null),
        new("flat", ImplementationNames.Engine, 1, 600, 1, null, 4e8, 1500, 0.5),
    ];

    [Fact]
    public void The_table_is_exactly_this() => RowsTable.Of(Rows).ShouldBe(Header + """
        | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | sparse | pedagogy6p | 1 | 10000 | 20000 | 1.23% | 6,400 | 1.563 | 2% |  | 4 |  | 128 |
        | sparse | pedagogy6p | 2 | 10000 | 20000 | 1.23% | 11,200 | 0.9 | 3.1% |  | 7 |  | 224 |
        | sparse | faiss-flat-unfiltered | 1 | 10000 | 500 | 1.23% | 1,600 | 6.25 | 10% | 5,000,000 |  |  | 32 |
        | sparse | scalar | 1 | 10000 | 40 | 1.23% | 50 | 200 | 0% |  | 0.03 |  |  |
        | sparse | numpy | 1 | 10000 | 0 |  | not installed | | | |  |  |  |
        | flat | pedagogy6p | 1 | 600 | 1 |  | 400 | 1,500 | 50% |  |  |  |  |

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Every_line_has_as_many_cells_as_the_header()
    {
        string[] lines = RowsTable.Of(Rows).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => line.Count(letter => letter == '|')).Distinct().ShouldBe([14]);
    }

    [Fact]
    public void The_numbers_of_the_JSON_are_those_of_the_table()
    {
        string[][] cells = [.. RowsTable.Of(Rows).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
        using JsonDocument json = JsonDocument.Parse(RowsJson.Of(Rows));
        JsonElement[] rows = [.. json.RootElement.EnumerateArray()];

        rows.Length.ShouldBe(cells.Length);
        foreach ((JsonElement row, string[] line) in rows.Zip(cells))
        {
            line[0].ShouldBe(row.GetProperty("case").GetString());
            line[1].ShouldBe(row.GetProperty("implementation").GetString());
            int[] whole = [.. ((string[])["threads", "modules", "learners"]).Select(name => row.GetProperty(name).GetInt32())];
            line[2..5].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ShouldBe(whole);
            if (row.GetProperty("pairsPerSecond").ValueKind == JsonValueKind.Null)
            {
                line[6].ShouldBe("not installed");
                continue;
            }

            Number(line[6]).ShouldBe(row.GetProperty("pairsPerSecond").GetDouble() / 1e6, 1e-3);
            Number(line[7]).ShouldBe(row.GetProperty("microsecondsPerLearner").GetDouble(), 1e-3);
            Number(line[8].TrimEnd('%')).ShouldBe(100 * row.GetProperty("spread").GetDouble(), 1e-2);
        }
    }

    [Fact]
    public void A_row_is_found_by_case_implementation_and_threads()
    {
        RowsTable.Find(Rows, "sparse", ImplementationNames.Engine, threads: 2).ShouldBeSameAs(Rows[1]);
        RowsTable.Find(Rows, "flat", ImplementationNames.Engine, threads: 1).ShouldBeSameAs(Rows[5]);
        RowsTable.Find(Rows, "flat", ImplementationNames.Scalar, threads: 1).ShouldBeNull();
    }

    [Fact]
    public void A_ratio_needs_both_rates_and_two_rows()
    {
        RowsTable.Over(Rows, Rows[1], ImplementationNames.Engine).ShouldBe(1.75);
        RowsTable.Over(Rows, Rows[0], ImplementationNames.Engine).ShouldBeNull();
        RowsTable.Over(Rows, Rows[0], ImplementationNames.NumPy).ShouldBeNull();
        RowsTable.Over(Rows, Rows[4], ImplementationNames.Scalar).ShouldBeNull();
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
