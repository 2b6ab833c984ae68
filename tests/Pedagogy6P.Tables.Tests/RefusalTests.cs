using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tables.Tests;

/// <summary>Files that are no tables are refused by what is wrong with them.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void A_cut_parquet_file_is_refused(int length)
    {
        string path = _folder.Parquet("select i as x, i * 0.1 as y from range(10000) t(i)");
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(length < 0 ? whole.Length + length : length)]);
        Refusal(() => ParquetFile.Open(path), path).Expected.ShouldStartWith("a Parquet file that can be read to its end (");
    }

    [Fact]
    public void Damage_inside_a_parquet_file_is_refused_when_it_is_reached()
    {
        string path = _folder.Parquet("select hash(i) as x from range(100000) t(i)");
        byte[] bytes = File.ReadAllBytes(path);
        bytes.AsSpan(4, 40).Fill(0xFF);
        File.WriteAllBytes(path, bytes);
        IRiskFile file = ParquetFile.Open(path);
        Refusal(() => file.Read(new RiskFileOptions()), path).Expected.ShouldStartWith("a Parquet file that can be read to its end (");
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        Refusal(() => ParquetFile.Open("no.parquet"), "no.parquet").Expected.ShouldBe("a file that exists");
        Refusal(() => DuckDBFile.Open("no.duckdb", "select 1"), "no.duckdb").Expected.ShouldBe("a file that exists");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        string csv = _folder.Text("a,b\n1,2\n"), parquet = _folder.Parquet("select 1 as a");
        Refusal(() => DuckDBFile.Open(csv, "select 1"), csv).Expected.ShouldBe("a DuckDB database");
        Refusal(() => DuckDBFile.Open(parquet, "select 1"), parquet).Expected.ShouldBe("a DuckDB database");
        Refusal(() => DuckDBFile.Tables(parquet), parquet).Expected.ShouldBe("a DuckDB database");
    }

    [Fact]
    public void A_cut_database_is_refused()
    {
        string path = _folder.Database("select i as x from range(100000) t(i)");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..5000]);
        Refusal(() => DuckDBFile.Open(path, "select * from t"), path).Expected.ShouldStartWith("a DuckDB database that can be opened");
    }

    [Theory]
    [InlineData("selec 1", "syntax error")]
    [InlineData("select * from nowhere", "nowhere")]
    [InlineData("drop table t", "syntax error")]
    [InlineData("select 1; drop table t", "syntax error")]
    [InlineData("select * from read_csv('/etc/passwd')", "disabled")]
    public void A_query_that_cannot_be_answered_is_refused(string query, string reason)
    {
        string path = _folder.Database("select 1 as x");
        string expected = Refusal(() => DuckDBFile.Open(path, query), path).Expected;
        expected.ShouldStartWith("a query that the database can answer (");
        expected.ShouldContain(reason);
    }

    [Fact]
    public void A_query_that_breaks_off_is_refused()
    {
        string path = _folder.Database("select case when i = 90000 then 'x' else '1' end as x from range(100000) t(i)");
        IRiskFile file = DuckDBFile.Open(path, "select x::integer as x from t");
        Refusal(() => file.Read(new RiskFileOptions()), path).Expected.ShouldStartWith("a query that the database can answer (Conversion");
    }

    [Fact]
    public void A_name_that_occurs_twice_is_refused()
    {
        string path = _folder.Database("select 1 as x");
        Violation violation = Refusal(() => DuckDBFile.Open(path, "select 1 as a, 2 as a").Read(new RiskFileOptions()), path);
        (violation.Column, violation.Expected).ShouldBe(("a", "every column name once"));
        string composed = _folder.Parquet("select 1 as \"caf\u00e9\", 2 as \"cafe\u0301\"");
        Refusal(() => ParquetFile.Open(composed), composed).Column.ShouldBe("caf\u00e9");
    }

    [Theory]
    [InlineData("[1]", "list")]
    [InlineData("{'a': 1}", "struct")]
    [InlineData("map {'a': 1}", "map")]
    [InlineData("time '10:00:00'", "time64")]
    [InlineData("'x'::blob", "binary")]
    public void A_column_that_no_table_of_text_has_is_refused_by_name_unless_it_plays_no_part(string value, string type)
    {
        string query = $"select 1 as x, {value} as odd";
        foreach (IRiskFile file in (IRiskFile[])[ParquetFile.Open(_folder.Parquet(query)),
            DuckDBFile.Open(_folder.Database(query), "from t")])
        {
            Violation violation = Refusal(() => file.Read(new RiskFileOptions()), file.Path);
            (violation.Column, violation.Value).ShouldBe(("odd", type));
            violation.Expected.ShouldStartWith("a column of numbers, text, true and false, or dates");
            file.Read(new RiskFileOptions { Ignored = ["odd"] }, cancellationToken: TestContext.Current.CancellationToken)
                .Table[0, 0].ShouldBe(1);
        }
    }

    [Fact]
    public void A_cell_is_refused_with_its_row_counted_from_one()
    {
        string path = _folder.Parquet("select 1.5::double as x union all select 'infinity'::double");
        Violation violation = Refusal(() => ParquetFile.Open(path).Read(new RiskFileOptions()), path);
        (violation.Row, violation.Column, violation.Value).ShouldBe((2, "x", "Infinity"));
        violation.Expected.ShouldStartWith("a finite number");
    }

    [Fact]
    public void A_column_that_is_not_there_is_refused()
    {
        string path = _folder.Parquet("select 1 as x");
        Violation violation = Refusal(() => ParquetFile.Open(path).Read(new RiskFileOptions { Label = "y", Positives = ["1"] }), path);
        (violation.Row, violation.Value).ShouldBe((null, "y"));
    }

    [Fact]
    public void Reading_can_be_cancelled() => Should.Throw<OperationCanceledException>(() =>
        ParquetFile.Open(_folder.Parquet("select 1 as x")).Read(new RiskFileOptions(), null, new CancellationToken(canceled: true)));

    private static Violation Refusal(Action read, string path)
    {
        Violation violation = Should.Throw<InputRefusedException>(read).Violations.ShouldHaveSingleItem();
        violation.Table.ShouldBe(path);
        return violation;
    }
}
