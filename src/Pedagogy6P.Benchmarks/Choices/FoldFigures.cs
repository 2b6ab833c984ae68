using System.Diagnostics;
using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;
using Pedagogy6P.Learners;
using Pedagogy6P.Storage.Sqlite;

namespace Pedagogy6P.Benchmarks.Choices;

/// <summary>How many choices are folded a second, from memory and from a store, and how many a store keeps.</summary>
internal sealed class FoldFigures(string folder, int learners, int choices, int rounds)
{
    private const int Long = 10_000;
    private const int Tail = 32;

    private readonly Choice[][] _made = [.. Enumerable.Range(0, learners).Select(learner => MadeChoices.First(learner, choices))];

    /// <summary>Choices that are in memory already.</summary>
    public HouseFigure Decoded()
    {
        double Round()
        {
            double seconds = Clock.Processor.Time(() =>
            {
                foreach (Choice[] all in _made)
                {
                    var history = new ChoiceHistory();
                    for (int place = 0; place < all.Length; place++)
                    {
                        history.Apply(new StoredChoice(place + 1, all[place]));
                    }
                }
            });
            return (double)learners * choices / seconds;
        }

        Round();
        return new HouseFigure("folded, decoded", "choices/s", "1,000,000 or more", [.. Enumerable.Range(0, rounds).Select(_ => Round())]);
    }

    /// <summary>Choices in a SQLite file: kept, read and folded, and a long history with a snapshot and without.</summary>
    public async Task<IReadOnlyList<HouseFigure>> SqliteAsync()
    {
        await using SqliteChoiceStore store = SqliteChoiceStore.Open(Path.Combine(folder, "choices.db"));
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(_made.Select((all, learner) => store.AppendAsync(MadeChoices.Learner(learner), 0, all)));
        double appended = learners * choices / Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        const int Single = 200;
        for (int number = 0; number < Single; number++)
        {
            await store.AppendAsync(MadeChoices.Learner(0), null, [MadeChoices.Of(0, choices + number)]);
        }

        double single = Stopwatch.GetElapsedTime(start).TotalMilliseconds / Single;
        double Fold()
        {
            double seconds = Clock.Processor.Time(() =>
            {
                for (int learner = 0; learner < learners; learner++)
                {
                    // The store answers at once, on this thread.
                    Whole(store, learner);
                }
            });
            return (double)learners * choices / seconds;
        }

        Fold();
        HouseFigure folded = new("read from SQLite and folded", "choices/s", "200,000 or more",
            [.. Enumerable.Range(0, rounds).Select(_ => Fold())]);
        return
        [
            folded, .. await LongAsync(store),
            new HouseFigure($"kept, {Whole(choices)} a learner at once, all learners together", "choices/s", "", [appended]),
            new HouseFigure("kept, one after the other", "ms a choice", "", [single]),
        ];
    }

    private async Task<IReadOnlyList<HouseFigure>> LongAsync(SqliteChoiceStore store)
    {
        int learner = learners;
        await store.AppendAsync(MadeChoices.Learner(learner), 0, MadeChoices.First(learner, Long));
        ChoiceHistory history = Whole(store, learner);
        double[] without = Times(() => Whole(store, learner));
        await store.SaveSnapshotAsync(MadeChoices.Learner(learner), history.Snapshot());
        await store.AppendAsync(MadeChoices.Learner(learner), null,
            [.. Enumerable.Range(Long, Tail).Select(number => MadeChoices.Of(learner, number))]);
        double[] with = Times(() => FromSnapshot(store, learner));
        string title = $"a learner with {Whole(Long)} choices in SQLite";
        return
        [
            new HouseFigure($"{title}, from the first one on", "ms", "", without),
            new HouseFigure($"{title}, from a snapshot and {Whole(Tail)} after it", "ms", "", with),
            new HouseFigure("choices that such a snapshot holds", "choices", "", [history.Standing.Length]),
        ];
    }

    private double[] Times(Func<ChoiceHistory> fold)
    {
        fold();
        return [.. Enumerable.Range(0, rounds).Select(_ => 1e3 * Clock.Processor.Time(() => fold()))];
    }

    private static ChoiceHistory Whole(SqliteChoiceStore store, int learner) => Apply(new ChoiceHistory(), store, learner);

    private static ChoiceHistory FromSnapshot(SqliteChoiceStore store, int learner) =>
        Apply(new ChoiceHistory(store.ReadSnapshotAsync(MadeChoices.Learner(learner)).Result), store, learner);

    private static ChoiceHistory Apply(ChoiceHistory history, SqliteChoiceStore store, int learner)
    {
        foreach (StoredChoice stored in store.ReadAsync(MadeChoices.Learner(learner), history.Sequence).Result)
        {
            history.Apply(stored);
        }

        return history;
    }

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
