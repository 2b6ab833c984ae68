using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>A prepared statement, bound and stepped without allocating. Not thread-safe.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The text is no statement.</exception>
    public Statement(SqliteConnection connection, string text)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, text, out _statement));
    }

    /// <summary>Rows that the last statement of the connection changed.</summary>
    public int Changes => raw.sqlite3_changes(_database);

    /// <summary>Number of the row that the connection inserted last.</summary>
    public long LastNumber => raw.sqlite3_last_insert_rowid(_database);

    public Statement Bind(int at, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, at, value));
        return this;
    }

    public Statement Bind(int at, double value)
    {
        Check(raw.sqlite3_bind_double(_statement, at, value));
        return this;
    }

    public Statement Bind(int at, string value)
    {
        Check(raw.sqlite3_bind_text(_statement, at, value));
        return this;
    }

    public Statement BindOrNull(int at, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, at) : raw.sqlite3_bind_text(_statement, at, value));
        return this;
    }

    public Statement Bind(int at, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, at, 0) : raw.sqlite3_bind_blob(_statement, at, value));
        return this;
    }

    /// <summary>Goes on to the next row; false, and ready to be bound anew, when there is none.</summary>
    /// <exception cref="SqliteException">The database could not.</exception>
    public bool Step()
    {
        int code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        int reset = raw.sqlite3_reset(_statement);
        Check(code == raw.SQLITE_DONE ? reset : code);
        return false;
    }

    /// <summary>Leaves the rows that are left.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <exception cref="SqliteException">The database could not.</exception>
    public void Run()
    {
        while (Step())
        {
        }
    }

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public bool IsInteger(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_INTEGER;

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
