using System.Globalization;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Validation;
using SQLitePCL;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>The tables and views of a decision log (docs/decisions.md).</summary>
internal static class DecisionSchema
{
    private const int Version = 1;

    // "P6PD" in the header of the file says what it is.
    private const int ApplicationId = 0x50365044;
    private const string Expected = "a decision log of this tool (version 1)";

    private const string Tables = """
        create table names(number integer primary key, name text not null unique);
        create table origins(
            number integer primary key, policy text not null, programme text not null, model text not null, policy_version text not null,
            forecast text not null, library text not null, terms text not null, term_count integer not null, context text not null,
            unique(policy, programme, model, policy_version, forecast, library, terms, context));
        create table decisions(
            number integer primary key, id text not null unique, time integer not null, key integer not null references names,
            learner blob not null, origin integer not null references origins, probability real not null, items blob not null,
            candidates blob not null, context blob not null);
        create index decisions_by_time on decisions(time);
        create table outcomes(
            decision integer not null references decisions, place integer not null, value real not null, time integer not null,
            primary key(decision, place)) without rowid;
        create table places(place integer primary key);
        insert into places with recursive counted(place) as (select 0 union all select place + 1 from counted where place < 999)
            select place from counted;
        """;

    /// <summary>Opens a file and makes the tables of a new one.</summary>
    /// <exception cref="InputRefusedException">The file cannot be opened or is no decision log.</exception>
    public static SqliteConnection Open(string path, SqliteDecisionLogOptions options)
    {
        if (!options.Create && !File.Exists(path))
        {
            throw Refusal(path, "a file that exists");
        }

        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = options.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = options.BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout = {options.BusySeconds * 1000}"));
            Prepare(connection, path);
            return connection;
        }
        catch (Exception exception)
        {
            connection.Dispose();
            throw exception is SqliteException failure ? RefusalOf(failure, path) : exception;
        }
    }

    /// <summary>Runs statements that give no rows that matter.</summary>
    public static void Run(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        // Before the first page is written; of an existing file it changes nothing.
        Run(connection, "pragma page_size = 16384");
        long version = Number(connection, "pragma user_version"), application = Number(connection, "pragma application_id");
        bool empty = Number(connection, "select count(*) from sqlite_master") == 0;
        if (!(empty && version == 0 && application == 0) && (version != Version || application != ApplicationId))
        {
            throw new InputRefusedException(application != ApplicationId ? new Violation(path, null, null, null, Expected)
                : new Violation(path, null, "user_version", version.ToString(CultureInfo.InvariantCulture), Expected));
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
                {Tables}
                {DecisionViews.Text}
                pragma application_id = {ApplicationId.ToString(CultureInfo.InvariantCulture)};
                pragma user_version = {Version.ToString(CultureInfo.InvariantCulture)};
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

    /// <summary>The refusal of a file that cannot be opened, or read on, as a log.</summary>
    public static InputRefusedException RefusalOf(SqliteException failure, string path) =>
        Refusal(path, $"{Expected} ({failure.Message.TrimEnd('.')})");

    /// <summary>Whether a file is damaged, or none of SQLite's.</summary>
    public static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    private static InputRefusedException Refusal(string path, string expected) => InputRefusedException.Because(path, null, null, expected);
}
