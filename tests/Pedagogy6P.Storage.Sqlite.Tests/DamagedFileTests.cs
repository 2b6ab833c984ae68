using System.Globalization;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Storage.Sqlite.Tests;

/// <summary>Files that something damaged: what can be read is given, and what cannot is told by file, decision and column.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Kept = 6;
    private const int Damaged = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly LogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("time", "time = 'noon'", "milliseconds since 1970")]
    [InlineData("time", "time = 9000000000000000000", "milliseconds since 1970")]
    [InlineData("key", "key = 999", "numbers of the table names")]
    [InlineData("learner", "learner = x'00'", "32 bytes")]
    [InlineData("origin", "origin = 999", "a row of the table origins")]
    [InlineData("items", "items = x'0102'", "bytes for each item")]
    [InlineData("items", "items = cast(x'ffff' || substr(items, 3) as blob)", "items that are candidates")]
    [InlineData("items", "items = '{\"broken\":'", "bytes for each item")]
    [InlineData("items", "candidates = x''", "items that are candidates")]
    [InlineData("candidates", "candidates = x'01'", "20 bytes for each candidate")]
    [InlineData("candidates", "candidates = cast(x'7fffffff' || substr(candidates, 5) as blob)", "numbers of the table names")]
    [InlineData("context", "context = x'00'", "8 for each name")]
    [InlineData("propensity", "items = cast(substr(items, 1, 6) || x'4000000000000000' || substr(items, 15) as blob)", "above 0")]
    public async Task A_damaged_row_is_told_and_all_others_are_given(string column, string damage, string expected)
    {
        string id = await KeepAsync(Kept);
        Run($"pragma foreign_keys = off; update decisions set {damage} where id = '{id}'");
        await RefusedAsync(id, column, expected);
    }

    [Theory]
    [InlineData("origins.terms", "terms = '[\"need\",'")]
    [InlineData("origins.terms", "terms = '[1]'")]
    [InlineData("origins.context", "context = 'null'")]
    [InlineData("origins.context", "context = '{}'")]
    public async Task Broken_names_are_told_for_the_decisions_that_need_them(string column, string damage)
    {
        string id = await KeepAsync(Kept);
        Run("insert into origins(policy, programme, model, policy_version, forecast, library, terms, term_count, context) "
            + "select policy, programme, model, 'other', forecast, library, terms, term_count, context from origins limit 1; "
            + $"update decisions set origin = last_insert_rowid() where id = '{id}'; "
            + $"update origins set {damage} where policy_version = 'other'");
        await RefusedAsync(id, column, "a JSON array of names");
    }

    [Theory]
    [InlineData("outcomes.place", "place = 40", "the place of an item")]
    [InlineData("outcomes.value", "value = 9e999", "a finite number")]
    [InlineData("outcomes.time", "time = 'late'", "milliseconds since 1970")]
    public async Task A_damaged_outcome_is_told(string column, string damage, string expected)
    {
        string id = await KeepAsync(Kept);
        Run($"update outcomes set {damage} where decision = (select number from decisions where id = '{id}')");
        await RefusedAsync(id, column, expected);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public async Task A_file_that_was_cut_is_refused(double share)
    {
        await KeepAsync(count: 400);
        byte[] bytes = await File.ReadAllBytesAsync(_folder.Log, Token);
        await File.WriteAllBytesAsync(_folder.Log, bytes[..(int)(bytes.Length * share)], Token);
        InputRefusedException refusal = await Should.ThrowAsync<InputRefusedException>(async () =>
        {
            await using SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log, new SqliteDecisionLogOptions { Create = false });
            await log.AllAsync();
        });
        refusal.Message.ShouldStartWith(_folder.Log);
        refusal.Message.ShouldContain("a decision log of this tool");
    }

    [Fact]
    public async Task A_file_of_a_later_version_or_without_its_tables_is_refused()
    {
        await KeepAsync(Kept);
        Run("pragma user_version = 2");
        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(_folder.Log)).Message.ShouldBe(
            $"{_folder.Log}, user_version: found \"2\", expected a decision log of this tool (version 1)");
        Run("pragma user_version = 1; drop table outcomes");
        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(_folder.Log)).Message.ShouldContain("no such table");
        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(Path.GetDirectoryName(_folder.Log)!)).Message
            .ShouldContain("a decision log of this tool");
    }

    private async Task<string> KeepAsync(int count)
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log);
        Decision[] decisions = [.. Enumerable.Range(0, count).Select(number => DecisionSamples.Decision(number))];
        await log.KeepAsync(decisions);
        await log.RecordAsync([DecisionSamples.Outcome(decisions[Damaged], 0, 1)], Token);
        return decisions[Damaged].Id;
    }

    private async Task RefusedAsync(string id, string column, string expected)
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log);
        List<string> read = [];
        InputRefusedException refusal = await Should.ThrowAsync<InputRefusedException>(async () =>
        {
            await foreach (LoggedDecision logged in log.ReadAsync(Token))
            {
                read.Add(logged.Decision.Id);
            }
        });
        refusal.Violations.Length.ShouldBe(1);
        refusal.Violations[0].Table.ShouldBe(_folder.Log);
        refusal.Violations[0].Id.ShouldBe(id);
        refusal.Violations[0].Column.ShouldNotBeNull().ShouldStartWith(column);
        refusal.Violations[0].Expected.ShouldContain(expected);
        read.ShouldBe(Enumerable.Range(0, Kept).Where(number => number != Damaged).Select(number => DecisionSamples.Decision(number).Id));
    }

    private void Run(string text)
    {
        using SqliteConnection connection = new(string.Create(CultureInfo.InvariantCulture, $"Data Source={_folder.Log};Pooling=False"));
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
