using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Learners;

/// <summary>Each rule for choices, broken alone, gives one violation of its column; nothing of a refused roster is lost or kept.</summary>
public sealed class ChoiceRulesTests
{
    private static readonly Choice Pin = ChoiceWorld.New(ChoiceKind.Pinned, "m2");

    private static readonly Choice Edit = ChoiceWorld.New(ChoiceKind.FactEdited) with { Fact = "topics", Value = "ai;law" };

    public static TheoryData<string, Choice[]> Breaches => new()
    {
        { "id", [Pin with { Id = "" }] },
        { "learner", [Pin with { LearnerId = "nobody" }] },
        { "by", [Pin with { By = (ChoiceActor)9 }] },
        { "module", [Pin with { ModuleId = "m9" }] },
        { "module", [Pin with { ModuleId = null }] },
        { "module", [Edit with { ModuleId = "m1" }] },
        { "session", [Pin with { SessionId = "x" }] },
        { "session", [ChoiceWorld.New(ChoiceKind.Accepted, "m3") with { SessionId = "x" }] },
        { "role", [ChoiceWorld.New(ChoiceKind.GoalAdded) with { RoleId = "t" }] },
        { "role", [ChoiceWorld.New(ChoiceKind.GoalAdded)] },
        { "role", [Pin with { RoleId = "r" }] },
        { "fact", [Edit with { Fact = "shoe_size" }] },
        { "fact", [Edit with { Fact = "topics:ai" }] },
        { "fact", [Edit with { Fact = "mastery:q", Value = "0.5", By = ChoiceActor.Tutor }] },
        { "fact", [Edit with { Fact = null }] },
        { "fact", [Pin with { Fact = "topics" }] },
        { "value", [Pin with { Value = "very much" }] },
        { "value", [ChoiceWorld.New(ChoiceKind.Rated, "m1") with { Value = "6" }] },
        { "value", [ChoiceWorld.New(ChoiceKind.Rated, "m1")] },
        { "value", [Edit with { Value = "a;;b" }] },
        { "value", [Edit with { Fact = "hours_per_week", Value = "-1" }] },
        { "value", [Edit with { Fact = "hours_per_week", Value = "many" }] },
        { "value", [Edit with { Fact = "hours_per_week", Value = null }] },
        { "value", [Edit with { Fact = "location", Value = "43.6" }] },
        { "value", [Edit with { Fact = "location", Value = "143.6;3" }] },
        { "value", [Edit with { Fact = "availability", Value = "Moonday" }] },
        { "value", [Edit with { Fact = "modalities", Value = "on-site;by-post" }] },
        { "value", [Edit with { Fact = "background", Value = "unknown" }] },
        { "value", [Edit with { Fact = "mastery:c", Value = "1.5", By = ChoiceActor.Tutor }] },
        { "value", [Edit with { Fact = "completed:m1", Value = "perhaps", By = ChoiceActor.School }] },
        { "value", [ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "level" }] },
        { "value", [ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "topics", Value = "maybe" }] },
        { "by", [Edit with { Fact = "level", Value = "6" }] },
        { "by", [Edit with { Fact = "mastery:c", Value = "0.9" }] },
        { "reason", [ChoiceWorld.New(ChoiceKind.Declined, "m1") with { Reason = "rain" }] },
        { "reason", [Pin with { Reason = new string('x', 501) }] },
        { "undoes", [Pin with { UndoesId = "y" }] },
        { "undoes", [ChoiceWorld.New(ChoiceKind.Undone)] },
        { "undoes", [ChoiceWorld.New(ChoiceKind.Undone) with { UndoesId = "never" }] },
        { "undoes", [Pin, Undo("1"), Undo("2")] },
        { "fact", [ChoiceWorld.New(ChoiceKind.FactSettled) with { Fact = "topics", By = ChoiceActor.Tutor }] },
        { "fact", [Contest("1"), Settle("2"), Settle("3")] },
        { "by", [Contest("1"), Settle("2") with { By = ChoiceActor.Learner }] },
        { "id", [Pin, Pin with { ModuleId = "m3" }] },
        { "id", [Pin, Pin with { When = Pin.When.ToOffset(TimeSpan.FromHours(5)) }] },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_broken_rule_is_reported_with_table_row_and_column(string column, Choice[] choices)
    {
        var violations = new ViolationCollector();
        Built(choices, violations).ShouldBeNull();
        Violation only = violations.Violations.ShouldHaveSingleItem();
        (only.Table, only.Row, only.Column).ShouldBe(("choices", choices.Length + 1, column));
    }

    [Fact]
    public void What_is_sound_is_kept_in_order_and_what_comes_twice_once()
    {
        Choice[] choices =
        [
            Pin, Edit, Pin, Edit with { Id = "hours", Fact = "hours_per_week", Value = "2.5" }, Contest("c"), Settle("s"),
            ChoiceWorld.New(ChoiceKind.Declined, "m3") with { Reason = "too-far" },
            Edit with { Id = "m", Fact = "mastery:c", Value = "0.5;0.5", By = ChoiceActor.School },
            Edit with { Id = "p", Fact = "location", Value = "43.61;3.88" }, Edit with { Id = "p0", Fact = "location", Value = null },
            Edit with { Id = "mod", Fact = "modalities", Value = "on-site;hybrid" },
            ChoiceWorld.New(ChoiceKind.Rated, "m0") with { Value = "5" },
        ];
        var violations = new ViolationCollector();
        LearnerRoster roster = Built(choices, violations).ShouldNotBeNull();
        roster.Choices.ShouldBe(choices.Where((_, place) => place != 2));
        Learner folded = roster.AsOf(ChoiceWorld.Today).Find("l").ShouldNotBeNull();
        (folded.HoursPerWeek, folded.Mastery.Single(), folded.Location, folded.Modalities.Length)
            .ShouldBe((2.5, new MasteryEstimate("c", 0.5, 0.5), null, 2));
    }

    [Fact]
    public void A_roster_knows_what_was_chosen_up_to_a_day()
    {
        LearnerRoster roster = Built([Pin, ChoiceWorld.New(ChoiceKind.Unpinned, "m2", day: 5)], new ViolationCollector())!;
        roster.AsOf(ChoiceWorld.Today).Find("l")!.Pinned.ShouldBe(["m0", "m2"]);
        roster.AsOf(ChoiceWorld.Today.AddDays(5)).Find("l")!.Pinned.ShouldBe(["m0"]);
        roster.AsOf(ChoiceWorld.Today.AddDays(-1)).Find("l")!.Pinned.ShouldBe(["m0"]);
        roster.AsOf(ChoiceWorld.Today).Choices.ShouldBeEmpty();
        roster.Find("l")!.Pinned.ShouldBe(["m0"]);
    }

    [Fact]
    public void Who_is_barred_from_training_is_left_out_with_their_activity()
    {
        var builder = new LearnerRosterBuilder(ChoiceWorld.Tables);
        builder.Add(ChoiceWorld.Learner).Add(ChoiceWorld.Learner with { Id = "other" })
            .Add(new Activity("l", "m0", ChoiceWorld.Today, "video", 1))
            .Add(ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "level", Value = "used" });
        LearnerRoster roster = builder.Build();
        roster.ForTraining(ChoiceWorld.Today).Learners.Select(learner => learner.Id).ShouldBe(["other"]);
        roster.ForTraining(ChoiceWorld.Today).Activities.ShouldBeEmpty();
        roster.AsOf(ChoiceWorld.Today).Learners.Length.ShouldBe(2);
    }

    [Fact]
    public void Words_are_those_of_the_enumerations()
    {
        ChoiceWords.Kinds.Length.ShouldBe(Enum.GetValues<ChoiceKind>().Length);
        ChoiceWords.Actors.Length.ShouldBe(Enum.GetValues<ChoiceActor>().Length);
        ChoiceWords.DeclineReasons.Length.ShouldBe(Enum.GetValues<DeclineReason>().Length);
        ChoiceWords.Of(ChoiceKind.GoalDropped).ShouldBe("goal-dropped");
        ChoiceWords.Of(DeclineReason.KnownAlready).ShouldBe("known-already");
        ChoiceWords.Of((ChoiceKind)99).ShouldBeEmpty();
    }

    private static LearnerRoster? Built(Choice[] choices, ViolationCollector violations)
    {
        var builder = new LearnerRosterBuilder(ChoiceWorld.Tables);
        builder.Add(ChoiceWorld.Learner);
        for (int place = 0; place < choices.Length; place++)
        {
            builder.Add(choices[place], place + 2);
        }

        return builder.TryBuild(violations);
    }

    private static Choice Undo(string id) => ChoiceWorld.New(ChoiceKind.Undone) with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"undo-{id}"),
        UndoesId = Pin.Id,
    };

    private static Choice Contest(string id) => ChoiceWorld.New(ChoiceKind.FactContested) with { Id = id, Fact = "topics" };

    private static Choice Settle(string id) =>
        ChoiceWorld.New(ChoiceKind.FactSettled) with { Id = id, Fact = "topics", By = ChoiceActor.Tutor };
}
