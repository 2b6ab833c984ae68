using Microsoft.Data.Sqlite;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>The tables of a choice store (docs/participative.md).</summary>
internal static class ChoiceSchema
{
    private const string Tables = """
        create table programmes(number integer primary key, id text not null unique);
        create table learners(
            number integer primary key, programme integer not null references programmes, id text not null, version integer not null,
            snapshot_sequence integer not null default 0, snapshot_latest integer, snapshot_day integer,
            snapshot_late integer not null default 0, snapshot blob,
            unique(programme, id));
        create table choices(
            learner integer not null references learners, sequence integer not null, programme integer not null references programmes,
            id text not null, time integer not null, offset integer not null, made_by text not null, kind text not null, module text,
            session text, role text, fact text, value text, reason text, undoes text,
            primary key(learner, sequence)) without rowid;
        create unique index choices_by_id on choices(programme, id);
        create view learner_choices as
            select p.id as programme, l.id as learner, c.sequence, c.id,
                strftime('%Y-%m-%dT%H:%M:%fZ', c.time / 1000.0, 'unixepoch') as time, c.made_by, c.kind, c.module, c.session, c.role,
                c.fact, c.value, c.reason, c.undoes
            from choices c join learners l on l.number = c.learner join programmes p on p.number = c.programme;
        """;

    // "P6PC" in the header of the file says what it is.
    private static readonly SqliteKind Kind = new(0x50365043, Version: 2, "a choice store of this tool (version 2)", Tables);

    /// <summary>Opens a file and makes the tables of a new one.</summary>
    /// <exception cref="InputRefusedException">The file cannot be opened or is no choice store.</exception>
    public static SqliteConnection Open(string path, SqliteChoiceStoreOptions options) =>
        SqliteFile.Open(path, Kind, options.Create, options.BusySeconds);

    /// <summary>The refusal of a file that cannot be opened, or read on, as a store.</summary>
    public static InputRefusedException RefusalOf(SqliteException failure, string path) => SqliteFile.RefusalOf(failure, path, Kind);
}
