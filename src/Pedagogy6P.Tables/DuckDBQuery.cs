using System.Collections.Immutable;
using System.Data.Common;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Tables.Arrow;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tables;

/// <summary>The columns of a query's result. Asks the database anew for every reading. Immutable and thread-safe.</summary>
internal sealed class DuckDBQuery : ITypedTable
{
    private const string Database = "a DuckDB database that can be opened for reading";
    private const string Query = "a query that the database can answer";

    // Behind the checksum of the first block.
    private const int SignatureAt = 8;

    private readonly string _query;

    private DuckDBQuery(string path, string query, ImmutableArray<TableColumn> columns)
    {
        Path = path;
        _query = query;
        Columns = columns;
    }

    private static ReadOnlySpan<byte> Signature => "DUCK"u8;

    public string Path { get; }

    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>Counting would answer the query twice.</summary>
    public int? RowCount => null;

    /// <summary>Asks for the columns of the result.</summary>
    /// <exception cref="InputRefusedException">The database cannot be opened, or the query cannot be answered.</exception>
    public static DuckDBQuery Open(string path, string query)
    {
        string one = query.TrimEnd(' ', '\t', '\r', '\n', ';');
        using DuckDBConnection connection = Connect(path);
        return Refusals.Guard(path, Query, () =>
        {
            // On a line of its own: the query may end in a comment.
            using DuckDBCommand command = Command(connection, $"select * from (\n{one}\n) limit 0");
            using IArrowArrayStream stream = command.ExecuteArrowStream();
            return new DuckDBQuery(path, one, ArrowColumns.Of(stream.Schema));
        });
    }

    /// <summary>The names of the tables and views.</summary>
    /// <exception cref="InputRefusedException">The database cannot be opened.</exception>
    public static IReadOnlyList<string> Tables(string path)
    {
        using DuckDBConnection connection = Connect(path);
        return Refusals.Guard(path, Database, () =>
        {
            using DuckDBCommand command = Command(connection, "select table_name from information_schema.tables");
            using DbDataReader reader = command.ExecuteReader();
            List<string> names = [];
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
            }

            return names.Order(StringComparer.Ordinal).ToArray();
        });
    }

    public IEnumerable<ITypedRows> Read(ImmutableArray<int> columns, CancellationToken cancellationToken)
    {
        using DuckDBConnection connection = Connect(Path);
        using DuckDBCommand command = Command(connection, _query);
        using IArrowArrayStream stream = Refusals.Guard(Path, Query, command.ExecuteArrowStream);
        RequireSameNames(stream);
        foreach (ITypedRows rows in ArrowStream.Read(stream, [.. Enumerable.Range(0, Columns.Length)], Path, Query, cancellationToken))
        {
            yield return rows;
        }
    }

    // Around the query the database has made a second name of one that occurs twice.
    private void RequireSameNames(IArrowArrayStream stream)
    {
        IEnumerable<string> names = stream.Schema.FieldsList.Select(field => field.Name);
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw Refusals.Of(Path, "every column name once", twice.Key);
        }
    }

    private static DuckDBCommand Command(DuckDBConnection connection, string text)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.UseStreamingMode = true;
        return command;
    }

    // DuckDB takes other files for tables of their own, in a database that is not there.
    private static void RequireDatabase(string path)
    {
        byte[] start = new byte[SignatureAt + Signature.Length];
        int length = Refusals.Guard(path, Database, () =>
        {
            using FileStream file = File.OpenRead(path);
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        });
        if (length < start.Length || !start.AsSpan(SignatureAt).SequenceEqual(Signature))
        {
            throw Refusals.Of(path, "a DuckDB database");
        }
    }

    private static DuckDBConnection Connect(string path)
    {
        Refusals.RequireFile(path);
        RequireDatabase(path);
        DuckDBConnectionStringBuilder settings = new()
        {
            DataSource = path,
            AccessMode = DuckDBAccessMode.ReadOnly,
            EnableExternalAccess = false,
            AutoinstallKnownExtensions = false,
            AutoloadKnownExtensions = false,
        };
        DuckDBConnection connection = new(settings.ToString());
        try
        {
            return Refusals.Guard(path, Database, () =>
            {
                connection.Open();
                return connection;
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
