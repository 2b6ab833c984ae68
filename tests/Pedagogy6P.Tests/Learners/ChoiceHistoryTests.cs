using System.Collections.Immutable;
using Generators;
using Pedagogy6P.Learners;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Learners;

/// <summary>The laws of the fold over choices.</summary>
public sealed class ChoiceHistoryTests
{
    private const int Histories = 10_000;

    [Fact]
    [AnyCulture]
    public void A_snapshot_and_what_came_after_it_say_the_same_as_the_whole_history()
    {
        for (int seed = 0; seed < Histories; seed++)
        {
            ImmutableArray<Choice> choices = ChoiceWorld.Random(seed, most: seed % 10 == 0 ? 700 : 120);
            int cut = new Dice(seed).Between(0, choices.Length);
            ChoiceHistory whole = ChoiceWorld.Of(choices);
            var resumed = new ChoiceHistory(ChoiceWorld.Of(choices.Take(cut)).Snapshot());
            resumed.LatestDay.ShouldBe(choices.Take(cut).Select(choice => (DateOnly?)choice.Date).Max());
            for (int place = 0; place < choices.Length; place++)
            {
                // Those up to the cut come once more, as they do when a reader begins too early.
                ChoiceEffect effect = resumed.Apply(new StoredChoice(place + 1, choices[place]));
                (effect == ChoiceEffect.Repeated).ShouldBe(place < cut);
            }

            resumed.Standing.ShouldBe(whole.Standing, $"{seed}");
            (resumed.Sequence, resumed.Latest, resumed.Late).ShouldBe((whole.Sequence, whole.Latest, whole.Late));
        }
    }

    [Fact]
    public void What_is_kept_is_bounded_by_the_things_that_choices_are_about()
    {
        var history = new ChoiceHistory();
        for (int number = 0; number < 5000; number++)
        {
            history.Apply(new StoredChoice(number + 1,
                ChoiceWorld.New(number % 2 == 0 ? ChoiceKind.Pinned : ChoiceKind.Unpinned, "m0", number)));
        }

        history.Standing.Length.ShouldBe(ChoiceHistory.Depth);
        history.Sequence.ShouldBe(5000);
        history.WhyNot(Undo("Pinned-m0-4998")).ShouldBeNull();
        history.WhyNot(Undo("Pinned-m0-10")).ShouldNotBeNull().ShouldContain("16");
    }

    [Fact]
    public void A_snapshot_does_not_grow_with_the_history()
    {
        var history = new ChoiceHistory();
        for (int number = 0; number < 10_000; number++)
        {
            ChoiceKind kind = number % 2 == 0 ? ChoiceKind.Pinned : ChoiceKind.Unpinned;
            history.Apply(new StoredChoice(number + 1, ChoiceWorld.New(kind, FormattableString.Invariant($"{number % 399}"), number)));
        }

        history.Snapshot().Choices.Length.ShouldBeLessThanOrEqualTo(399 + ChoiceHistory.Reach);
        history.WhyNot(Undo(FormattableString.Invariant($"Unpinned-{9999 % 399}-9999"))).ShouldBeNull();
        history.WhyNot(Undo("Pinned-0-0")).ShouldNotBeNull();
    }

    [Fact]
    public void Who_started_long_ago_stays_in_the_session_that_was_accepted()
    {
        List<Choice> choices =
        [
            ChoiceWorld.New(ChoiceKind.Accepted, "m3") with { SessionId = "y" }, ChoiceWorld.New(ChoiceKind.Started, "m3"),
            .. Enumerable.Range(0, 2 * ChoiceHistory.Reach).Select(number => ChoiceWorld.New(ChoiceKind.Rated, "m1", number)),
        ];
        var resumed = new ChoiceHistory(ChoiceWorld.Of(choices).Snapshot());
        new ChoiceFold(ChoiceWorld.Tables).Fold(ChoiceWorld.Learner, ChoiceWorld.Today, resumed).Commitments.Single().SessionId
            .ShouldBe("y");
    }

    [Fact]
    public void Choices_about_different_things_may_come_in_any_order()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var dice = new Dice(seed);
            Choice[] choices = [.. ChoiceWorld.Random(seed, most: 40).Where(choice => choice.Kind != ChoiceKind.Undone)];
            var lanes = choices.GroupBy(ThingOf).Select(lane => new Queue<Choice>(lane)).ToList();
            var woven = new List<Choice>();
            while (lanes.Count > 0)
            {
                Queue<Choice> lane = dice.Pick(lanes);
                woven.Add(lane.Dequeue());
                lanes.RemoveAll(other => other.Count == 0);
            }

