using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Storage.Sqlite.Tests;

/// <summary>What stands in the file: for those who query it, and for those who must not find anybody in it.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly LogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_durable_is_there_when_the_file_is_opened_again()
    {
        await using (SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log))
        {
            for (int number = 0; number < 30; number++)
            {
                await log.AppendAsync(DecisionSamples.Decision(number), Token);
            }
        }

        await using SqliteDecisionLog again = SqliteDecisionLog.Open(_folder.Log);
        await again.KeepAsync(DecisionSamples.Decision(3), DecisionSamples.Decision(30));
        LoggedDecision[] all = await again.AllAsync();
        all.Length.ShouldBe(31);
        all.Index().ShouldAllBe(logged => logged.Item.Decision.SaysTheSameAs(DecisionSamples.Decision(logged.Index)));
    }

    [Fact]
    public async Task Views_say_what_the_log_says()
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log);
        Decision[] decisions = [.. Enumerable.Range(0, 7).Select(number => DecisionSamples.Decision(number))];
        await log.KeepAsync(decisions);
        await log.RecordAsync([DecisionSamples.Outcome(decisions[2], 1, 0.75)], Token);
        Rows("select decision, time, key, learner, policy, programme, forecast, probability, items, candidates from decision_lists "
            + "order by 1").ShouldBe(decisions.Select(decision => Row(
                decision.Id, decision.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), decision.Learner.KeyId,
                decision.Learner.Value, decision.Policy, decision.Versions.Programme, decision.Versions.Forecast, decision.Probability,
                (long)decision.Items.Length, (long)decision.Candidates.Length)));
        Rows("select decision, position, module, session, score, propensity, reward from decision_items order by 1, 2").ShouldBe(
            decisions.SelectMany((decision, number) => decision.Items.Select((item, place) => Row(
                decision.Id, place + 1L, item.ModuleId, item.SessionId,
                decision.Candidates.Single(candidate => candidate.ModuleId == item.ModuleId).Score, item.Propensity,
                number == 2 && place == 1 ? 0.75 : null))));
        Rows("select decision, rank, module, score, probability, keeps from decision_candidates order by 1, 2").ShouldBe(
            decisions.SelectMany(decision => decision.Candidates.Select((candidate, place) => Row(
                decision.Id, place + 1L, candidate.ModuleId, candidate.Score, candidate.Probability, candidate.Keeps ? 1L : 0L))));
        Rows("select decision, position, term, contribution from decision_contributions").Order(StringComparer.Ordinal).ShouldBe(
            decisions.SelectMany(decision => decision.Items.SelectMany((item, place) => item.Contributions.Select((share, term) =>
                Row(decision.Id, place + 1L, decision.Terms[term], share)))).Order(StringComparer.Ordinal));
        Rows("select decision, name, value from decision_context").Order(StringComparer.Ordinal).ShouldBe(
            decisions.SelectMany(decision => decision.Context.Select(value => Row(decision.Id, value.Name, value.Value)))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_of_an_erased_learner_is_left_in_any_file(int seed)
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log, new SqliteDecisionLogOptions { MostPerTransaction = 50 });
        Decision[] decisions =
        [
            .. Enumerable.Range(0, 1500).Select(number => DecisionSamples.Decision(number, candidates: 5 + (number % 30))),
        ];
        await log.KeepAsync(decisions);
        await log.RecordAsync([.. decisions.Select(decision => DecisionSamples.Outcome(decision, 0, 1))], Token);
        LearnerPseudonym gone = DecisionSamples.Keys.Of($"L{seed}"), stays = DecisionSamples.Keys.Of("L5");
        _folder.Contents().Any(bytes => Holds(bytes, gone)).ShouldBeTrue();
        (await log.EraseAsync([gone], Token)).ShouldBe(150);
        _folder.Contents().Any(bytes => Holds(bytes, gone)).ShouldBeFalse();
        _folder.Contents().Any(bytes => Holds(bytes, stays)).ShouldBeTrue();
        foreach (Decision decision in decisions.Where(decision => decision.Learner == gone))
        {
            _folder.Contents().Any(bytes => Holds(bytes, decision.Id)).ShouldBeFalse(decision.Id);
        }

        await log.RemoveBeforeAsync(DecisionSamples.Decision(1400).Time, Token);
        decisions.Take(1400).ShouldAllBe(decision => !_folder.Contents().Any(bytes => Holds(bytes, decision.Id)));
        Rows("pragma integrity_check").ShouldBe(["ok"]);
    }

    [Fact]
    public async Task Callers_wait_for_room_and_nothing_is_lost()
    {
        var options = new SqliteDecisionLogOptions { QueueCapacity = 1, MostPerTransaction = 3 };
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log, options);
        await log.KeepAsync(Enumerable.Range(0, 300).Select(number => DecisionSamples.Decision(number)));
        (await log.AllAsync()).Length.ShouldBe(300);
    }

    [Fact]
    public async Task A_failure_is_told_and_the_log_goes_on()
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log, new SqliteDecisionLogOptions { BusySeconds = 0 });
        await log.KeepAsync(DecisionSamples.Decision(0));
        using (SqliteConnection other = Connect())
        {
            Run(other, "begin immediate");
            DecisionReceipt receipt = await log.AppendAsync(DecisionSamples.Decision(1), Token);
            (await Should.ThrowAsync<SqliteException>(() => receipt.Durable)).Message.ShouldContain("locked");
        }

        await log.KeepAsync(DecisionSamples.Decision(1));
        (await log.AllAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Who_reads_on_is_told_to_those_who_erase()
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(_folder.Log, new SqliteDecisionLogOptions { BusySeconds = 0 });
        await log.KeepAsync(Enumerable.Range(0, 20).Select(number => DecisionSamples.Decision(number)));
        await foreach (LoggedDecision unused in log.ReadAsync(Token))
        {
            await Should.ThrowAsync<TimeoutException>(() => log.EraseAsync(DecisionSamples.Keys.AllOf("L1"), Token));
            break;
        }

        (await log.EraseAsync(DecisionSamples.Keys.AllOf("L1"), Token)).ShouldBe(0);
        _folder.Contents().Any(bytes => Holds(bytes, DecisionSamples.Keys.Of("L1"))).ShouldBeFalse();
    }

    [Fact]
    public void What_is_no_log_is_refused()
    {
        File.WriteAllText(_folder.Log, "id,name\n" + new string('x', 5000));
        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(_folder.Log)).Message.ShouldContain("decision log");
        File.Delete(_folder.Log);
        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(_folder.Log, new SqliteDecisionLogOptions { Create = false }))
            .Message.ShouldContain("a file that exists");
        File.WriteAllBytes(_folder.Log, []);
        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(_folder.Log, new SqliteDecisionLogOptions { Create = false }))
            .Message.ShouldContain("decision log");
        File.ReadAllBytes(_folder.Log).ShouldBeEmpty("nobody asked for a log to be made");
        File.Delete(_folder.Log);
        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(
            Path.GetDirectoryName(_folder.Log)!, new SqliteDecisionLogOptions { Create = false })).Message.ShouldContain("not a folder");
        using (SqliteConnection other = Connect())
        {
            Run(other, "create table mine(a)");
        }

        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(_folder.Log)).Message.ShouldContain("decision log");
        Should.Throw<InputRefusedException>(() => SqliteDecisionLog.Open(
            _folder.Log, new SqliteDecisionLogOptions { QueueCapacity = 0, MostPerTransaction = 0, BusySeconds = -1 })).Count.ShouldBe(3);
        Should.Throw<ArgumentException>(() => SqliteDecisionLog.Open(""));
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static bool Holds(byte[] bytes, LearnerPseudonym learner) =>
        bytes.AsSpan().IndexOf(Convert.FromHexString(learner.Value)) >= 0;

    private static string Row(params object?[] cells) => string.Join('|', cells.Select(cell => cell switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    }));

    private static void Run(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private string[] Rows(string query)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Row([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader[column])]));
        }

        return [.. rows];
    }

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new($"Data Source={_folder.Log};Pooling=False");
        connection.Open();
        return connection;
    }
}
