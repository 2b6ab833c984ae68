using System.Globalization;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Validation;
using SQLitePCL;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Opens and makes the files of this package, all with the same care for what they keep and erase.</summary>
internal static class SqliteFile
{
    /// <summary>Opens a file and makes the tables of a new one.</summary>
    /// <exception cref="InputRefusedException">The file cannot be opened or is of another kind.</exception>
    public static SqliteConnection Open(string path, SqliteKind kind, bool mayCreate, int busySeconds)
    {
        if (!mayCreate && !File.Exists(path))
        {
            throw Refusal(path, Directory.Exists(path) ? "a file, not a folder" : "a file that exists");
        }

        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mayCreate ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = busySeconds,
        }.ToString());
        try
        {
            connection.Open();
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout = {busySeconds * 1000}"));
            Prepare(connection, path, kind, mayCreate);
            return connection;
        }
        catch (Exception exception)
        {
            connection.Dispose();
            throw exception is SqliteException failure ? RefusalOf(failure, path, kind) : exception;
        }
    }

    /// <summary>Runs statements that give no rows that matter.</summary>
    public static void Run(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a checkpoint that empties the journal.</summary>
    /// <exception cref="TimeoutException">Somebody kept reading what was before.</exception>
    public static void Truncate(Statement checkpoint)
    {
        checkpoint.Step();
        bool busy = checkpoint.Integer(0) != 0;
        checkpoint.Reset();
        if (busy)
        {
            throw new TimeoutException("The rows are erased, but others kept reading, so the journal beside the file still holds what was "
                + "erased: expected that reading ends. Erase once more.");
        }
    }

    private static void Prepare(SqliteConnection connection, string path, SqliteKind kind, bool mayCreate)
    {
        // Before the first page is written; of an existing file it changes nothing.
        Run(connection, "pragma page_size = 16384");
        long version = Number(connection, "pragma user_version"), application = Number(connection, "pragma application_id");
        bool empty = Number(connection, "select count(*) from sqlite_master") == 0;
        if (!(empty && version == 0 && application == 0) && (version != kind.Version || application != kind.ApplicationId))
        {
            throw new InputRefusedException(application != kind.ApplicationId ? new Violation(path, null, null, null, kind.Expected)
                : new Violation(path, null, "user_version", version.ToString(CultureInfo.InvariantCulture), kind.Expected));
        }

        // An empty file is a database to SQLite, and not a log to somebody who has one already.
        if (empty && !mayCreate)
        {
            throw Refusal(path, kind.Expected);
        }

        // Every commit waits for the disk; what is deleted is overwritten; nothing is put into files of its own.
        Run(connection, """
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma secure_delete = on;
            pragma temp_store = memory;
            pragma wal_autocheckpoint = 2000;
            """);
        if (empty)
        {
            Run(connection, $"""
                begin immediate;
                {kind.Tables}
                pragma application_id = {kind.ApplicationId.ToString(CultureInfo.InvariantCulture)};
                pragma user_version = {kind.Version.ToString(CultureInfo.InvariantCulture)};
                commit;
                """);
        }
    }

    private static long Number(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The refusal of a file that cannot be opened, or read on, as one of a kind.</summary>
    public static InputRefusedException RefusalOf(SqliteException failure, string path, SqliteKind kind) =>
        Refusal(path, $"{kind.Expected} ({failure.Message.TrimEnd('.')})");

    /// <summary>Whether a file is damaged, or none of SQLite's.</summary>
    public static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    private static InputRefusedException Refusal(string path, string expected) => InputRefusedException.Because(path, null, null, expected);
}
