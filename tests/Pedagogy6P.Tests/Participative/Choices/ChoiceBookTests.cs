using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Learners;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Participative.Choices;

/// <summary>Choices checked against programme and history, kept, and folded from the last snapshot on.</summary>
public sealed class ChoiceBookTests
{
    private static readonly Programme Programme = new ProgrammeBuilder(ChoiceWorld.Tables).Build();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_added_shows_in_the_record_at_once()
    {
        await using var store = new InMemoryChoiceStore();
        var book = new ChoiceBook(Programme, store);
        (ChoiceReceipt receipt, ImmutableArray<long> late) = await book.AddAsync("l", [ChoiceWorld.New(ChoiceKind.Pinned, "m2")], Token);
        (receipt, late.Length).ShouldBe((new ChoiceReceipt(AppendStatus.Appended, 1), 0));
        (await book.FoldAsync(ChoiceWorld.Learner, ChoiceWorld.Today, Token)).Learner.Pinned.ShouldBe(["m0", "m2"]);
    }

    [Fact]
    public async Task Of_a_day_before_some_choices_these_are_not_known_yet()
    {
        await using var store = new InMemoryChoiceStore();
        var book = new ChoiceBook(Programme, store);
        for (int day = 0; day < 2 * ChoiceBook.SnapshotEvery; day++)
        {
            await book.AddAsync("l", [ChoiceWorld.New(day % 2 == 0 ? ChoiceKind.Pinned : ChoiceKind.Unpinned, "m2", day)], Token);
        }

        for (int day = -1; day < 5; day++)
        {
            (await book.FoldAsync(ChoiceWorld.Learner, ChoiceWorld.Today.AddDays(day), Token)).Learner.Pinned.Contains("m2")
                .ShouldBe(day >= 0 && day % 2 == 0, $"{day}");
        }
    }

    [Fact]
    public async Task How_many_are_dated_later_is_told_of_one_and_of_all()
    {
        await using var store = new InMemoryChoiceStore();
        var book = new ChoiceBook(Programme, store);
        LearnerRoster roster = new LearnerRosterBuilder(Programme.Tables).Add(ChoiceWorld.Learner).Build();
        for (int day = 1; day < 4; day++)
        {
            await book.AddAsync("l", [ChoiceWorld.New(ChoiceKind.Pinned, "m2", day)], Token);
        }

        for (int day = 0; day < 4; day++)
        {
            DateOnly asOf = ChoiceWorld.Today.AddDays(day);
            (await book.FoldAsync(ChoiceWorld.Learner, asOf, Token)).Later.ShouldBe(3 - day);
            (await book.FoldAsync(roster, asOf, cancellationToken: Token))["l"].Later.ShouldBe(3 - day);
        }
    }

    [Fact]
    public async Task What_the_programme_no_longer_has_counts_for_nothing()
    {
        await using var store = new InMemoryChoiceStore();
        await new ChoiceBook(Programme, store).AddAsync("l",
        [
            ChoiceWorld.New(ChoiceKind.Pinned, "m3"), ChoiceWorld.New(ChoiceKind.Pinned, "m2"),
            ChoiceWorld.New(ChoiceKind.GoalAdded) with { RoleId = "s" },
            ChoiceWorld.New(ChoiceKind.Accepted, "m3") with { SessionId = "y" },
            ChoiceWorld.New(ChoiceKind.FactEdited) with { Fact = "current_role", Value = "s" },
        ], Token);
        var later = new ProgrammeBuilder(ChoiceWorld.Tables with
        {
            Roles = [new Role("r", "R")],
            Modules = [.. ChoiceWorld.Tables.Modules.Where(module => module.Id != "m3")],
            ModuleCompetencies = [.. ChoiceWorld.Tables.ModuleCompetencies.Where(row => row.ModuleId != "m3")],
            Sessions = [],
        }).Build();
        Learner folded = (await new ChoiceBook(later, store).FoldAsync(ChoiceWorld.Learner, ChoiceWorld.Today, Token)).Learner;
        (folded.CurrentRoleId, folded.Outcomes.Length).ShouldBe((null, 0));
        folded.Pinned.ShouldBe(["m0", "m2"]);
        folded.Roles.ShouldBe(["r"]);
        new PedagogyEngine(later).Recommend(folded, ChoiceWorld.Today, 1).Recommendations.Single().ModuleId.ShouldBe("m0");
    }

