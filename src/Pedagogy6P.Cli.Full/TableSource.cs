using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Tables;

namespace Pedagogy6P.Cli.Full;

/// <summary>Parquet files and DuckDB databases. Immutable and thread-safe.</summary>
internal sealed class TableSource : ITableSource
{
    private const int MostTablesNamed = 12;

    public bool Opens(TableKind kind) => kind is TableKind.Parquet or TableKind.Database;

    public IRiskFile Open(TableKind kind, string path, string? query) =>
        kind == TableKind.Parquet ? ParquetFile.Open(path) : DuckDBFile.Open(path, query ?? throw QueryMissing(path));

    private static ToolException QueryMissing(string path)
    {
        IReadOnlyList<string> tables = DuckDBFile.Tables(path);
        string more = tables.Count > MostTablesNamed ? ", …" : "";
        string named = string.Join(", ", tables.Take(MostTablesNamed)) + more;
        return ToolException.WrongUsage($"--sql: expected a query beside the DuckDB database {path}.",
            tables.Count == 0 ? null : $"It has the tables {named}: for instance --sql 'select * from {tables[0]}'.");
    }
}
