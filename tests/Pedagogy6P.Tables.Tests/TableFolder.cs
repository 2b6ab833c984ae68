using System.Globalization;
using DuckDB.NET.Data;

namespace Pedagogy6P.Tables.Tests;

/// <summary>A folder of its own for a test, with tables that SQL makes, removed afterwards.</summary>
internal sealed class TableFolder : IDisposable
{
    public TableFolder() => Path = Directory.CreateTempSubdirectory("pedagogy6p-tables-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes the result of a query as a Parquet file.</summary>
    public string Parquet(string query, string name = "table.parquet", int rowsOfGroup = 2048) =>
        Written(name, path => Run("DataSource=:memory:", string.Create(CultureInfo.InvariantCulture,
            $"copy ({query}) to '{path}' (format parquet, row_group_size {rowsOfGroup})")));

    /// <summary>Makes a database with one table, <c>t</c>, of the result of a query.</summary>
    public string Database(string query, string name = "table.duckdb") =>
        Written(name, path => Run($"DataSource={path}", $"create table t as {query}"));

    public string Text(string text, string name = "table.csv") => Written(name, path => System.IO.File.WriteAllText(path, text));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void Run(string connection, string statement)
    {
        using DuckDBConnection database = new(connection);
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private string Written(string name, Action<string> write)
    {
        string path = File(name);
        write(path);
        return path;
    }
}
