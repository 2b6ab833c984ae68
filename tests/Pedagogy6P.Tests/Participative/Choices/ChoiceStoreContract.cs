using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Participative.Choices;

/// <summary>What every choice store does, wherever it keeps choices.</summary>
public abstract class ChoiceStoreContract
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Choices_are_read_as_they_were_appended_in_their_sequence()
    {
        await using IChoiceStore store = Open();
        Choice[] choices = ChoiceSamples.Some(40);
        (await store.AppendAsync(ChoiceSamples.Key("l1"), 0, choices[..1], Token)).ShouldBe(new ChoiceReceipt(AppendStatus.Appended, 1));
        (await store.AppendAsync(ChoiceSamples.Key("l1"), null, choices[1..], Token))
            .ShouldBe(new ChoiceReceipt(AppendStatus.Appended, 40));
        ImmutableArray<StoredChoice> read = await store.ReadAsync(ChoiceSamples.Key("l1"), 0, Token);
        read.Select(stored => stored.Sequence).ShouldBe(Enumerable.Range(1, 40).Select(number => (long)number));
        read.Zip(choices).ShouldAllBe(pair => pair.First.Choice.SaysTheSameAs(pair.Second));
        (await store.ReadAsync(ChoiceSamples.Key("l1"), 38, Token)).Select(stored => stored.Sequence).ShouldBe([39, 40]);
        (await store.ReadAsync(ChoiceSamples.Key("l1"), 40, Token)).ShouldBeEmpty();
        (await store.ReadAsync(ChoiceSamples.Key("l2"), 0, Token)).ShouldBeEmpty();
        (await store.ReadAsync(new LearnerKey("elsewhere", "l1"), 0, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_version_than_expected_is_a_conflict_and_keeps_nothing()
    {
        await using IChoiceStore store = Open();
        LearnerKey key = ChoiceSamples.Key("l1");
        await store.AppendAsync(key, 0, ChoiceSamples.Some(3), Token);
        foreach (long expected in new long[] { 0, 2, 4 })
        {
            (await store.AppendAsync(key, expected, [ChoiceSamples.Choice(7)], Token))
                .ShouldBe(new ChoiceReceipt(AppendStatus.Conflict, 3));
        }

        (await store.ReadAsync(key, 0, Token)).Length.ShouldBe(3);
        (await store.AppendAsync(key, 3, [ChoiceSamples.Choice(7)], Token)).Version.ShouldBe(4);
    }

    [Fact]
    public async Task The_same_choices_once_more_change_nothing_and_others_of_their_ids_are_refused()
    {
        await using IChoiceStore store = Open();
        LearnerKey key = ChoiceSamples.Key("l1");
        await store.AppendAsync(key, 0, ChoiceSamples.Some(8), Token);
        (await store.AppendAsync(key, 0, ChoiceSamples.Some(8), Token)).ShouldBe(new ChoiceReceipt(AppendStatus.Repeated, 8));
        (await store.AppendAsync(key, null, [ChoiceSamples.Choice(3)], Token)).Status.ShouldBe(AppendStatus.Repeated);
        (await store.AppendAsync(key, null, [], Token)).Status.ShouldBe(AppendStatus.Repeated);
        Choice choice = ChoiceSamples.Choice(4);
        foreach (Choice other in new[]
        {
            choice with { When = choice.When.AddMilliseconds(1) }, choice with { When = choice.When.ToOffset(TimeSpan.FromHours(9)) },
            choice with { By = ChoiceActor.School }, choice with { Value = null }, choice with { Reason = "x" },
            choice with { Fact = "settings" },
        })
        {
            (await Refused(store, key, other)).Message.ShouldContain(choice.Id);
        }

        (await Refused(store, ChoiceSamples.Key("l2"), choice with { LearnerId = "l2" })).Message.ShouldContain(choice.Id);
        (await Refused(store, key, ChoiceSamples.Choice(7), ChoiceSamples.Choice(8))).Message.ShouldContain("l1/7");
        (await store.ReadAsync(key, 0, Token)).Length.ShouldBe(8);
        (await store.AppendAsync(new LearnerKey("another-programme", "l1"), 0, ChoiceSamples.Some(8), Token)).Version.ShouldBe(8);
    }

    [Fact]
    public async Task What_breaks_a_rule_is_refused_with_all_that_is_wrong_and_nothing_is_kept()
    {
        await using IChoiceStore store = Open();
        Choice good = ChoiceSamples.Choice(6);
        var refusal = await Should.ThrowAsync<InputRefusedException>(() => store.AppendAsync(ChoiceSamples.Key("l1"), null,
        [
            good, good with { Id = "" }, good with { Id = "b", LearnerId = "l2" }, good with { Id = "c", ModuleId = null },
            good with { Id = "d", Kind = (ChoiceKind)99, Value = null }, good,
        ], Token));
        refusal.Violations.Select(violation => violation.Column).ShouldContain("id");
        refusal.Violations.Select(violation => violation.Column).ShouldContain("learner");
        refusal.Violations.Select(violation => violation.Column).ShouldContain("module");
        refusal.Violations.Select(violation => violation.Column).ShouldContain("kind");
        (await store.ReadAsync(ChoiceSamples.Key("l1"), 0, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Times_are_of_the_years_that_can_be_read_again()
    {
        await using IChoiceStore store = Open();
        LearnerKey key = ChoiceSamples.Key("l1");
        foreach (DateTimeOffset when in new[] { default, DateTimeOffset.MaxValue })
        {
            (await Should.ThrowAsync<InputRefusedException>(async () =>
                await store.AppendAsync(key, null, [ChoiceSamples.Choice(6) with { When = when }], Token)))
                .Violations[0].Column.ShouldBe("when");
        }

        DateTimeOffset[] bounds =
        [
            new(2, 1, 2, 0, 0, 0, TimeSpan.FromHours(14)), new(9998, 12, 30, 0, 0, 0, TimeSpan.FromHours(-14)),
        ];
        await store.AppendAsync(key, null,
            [.. bounds.Select((when, at) => ChoiceSamples.Choice(6) with { Id = at == 0 ? "first" : "last", When = when })], Token);
        (await store.ReadAsync(key, 0, Token)).Select(stored => stored.Choice.When).ShouldBe(bounds);
    }

    [Fact]
    public async Task A_programme_is_exported_learner_by_learner_and_no_other_is()
    {
        await using IChoiceStore store = Open();
        foreach (string learner in new[] { "l3", "l1", "l2" })
        {
            await store.AppendAsync(ChoiceSamples.Key(learner), 0, ChoiceSamples.Some(5, learner), Token);
        }

        await store.AppendAsync(new LearnerKey("other", "l1"), 0, ChoiceSamples.Some(3), Token);
        List<StoredChoice> all = await All(store, ChoiceSamples.Programme);
        all.Select(stored => (stored.Choice.LearnerId, stored.Sequence)).ShouldBe(
            from learner in new[] { "l1", "l2", "l3" } from sequence in Enumerable.Range(1, 5) select (learner, (long)sequence));
        (await All(store, "nobody's")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_snapshot_takes_the_place_of_one_that_went_less_far()
    {
        await using IChoiceStore store = Open();
        LearnerKey key = ChoiceSamples.Key("l1");
        (await store.ReadSnapshotAsync(key, Token)).ShouldBe(ChoiceSnapshot.Empty);
        await store.AppendAsync(key, 0, ChoiceSamples.Some(30), Token);
        ImmutableArray<StoredChoice> all = await store.ReadAsync(key, 0, Token);
        ChoiceSnapshot early = Fold(all.Take(10)), late = Fold(all.Take(25));
        await store.SaveSnapshotAsync(key, early, Token);
        Same(await store.ReadSnapshotAsync(key, Token), early);
        await store.SaveSnapshotAsync(key, late, Token);
        await store.SaveSnapshotAsync(key, early, Token);
        Same(await store.ReadSnapshotAsync(key, Token), late);
        await store.SaveSnapshotAsync(key, late with { Sequence = 31 }, Token);
        Same(await store.ReadSnapshotAsync(key, Token), late);
        (await store.ReadSnapshotAsync(ChoiceSamples.Key("l2"), Token)).ShouldBe(ChoiceSnapshot.Empty);
    }

    [Fact]
    public async Task Who_is_erased_is_gone_and_begins_anew_and_nobody_else_is()
    {
        await using IChoiceStore store = Open();
        LearnerKey key = ChoiceSamples.Key("l1");
        await store.AppendAsync(key, 0, ChoiceSamples.Some(30), Token);
        await store.AppendAsync(ChoiceSamples.Key("l2"), 0, ChoiceSamples.Some(4, "l2"), Token);
        await store.SaveSnapshotAsync(key, Fold(await store.ReadAsync(key, 0, Token)), Token);
        (await store.EraseAsync(key, Token)).ShouldBe(30);
        (await store.EraseAsync(key, Token)).ShouldBe(0);
        (await store.EraseAsync(ChoiceSamples.Key("unknown"), Token)).ShouldBe(0);
        (await store.ReadAsync(key, 0, Token)).ShouldBeEmpty();
        (await store.ReadSnapshotAsync(key, Token)).ShouldBe(ChoiceSnapshot.Empty);
        (await store.ReadAsync(ChoiceSamples.Key("l2"), 0, Token)).Length.ShouldBe(4);
        (await store.AppendAsync(key, 0, ChoiceSamples.Some(1), Token)).ShouldBe(new ChoiceReceipt(AppendStatus.Appended, 1));
    }

    [Fact]
    public async Task Of_many_who_append_to_one_version_one_comes_through()
    {
        await using IChoiceStore store = Open();
        ChoiceReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Task.Run(() => store.AppendAsync(ChoiceSamples.Key("l1"), 0, [ChoiceSamples.Choice(number)], Token), Token)));
        receipts.Count(receipt => receipt.Status == AppendStatus.Appended).ShouldBe(1);
        receipts.Count(receipt => receipt.Status == AppendStatus.Conflict).ShouldBe(19);
        (await store.ReadAsync(ChoiceSamples.Key("l1"), 0, Token)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_cancels_or_has_disposed_is_told()
    {
        IChoiceStore store = Open();
        LearnerKey key = ChoiceSamples.Key("l1");
        await Should.ThrowAsync<OperationCanceledException>(() => store.AppendAsync(key, 0, ChoiceSamples.Some(1), Cancelled));
        await Should.ThrowAsync<OperationCanceledException>(() => store.ReadAsync(key, 0, Cancelled));
        await Should.ThrowAsync<OperationCanceledException>(() => store.EraseAsync(key, Cancelled));
        (await store.ReadAsync(key, 0, Token)).ShouldBeEmpty();
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => store.AppendAsync(key, 0, ChoiceSamples.Some(1), Token));
        await Should.ThrowAsync<ObjectDisposedException>(() => store.ReadAsync(key, 0, Token));
        await Should.ThrowAsync<ObjectDisposedException>(() => store.EraseAsync(key, Token));
    }

    /// <summary>A store without choices.</summary>
    protected abstract IChoiceStore Open();

    private static Task<InputRefusedException> Refused(IChoiceStore store, LearnerKey key, params Choice[] choices) =>
        Should.ThrowAsync<InputRefusedException>(() => store.AppendAsync(key, null, choices, Token));

    private static async Task<List<StoredChoice>> All(IChoiceStore store, string programme)
    {
        var all = new List<StoredChoice>();
        await foreach (StoredChoice stored in store.ExportAsync(programme, Token))
        {
            all.Add(stored);
        }

        return all;
    }

    private static ChoiceSnapshot Fold(IEnumerable<StoredChoice> choices)
    {
        var history = new ChoiceHistory();
        foreach (StoredChoice stored in choices)
        {
            history.Apply(stored);
        }

        return history.Snapshot();
    }

    private static void Same(ChoiceSnapshot one, ChoiceSnapshot other)
    {
        (one.Sequence, one.Latest, one.Late).ShouldBe((other.Sequence, other.Latest, other.Late));
        one.Choices.ShouldBe(other.Choices);
    }
}
