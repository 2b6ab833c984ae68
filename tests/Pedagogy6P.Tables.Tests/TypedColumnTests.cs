using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tables.Tests;

/// <summary>Columns are read as what their types say.</summary>
public sealed class TypedColumnTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public static TheoryData<string, double> Numbers => new()
    {
        { "9007199254740993::bigint", 9007199254740992 },
        { "(-9223372036854775808)::bigint", -9223372036854775808.0 },
        { "18446744073709551615::ubigint", 18446744073709551615.0 },
        { "255::utinyint", 255 },
        { "65535::usmallint", 65535 },
        { "4294967295::uinteger", 4294967295 },
        { "(-128)::tinyint", -128 },
        { "0.1::float", 0.1f },
        { "0.1::double", 0.1 },
        { "0.1::decimal(4,2)", 0.1 },
        { "12345678901234567890.123456789::decimal(38,9)", 12345678901234567890.123456789 },
        { "9007199254740993.5::decimal(20,1)", 9007199254740994 },
        { "170141183460469231731687303715884105727::hugeint", 170141183460469231731687303715884105727.0 },
        { "null::double", double.NaN },
        { "null::bigint", double.NaN },
        { "'nan'::double", double.NaN },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_the_nearest_double(string value, double expected)
    {
        string query = $"select {value} as x union all select 1";
        foreach (RiskTable table in Both(query, new RiskFileOptions()))
        {
            (table.Schema[0].Kind, table[0, 0], table[1, 0]).ShouldBe((FeatureKind.Numeric, expected, 1));
        }
    }

    [Theory]
    [InlineData("'007'", "007")]
    [InlineData("'3.0'", "3")]
    [InlineData("'2024-09-01'", "2024-09-01")]
    [InlineData("'Nîmes'", "Nîmes")]
    [InlineData("true", "true")]
    [InlineData("'b'::enum('a', 'b')", "b")]
    public void Text_and_truth_are_categories_whatever_they_look_like(string value, string category)
    {
        foreach (RiskTable table in Both($"select {value} as x", new RiskFileOptions()))
        {
            table.Schema[0].Kind.ShouldBe(FeatureKind.Categorical);
            table.Schema[0].Categories.ShouldBe([category]);
        }
    }

    [Theory]
    [InlineData("''")]
    [InlineData("'N/A'")]
    [InlineData("'gone fishing'")]
    [InlineData("null")]
    public void Words_for_a_missing_value_are_missing(string value)
    {
        RiskFileOptions options = new() { Missing = ["Gone fishing", "-999"] };
        foreach (RiskTable table in Both($"select {value}::varchar as x, -999 as n union all select 'a', 5", options))
        {
            (double.IsNaN(table[0, 0]), table.Schema[0].Categories.Single()).ShouldBe((true, "a"));
            (double.IsNaN(table[0, 1]), table[1, 1]).ShouldBe((true, 5));
        }
    }

    [Theory]
    [InlineData("date '2000-01-02'", 1)]
    [InlineData("timestamp '1999-12-31 23:59:59.999999'", -1)]
    [InlineData("timestamp '1969-12-31 23:59:59'", -10958)]
    [InlineData("timestamp_ns '2000-01-01 00:00:00'", 0)]
    [InlineData("timestamp_s '2000-01-03 12:00:00'", 2)]
    [InlineData("timestamptz '2000-01-02 00:00:00+00'", 1)]
    [InlineData("date '0001-01-01'", -730119)]
    public void Dates_are_days(string value, int days)
    {
        foreach (RiskTable table in Both($"select {value} as x union all select null", new RiskFileOptions { DateParts = [DatePart.Days] }))
        {
            (table.Schema[0].Name, table[0, 0], double.IsNaN(table[1, 0])).ShouldBe(("x days", days, true));
        }
    }

    [Fact]
    public void Columns_of_dates_are_left_out_with_a_note_until_somebody_asks()
    {
        RiskFileTable table = ParquetFile.Open(_folder.Parquet("select date '2024-01-01' as day, 1 as x"))
            .Read(new RiskFileOptions(), cancellationToken: TestContext.Current.CancellationToken);
        (table.Table.Schema.Count, table.Notes.Single()).ShouldBe((1,
            "column day was left out: it holds dates. --date-features days weekday month makes numbers and categories of them."));
    }

    [Fact]
    public void Ids_keep_every_digit_and_rows_without_an_outcome_are_left_out()
    {
        const string query = "select * from (values (9007199254740993, 1, 0.5, 'a'), (9007199254740992, null, 1.5, 'b'), "
            + "(9007199254740994, 0, 2.5, 'c')) t(id, gone, x, town)";
        RiskFileOptions options = new() { Person = "id", Label = "gone", Positives = ["1"], Groups = ["town"] };
        foreach (RiskTable table in Both(query, options))
        {
            table.PersonIds.ShouldBe(["9007199254740993", "9007199254740994"]);
            table.Labels.ToArray().ShouldBe([1, 0]);
            (table[0, 0], table[1, 0]).ShouldBe((0.5, 2.5));
            table.Groups[0].Levels.ShouldBe(["a", "c"]);
        }
    }

    [Theory]
    [InlineData(1000, 2)]
    [InlineData(1001, 1)]
    public void Words_beyond_the_limit_are_no_feature(int words, int features)
    {
        string query = $"select 'w' || i as word, i as x from range({words}) t(i)";
        foreach (RiskTable table in Both(query, new RiskFileOptions()))
        {
            table.Schema.Count.ShouldBe(features);
        }

        foreach (RiskTable table in Both(query, new RiskFileOptions { Kept = ["word"] }))
        {
            table.Schema.Count.ShouldBe(2);
        }
    }

    [Fact]
    public void Rows_keep_their_order_over_row_groups_and_progress_is_told()
    {
        List<WorkProgress> told = [];
        RiskTable table = ParquetFile.Open(_folder.Parquet("select i as x, [i] as l from range(200000) t(i)", rowsOfGroup: 10_000))
            .Read(new RiskFileOptions { Ignored = ["l"] }, new Told(told), TestContext.Current.CancellationToken).Table;
        Enumerable.Range(0, table.RowCount).ShouldAllBe(row => table[row, 0] == row);
        (table.RowCount, told[^1]).ShouldBe((200_000, new WorkProgress(200_000, 200_000, WorkUnit.Rows)));
    }

    private RiskTable[] Both(string query, RiskFileOptions options)
    {
        IRiskFile[] files = [ParquetFile.Open(_folder.Parquet(query)), DuckDBFile.Open(_folder.Database(query), "select * from t")];
        RiskTable[] tables =
            [.. files.Select(file => file.Read(options, cancellationToken: TestContext.Current.CancellationToken).Table)];
        Array.ForEach(Directory.GetFiles(_folder.Path), File.Delete);
        return tables;
    }

    private sealed class Told(List<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told.Add(value);
    }
}
