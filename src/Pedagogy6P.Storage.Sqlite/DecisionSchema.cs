using Microsoft.Data.Sqlite;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>The tables and views of a decision log (docs/decisions.md).</summary>
internal static class DecisionSchema
{
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

    // "P6PD" in the header of the file says what it is.
    private static readonly SqliteKind Kind = new(
        0x50365044, Version: 1, "a decision log of this tool (version 1)", Tables + DecisionViews.Text);

    /// <summary>Opens a file and makes the tables of a new one.</summary>
    /// <exception cref="InputRefusedException">The file cannot be opened or is no decision log.</exception>
    public static SqliteConnection Open(string path, SqliteDecisionLogOptions options) =>
        SqliteFile.Open(path, Kind, options.Create, options.BusySeconds);

    /// <summary>The refusal of a file that cannot be opened, or read on, as a log.</summary>
    public static InputRefusedException RefusalOf(SqliteException failure, string path) => SqliteFile.RefusalOf(failure, path, Kind);
}