            Said(ChoiceWorld.Fold([.. woven])).ShouldBe(Said(ChoiceWorld.Fold(choices)), $"{seed}");
        }
    }

    [Fact]
    public void What_is_undone_never_happened()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var dice = new Dice(seed);
            List<Choice> choices = [.. ChoiceWorld.Random(seed, most: 12)
                .Where(choice => choice.Kind is not (ChoiceKind.Undone or ChoiceKind.FactContested or ChoiceKind.FactSettled))];
            Choice extra = ChoiceWorld.Random(seed + 1, most: 30).FirstOrDefault(choice => choice.ModuleId is not null)
                ?? ChoiceWorld.New(ChoiceKind.Pinned, "m2");
            extra = extra with { Id = "extra" };
            int at = dice.Between(0, choices.Count);
            Choice[] undone = [.. choices.Take(at), extra, .. choices.Skip(at), Undo("extra") with { By = ChoiceActor.School }];
            Said(ChoiceWorld.Fold(undone)).ShouldBe(Said(ChoiceWorld.Fold([.. choices])), $"{seed}");
        }
    }

    [Fact]
    public void Undoing_what_never_happened_or_was_undone_changes_nothing_and_says_why()
    {
        ChoiceHistory history = ChoiceWorld.Of([ChoiceWorld.New(ChoiceKind.Pinned, "m2"), Undo("Pinned-m2-0")]);
        history.Standing.ShouldBeEmpty();
        history.WhyNot(Undo("Pinned-m2-0")).ShouldNotBeNull().ShouldContain("not undone yet");
        history.WhyNot(Undo("nothing")).ShouldNotBeNull();
        history.Apply(new StoredChoice(3, Undo("nothing"))).ShouldBe(ChoiceEffect.None);
        history.Apply(new StoredChoice(3, Undo("nothing"))).ShouldBe(ChoiceEffect.Repeated);
        history.Sequence.ShouldBe(3);
    }

    [Fact]
    public void A_learner_undoes_what_the_learner_chose_and_the_school_undoes_all()
    {
        Choice edit = ChoiceWorld.New(ChoiceKind.FactEdited) with { By = ChoiceActor.Tutor, Fact = "level", Value = "6", Id = "e" };
        ChoiceHistory history = ChoiceWorld.Of([edit]);
        history.WhyNot(Undo("e")).ShouldNotBeNull().ShouldContain("a choice that the learner made");
        history.WhyNot(Undo("e") with { By = ChoiceActor.School }).ShouldBeNull();
    }

    [Fact]
    public void A_fact_is_contested_once_at_a_time_and_settled_once()
    {
        Choice contest = ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "mastery:c" };
        Choice settled = ChoiceWorld.New(ChoiceKind.FactSettled) with { Fact = "mastery:c", By = ChoiceActor.Tutor };
        ChoiceHistory history = ChoiceWorld.Of([]);
        history.WhyNot(settled).ShouldNotBeNull();
        history.Apply(new StoredChoice(1, contest));
        history.WhyNot(contest).ShouldNotBeNull();
        history.WhyNot(contest with { Fact = "background" }).ShouldBeNull();
        history.Apply(new StoredChoice(2, settled)).ShouldBe(ChoiceEffect.Applied);
        history.Apply(new StoredChoice(3, settled)).ShouldBe(ChoiceEffect.None);
        history.WhyNot(contest).ShouldBeNull();
    }

    [Fact]
    public void A_time_before_an_earlier_one_is_kept_in_its_place_and_said()
    {
        Choice late = ChoiceWorld.New(ChoiceKind.Unpinned, "m2", day: -3);
        ChoiceHistory history = ChoiceWorld.Of([ChoiceWorld.New(ChoiceKind.Pinned, "m2")]);
        history.IsLate(late).ShouldBeTrue();
        history.Apply(new StoredChoice(2, late)).ShouldBe(ChoiceEffect.Applied);
        history.Late.ShouldBe(1);
        history.Standing[^1].Choice.Kind.ShouldBe(ChoiceKind.Unpinned);
    }

    // A fact that was settled to go is a fact again once it is edited: both are about one thing.
    private static (ChoiceAspect, string) ThingOf(Choice choice) => choice.Fact is string fact ? (ChoiceAspect.Edit, fact)
        : choice.Kind is ChoiceKind.Pinned or ChoiceKind.Unpinned or ChoiceKind.Vetoed or ChoiceKind.Unvetoed
            ? (ChoiceAspect.Pin, choice.ModuleId!)
        : choice.Kind == ChoiceKind.Completed ? (ChoiceAspect.Edit, LearnerFacts.CompletionOf(choice.ModuleId!))
        : (ChoiceSubject.Of(choice).Aspect, ChoiceSubject.Of(choice).Id);

    private static Choice Undo(string id) => ChoiceWorld.New(ChoiceKind.Undone) with { UndoesId = id, Id = "undo-" + id };

    private static string Said(FoldedLearner folded) => string.Join('|',
        string.Join(',', folded.Learner.Pinned.Order()), string.Join(',', folded.Learner.Vetoed.Order()),
        string.Join(',', folded.Learner.Roles.Order()), string.Join(',', folded.Learner.Completed.Order()),
        string.Join(',', folded.Learner.Declined), string.Join(',', folded.Learner.Outcomes),
        string.Join(',', folded.Learner.Mastery), folded.Learner.Availability,
        FormattableString.Invariant($"{folded.Learner.HoursPerWeek} {folded.Learner.Level} {folded.Learner.Budget}"),
        string.Join(',', folded.Facts.Select(fact => $"{fact.Name}={fact.Value} {fact.Standing}")),
        folded.ForTraining is null ? "barred" : "");
}
