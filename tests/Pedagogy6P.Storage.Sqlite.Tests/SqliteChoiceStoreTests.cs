using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Tests.Participative.Choices;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Storage.Sqlite.Tests;

/// <summary>The store in a SQLite file does what every store does; what is kept stays, what is erased is gone from the bytes.</summary>
public sealed class SqliteChoiceStoreTests : ChoiceStoreContract, IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly LogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_kept_is_there_when_the_file_is_opened_again()
    {
        await using (SqliteChoiceStore store = SqliteChoiceStore.Open(_folder.Log))
        {
            await store.AppendAsync(ChoiceSamples.Key("l1"), 0, ChoiceSamples.Some(30), Token);
        }

        await using SqliteChoiceStore again = SqliteChoiceStore.Open(_folder.Log, new SqliteChoiceStoreOptions { Create = false });
        (await again.ReadAsync(ChoiceSamples.Key("l1"), 0, Token)).Select(stored => stored.Choice)
            .Zip(ChoiceSamples.Some(30)).ShouldAllBe(pair => pair.First.SaysTheSameAs(pair.Second));
    }

    [Fact]
    public async Task A_new_file_may_be_opened_by_many_at_once()
    {
        for (int round = 0; round < 10; round++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"{_folder.Log}-{round}");
            using var start = new Barrier(8);
            SqliteChoiceStore[] stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(() =>
            {
                start.SignalAndWait(Token);
                return SqliteChoiceStore.Open(path);
            }, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
            foreach (SqliteChoiceStore store in stores)
            {
                await store.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_store_that_somebody_else_holds_is_told_as_that()
    {
        await using SqliteChoiceStore store = SqliteChoiceStore.Open(_folder.Log, new SqliteChoiceStoreOptions { BusySeconds = 1 });
        await store.AppendAsync(ChoiceSamples.Key("l1"), 0, ChoiceSamples.Some(3), Token);
        await using var other = new SqliteConnection($"Data Source={_folder.Log};Pooling=False");
        await other.OpenAsync(Token);
        await using SqliteCommand command = other.CreateCommand();
        command.CommandText = "begin immediate";
        await command.ExecuteNonQueryAsync(Token);
        var late = await Should.ThrowAsync<TimeoutException>(() => store.EraseAsync(ChoiceSamples.Key("l1"), Token));
        late.Message.ShouldContain("somebody else has held the store");
        late.Message.ShouldContain(_folder.Log);
        command.CommandText = "rollback";
        await command.ExecuteNonQueryAsync(Token);
        (await store.EraseAsync(ChoiceSamples.Key("l1"), Token)).ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_of_who_was_erased_is_left_in_the_files()
    {
        await using SqliteChoiceStore store = SqliteChoiceStore.Open(_folder.Log);
        await store.AppendAsync(ChoiceSamples.Key("somebody-unheard-of"), 0, ChoiceSamples.Some(200, "somebody-unheard-of"), Token);
        await store.AppendAsync(ChoiceSamples.Key("l2"), 0, ChoiceSamples.Some(20, "l2"), Token);
        Count("somebody-unheard-of").ShouldBeGreaterThan(200);
        (await store.EraseAsync(ChoiceSamples.Key("somebody-unheard-of"), Token)).ShouldBe(200);
        Count("somebody-unheard-of").ShouldBe(0);
        Count("l2/").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_damaged_row_is_told_by_file_learner_and_column()
    {
        await using (SqliteChoiceStore store = SqliteChoiceStore.Open(_folder.Log))
        {
            await store.AppendAsync(ChoiceSamples.Key("l1"), 0, ChoiceSamples.Some(3), Token);
        }

        foreach ((string change, string column) in new[]
        {
            ("kind = 'dreamt'", "kind"), ("kind = 'pinned', made_by = 'rain'", "made_by"), ("made_by = 'school', time = 'noon'", "time"),
            ("time = 0, offset = 5000", "offset"),
        })
        {
            Run($"update choices set {change} where sequence = 2");
            await using SqliteChoiceStore store = SqliteChoiceStore.Open(_folder.Log);
            var refusal = await Should.ThrowAsync<InputRefusedException>(() => store.ReadAsync(ChoiceSamples.Key("l1"), 0, Token));
            (refusal.Violations[0].Table, refusal.Violations[0].Id, refusal.Violations[0].Column).ShouldBe((_folder.Log, "l1", column));
            (await store.ReadAsync(ChoiceSamples.Key("l1"), 2, Token)).Length.ShouldBe(1, "the rows after it can be read");
        }

        await using SqliteChoiceStore damaged = SqliteChoiceStore.Open(_folder.Log, new SqliteChoiceStoreOptions { BusySeconds = 0 });
        await Should.ThrowAsync<InputRefusedException>(() => damaged.ReadAsync(ChoiceSamples.Key("l1"), 0, Token));
        (await damaged.EraseAsync(ChoiceSamples.Key("l1"), Token)).ShouldBe(3, "what could not be read holds on to nothing");
    }

    [Fact]
    public async Task A_damaged_snapshot_is_told_by_its_column()
    {
        LearnerKey key = ChoiceSamples.Key("l1");
        await using (SqliteChoiceStore store = SqliteChoiceStore.Open(_folder.Log))
        {
            await store.AppendAsync(key, 0, ChoiceSamples.Some(3), Token);
            var history = new ChoiceHistory();
            foreach (StoredChoice stored in await store.ReadAsync(key, 0, Token))
            {
                history.Apply(stored);
            }

            await store.SaveSnapshotAsync(key, history.Snapshot(), Token);
        }

        foreach ((string change, string column) in new[]
        {
            ("snapshot_latest = 9223372036854775807", "learners.snapshot_latest"),
            ("snapshot_latest = 0, snapshot_day = -1", "learners.snapshot_day"),
            ("snapshot_day = 0, snapshot = x'00000000000000FF'", "learners.snapshot"),
        })
        {
            Run($"update learners set {change}");
            await using SqliteChoiceStore store = SqliteChoiceStore.Open(_folder.Log);
            for (int again = 0; again < 2; again++)
            {
                (await Should.ThrowAsync<InputRefusedException>(() => store.ReadSnapshotAsync(key, Token)))
                    .Violations[0].Column.ShouldBe(column, "and what reads on is not stuck in the middle of it");
            }

            (await store.ReadAsync(key, 0, Token)).Length.ShouldBe(3);
        }
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_by_name()
    {
        await SqliteDecisionLog.Open(_folder.Log).DisposeAsync();
        Should.Throw<InputRefusedException>(() => SqliteChoiceStore.Open(_folder.Log)).Message.ShouldContain("choice store");
        Should.Throw<InputRefusedException>(() =>
            SqliteChoiceStore.Open(_folder.Log + ".none", new SqliteChoiceStoreOptions { Create = false })).Message.ShouldContain("exists");
        Should.Throw<InputRefusedException>(() =>
            SqliteChoiceStore.Open(_folder.Log, new SqliteChoiceStoreOptions { QueueCapacity = 0 })).Message.ShouldContain("QueueCapacity");
    }

    protected override IChoiceStore Open() => SqliteChoiceStore.Open(_folder.Log);

    private void Run(string text)
    {
        using SqliteConnection connection = new(string.Create(CultureInfo.InvariantCulture, $"Data Source={_folder.Log};Pooling=False"));
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private int Count(string text)
    {
        byte[] sought = Encoding.UTF8.GetBytes(text);
        int count = 0;
        foreach (byte[] content in _folder.Contents())
        {
            ReadOnlySpan<byte> rest = content;
            while (rest.IndexOf(sought) is int at and >= 0)
            {
                count++;
                rest = rest[(at + sought.Length)..];
            }
        }

        return count;
    }
}
