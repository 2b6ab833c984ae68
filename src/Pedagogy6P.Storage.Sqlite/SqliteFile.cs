using System.Globalization;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Validation;
using SQLitePCL;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Opens and makes the files of this package, all with the same care for what they keep and erase.</summary>
internal static class SqliteFile
{
    private const int MostAttempts = 40;

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

        // As of one moment: somebody else may be making it.
        Run(connection, "begin");
        long version = Number(connection, "pragma user_version"), application = Number(connection, "pragma application_id");
        bool empty = Number(connection, "select count(*) from sqlite_master") == 0;
        Run(connection, "commit");
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
        Persist(connection, "pragma journal_mode = wal");
        Run(connection, """
            pragma synchronous = full;
            pragma secure_delete = on;
            pragma temp_store = memory;
            pragma wal_autocheckpoint = 2000;
            """);
        if (empty)
        {
            Create(connection, path, kind);
        }
    }

    // Others may open the same new file at the same time: whoever comes first makes the tables, and the rest find them.
    private static void Create(SqliteConnection connection, string path, SqliteKind kind)
    {
        Run(connection, "begin immediate");
        if (Number(connection, "select count(*) from sqlite_master") == 0)
        {
            Run(connection, $"""
                {kind.Tables}
                pragma application_id = {kind.ApplicationId.ToString(CultureInfo.InvariantCulture)};
                pragma user_version = {kind.Version.ToString(CultureInfo.InvariantCulture)};
                """);
        }

        Run(connection, "commit");
        if (Number(connection, "pragma application_id") != kind.ApplicationId || Number(connection, "pragma user_version") != kind.Version)
        {
            throw Refusal(path, kind.Expected);
        }
    }

    // A change of the journal is refused at once while another connection makes the same change, without waiting.
    private static void Persist(SqliteConnection connection, string text)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Run(connection, text);
                return;
            }
            catch (SqliteException failure) when (IsBusy(failure) && attempt < MostAttempts)
            {
                Thread.Sleep(attempt);
            }
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

    /// <summary>Whether somebody else holds a file.</summary>
    public static bool IsBusy(SqliteException failure) => failure.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    private static InputRefusedException Refusal(string path, string expected) => InputRefusedException.Because(path, null, null, expected);
}