    [Fact]
    public async Task Who_choose_at_once_get_ids_of_their_own_whatever_is_taken()
    {
        string longest = new('a', 100);
        await using var store = new InMemoryChoiceStore();
        var book = new ChoiceBook(Programme, store);
        await book.AddAsync("other", [ChoiceWorld.New(ChoiceKind.Pinned, "m2") with { Id = "l-2", LearnerId = "other" }], Token);
        Choice pin = ChoiceWorld.New(ChoiceKind.Pinned, "m2") with { Id = "" };
        (Choice Kept, bool IsLate)[] kept = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            new ChoiceBook(Programme, store).AddNewAsync(pin with { LearnerId = number < 15 ? "l" : longest }, id => id == "l-1", Token))));
        kept.Select(one => one.Kept.Id).Distinct().Count().ShouldBe(20);
        kept.ShouldAllBe(one => one.Kept.Id.Length <= 100 && one.Kept.Id != "l-1");
        (await book.HistoryAsync("l", Token)).Sequence.ShouldBe(15);
        (await book.HistoryAsync(longest, Token)).Sequence.ShouldBe(5);
        (await book.AddNewAsync(pin with { When = pin.When.AddDays(-1) }, cancellationToken: Token)).IsLate.ShouldBeTrue();
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_all_that_is_wrong()
    {
        await using var store = new InMemoryChoiceStore();
        var book = new ChoiceBook(Programme, store);
        await book.AddAsync("l", [ChoiceWorld.New(ChoiceKind.Pinned, "m2")], Token);
        Choice undo = ChoiceWorld.New(ChoiceKind.Undone) with { UndoesId = "Pinned-m2-0", Id = "u1" };
        await book.AddAsync("l", [undo], Token);
        Choice settle = ChoiceWorld.New(ChoiceKind.FactSettled) with { Fact = "topics", By = ChoiceActor.Tutor, Id = "s" };
        var refusal = await Should.ThrowAsync<InputRefusedException>(() => book.AddAsync("l", [undo with { Id = "u2" }, settle], Token));
        refusal.Violations.Select(violation => violation.Column).ShouldBe(["undoes", "fact"]);
        refusal = await Should.ThrowAsync<InputRefusedException>(() => book.AddAsync("l",
            [ChoiceWorld.New(ChoiceKind.Pinned, "nowhere"), ChoiceWorld.New(ChoiceKind.GoalAdded) with { RoleId = "none" }], Token));
        refusal.Violations.Select(violation => violation.Column).ShouldBe(["module", "role"]);
        (await book.HistoryAsync("l", Token)).Sequence.ShouldBe(2);
        (await book.AddAsync("l", [undo], Token)).Receipt.Status.ShouldBe(AppendStatus.Repeated, "what is kept may be said once more");
    }

    [Fact]
    public async Task Late_times_are_kept_in_their_place_and_said()
    {
        await using var store = new InMemoryChoiceStore();
        var book = new ChoiceBook(Programme, store);
        (await book.AddAsync("l",
        [
            ChoiceWorld.New(ChoiceKind.Pinned, "m2"), ChoiceWorld.New(ChoiceKind.Pinned, "m3", day: -1),
            ChoiceWorld.New(ChoiceKind.Pinned, "m0"),
        ], Token)).Late.ShouldBe([2]);
        (await book.HistoryAsync("l", Token)).Late.ShouldBe(1);
    }

    [Fact]
    public async Task Reading_begins_at_the_last_snapshot()
    {
        await using var store = new InMemoryChoiceStore();
        var book = new ChoiceBook(Programme, store);
        var key = new LearnerKey(Programme.Tables.Id, "l");
        for (int number = 0; number < 200; number++)
        {
            await book.AddAsync("l", [ChoiceWorld.New(ChoiceKind.Rated, "m1") with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{number}"),
                Value = string.Create(CultureInfo.InvariantCulture, $"{1 + (number % 5)}"),
            }], Token);
        }

        ChoiceHistory history = await book.HistoryAsync("l", Token);
        history.Sequence.ShouldBe(200);
        ChoiceSnapshot snapshot = await store.ReadSnapshotAsync(key, Token);
        (history.Sequence - snapshot.Sequence).ShouldBeLessThan(ChoiceBook.SnapshotEvery);
        ChoiceHistory whole = new();
        foreach (StoredChoice stored in await store.ReadAsync(key, 0, Token))
        {
            whole.Apply(stored);
        }

        history.Standing.ShouldBe(whole.Standing);
    }

    [Fact]
    public async Task Many_at_once_all_come_through()
    {
        await using var store = new InMemoryChoiceStore();
        var book = new ChoiceBook(Programme, store);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => book.AddAsync("l",
            [ChoiceWorld.New(ChoiceKind.Pinned, "m2") with { Id = string.Create(CultureInfo.InvariantCulture, $"{number}") }],
            Token), Token)));
        (await book.HistoryAsync("l", Token)).Sequence.ShouldBe(12);
    }
}
