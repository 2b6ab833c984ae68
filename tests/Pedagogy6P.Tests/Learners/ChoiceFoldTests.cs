using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Learners;

/// <summary>What each kind of choice does to the record that rankings take.</summary>
public sealed class ChoiceFoldTests
{
    [Fact]
    public void Without_choices_the_record_is_as_it_was()
    {
        FoldedLearner folded = ChoiceWorld.Fold();
        (folded.Learner with
        {
            Pinned = ChoiceWorld.Learner.Pinned,
            Vetoed = ChoiceWorld.Learner.Vetoed,
            Roles = ChoiceWorld.Learner.Roles,
            Declined = ChoiceWorld.Learner.Declined,
            Outcomes = ChoiceWorld.Learner.Outcomes,
        }).ShouldBe(ChoiceWorld.Learner);
        folded.Learner.Pinned.ShouldBe(ChoiceWorld.Learner.Pinned);
        folded.Facts.ShouldAllBe(fact => fact.Source == null && fact.Standing == FactStanding.Accepted);
    }

    [Fact]
    public void Of_a_pin_and_a_veto_the_later_one_counts()
    {
        Learner learner = ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Vetoed, "m0"), ChoiceWorld.New(ChoiceKind.Pinned, "m1")).Learner;
        (learner.Pinned, learner.Vetoed).ShouldSatisfyAllConditions(
            lists => lists.Pinned.ShouldBe(["m1"]), lists => lists.Vetoed.ShouldBe(["m0"]));
        learner = ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Unvetoed, "m1"), ChoiceWorld.New(ChoiceKind.Unpinned, "m0")).Learner;
        learner.Pinned.ShouldBeEmpty();
        learner.Vetoed.ShouldBeEmpty();
        ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Unvetoed, "m0"), ChoiceWorld.New(ChoiceKind.Unpinned, "m1")).Learner.Pinned
            .ShouldBe(["m0"], "who is not vetoed is not unpinned by that");
    }

    [Fact]
    public void An_accepted_session_is_in_progress_and_takes_its_hours_and_slots_until_it_ends()
    {
        Choice accepted = ChoiceWorld.New(ChoiceKind.Accepted, "m2", day: -9) with { SessionId = "x" };
        Learner learner = ChoiceWorld.Fold(accepted).Learner;
        learner.Outcomes.ShouldBe([new Outcome("m2", "x", ChoiceWorld.Today.AddDays(-9), OutcomeStatus.Active)]);
        learner.HoursPerWeek.ShouldBe(10 - 5);
        learner.Availability.ShouldBe(Availability.Always.Except(ChoiceWorld.Free("Mon 18:00-20:00")));
        Learner after = new ChoiceFold(ChoiceWorld.Tables)
            .Fold(ChoiceWorld.Learner, ChoiceWorld.Today.AddDays(7), ChoiceWorld.Of([accepted])).Learner;
        (after.HoursPerWeek, after.Availability, after.Outcomes.Length).ShouldBe((10.0, Availability.Always, 1));
    }

    [Theory]
    [InlineData(ChoiceActor.Learner)]
    [InlineData(ChoiceActor.Tutor)]
    public void A_veto_leaves_what_was_accepted_whichever_comes_first_and_a_decline_gives_it_up(ChoiceActor by)
    {
        Choice accepted = ChoiceWorld.New(ChoiceKind.Accepted, "m2") with { SessionId = "x" };
        Choice vetoed = ChoiceWorld.New(ChoiceKind.Vetoed, "m2") with { By = by };
        foreach (Choice[] order in (Choice[][])[[accepted, vetoed], [vetoed, accepted]])
        {
            FoldedLearner folded = ChoiceWorld.Fold(order);
            folded.Learner.Vetoed.ShouldContain("m2");
            folded.Commitments.Single().HoursPerWeek.ShouldBe(5);
            (folded.Declared.HoursPerWeek, folded.Learner.HoursPerWeek).ShouldBe((10.0, 5.0));
            ChoiceWorld.Fold([.. order, ChoiceWorld.New(ChoiceKind.Declined, "m2")]).Commitments.ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_the_record_calls_completed_nobodys_choice_made_so()
    {
        Choice again = ChoiceWorld.New(ChoiceKind.Completed, "m1") with { By = ChoiceActor.School };
        FoldedLearner folded = ChoiceWorld.Fold(again, again with { Id = "other", ModuleId = "m3" });
        folded.Facts.Single(fact => fact.Name == "completed:m1").Source.ShouldBeNull();
        folded.Facts.Single(fact => fact.Name == "completed:m3").Source!.Id.ShouldBe("other");
    }

    [Fact]
    public void What_is_started_after_it_was_accepted_stays_in_its_session()
    {
        FoldedLearner folded = ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Accepted, "m3") with { SessionId = "y" },
            ChoiceWorld.New(ChoiceKind.Started, "m3", day: 7));
        folded.Commitments.Single().SessionId.ShouldBe("y");
        ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Accepted, "m3") with { SessionId = "y" }, ChoiceWorld.New(ChoiceKind.Declined, "m3"),
            ChoiceWorld.New(ChoiceKind.Started, "m3", day: 7)).Commitments.Single().SessionId.ShouldBeNull();
    }

    [Fact]
    public void A_module_at_ones_own_pace_takes_a_twelfth_of_its_hours_for_twelve_weeks()
    {
        ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Accepted, "m0", day: -83)).Learner.HoursPerWeek.ShouldBe(10 - (10 / 12.0), 1e-12);
        ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Accepted, "m0", day: -84)).Learner.HoursPerWeek.ShouldBe(10);
    }

    [Fact]
    public void Hours_never_fall_below_nothing() => new ChoiceFold(ChoiceWorld.Tables).Fold(
        ChoiceWorld.Learner with { HoursPerWeek = 1 }, ChoiceWorld.Today,
        ChoiceWorld.Of([ChoiceWorld.New(ChoiceKind.Accepted, "m2") with { SessionId = "x" }])).Learner.HoursPerWeek.ShouldBe(0);

    [Fact]
    public void A_decline_gives_an_acceptance_up_and_has_its_day()
    {
        Learner learner = ChoiceWorld.Fold(
            ChoiceWorld.New(ChoiceKind.Accepted, "m0"), ChoiceWorld.New(ChoiceKind.Declined, "m0", -2)).Learner;
        learner.Outcomes.ShouldBeEmpty();
        learner.Declined.ShouldBe([new Decline("m0", ChoiceWorld.Today.AddDays(-2))]);
        ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Declined, "m0"), ChoiceWorld.New(ChoiceKind.Accepted, "m0")).Learner.Declined
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_completion_ends_what_is_under_way_in_whatever_order()
    {
        Choice accepted = ChoiceWorld.New(ChoiceKind.Accepted, "m2") with { SessionId = "x" };
        Choice completed = ChoiceWorld.New(ChoiceKind.Completed, "m2", day: 3) with { By = ChoiceActor.Tutor };
        foreach (Choice[] order in new Choice[][] { [accepted, completed], [completed, accepted] })
        {
            FoldedLearner folded = ChoiceWorld.Fold(order);
            folded.Learner.Completed.ShouldBe(["m1", "m2"]);
            folded.Commitments.ShouldBeEmpty();
            folded.Learner.HoursPerWeek.ShouldBe(10);
        }
    }

    [Fact]
    public void A_completion_raises_what_was_assessed_as_the_state_after_it_does_in_30_worlds()
    {
        int raised = 0;
        foreach (World world in World.Many(firstSeed: 940_000, count: 30))
        {
            var fold = new ChoiceFold(world.Programme.Tables);
            PedagogyEngine engine = world.Engine();
            foreach (Learner learner in world.Learners)
            {
                LearnerState before = engine.StateOf(learner, world.AsOf);
                foreach (string module in world.Programme.Modules.Select(module => module.Id)
                    .Where(module => !before.IsCompleted(module)).Take(3))
                {
                    Choice completed = ChoiceWorld.New(ChoiceKind.Completed, module) with { By = ChoiceActor.School };
                    LearnerState folded = engine.StateOf(
                        fold.Fold(learner, world.AsOf, ChoiceWorld.Of([completed])).Learner, world.AsOf);
                    LearnerState after = before.After(module);
                    foreach (string competency in world.Programme.Tables.Competencies.Select(competency => competency.Id))
                    {
                        folded.MasteryOf(competency).ShouldBe(after.MasteryOf(competency), world.ToString());
                        folded.EvidenceOf(competency).ShouldBe(after.EvidenceOf(competency), world.ToString());
                        raised += learner.Mastery.Any(row => row.CompetencyId == competency && row.Mastery < after.MasteryOf(competency))
                            ? 1 : 0;
                    }
                }
            }
        }

        raised.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void What_is_said_of_a_mastery_stands_whatever_is_completed_and_a_contested_completion_raises_nothing()
    {
        Choice completed = ChoiceWorld.New(ChoiceKind.Completed, "m2") with { By = ChoiceActor.School };
        Choice edit = ChoiceWorld.New(ChoiceKind.FactEdited) with { Fact = "mastery:c", Value = "0.5", By = ChoiceActor.Tutor };
        Choice contest = ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "completed:m2" };
        ChoiceWorld.Fold(completed).Learner.Mastery.ShouldBe([new MasteryEstimate("c", 0.8)]);
        ChoiceWorld.Fold(completed, edit).Learner.Mastery.ShouldBe([new MasteryEstimate("c", 0.5)]);
        ChoiceWorld.Fold(edit, completed).Learner.Mastery.ShouldBe([new MasteryEstimate("c", 0.5)]);
        ChoiceWorld.Fold(completed, contest).Learner.Mastery.ShouldBe([new MasteryEstimate("c", 0.4)]);
        ChoiceWorld.Fold(completed, contest with { Value = "used" }).ShouldSatisfyAllConditions(
            folded => folded.Learner.Mastery.ShouldBe([new MasteryEstimate("c", 0.8)]),
            folded => folded.ForTraining.ShouldNotBeNull().Mastery.ShouldBe([new MasteryEstimate("c", 0.4)]));
    }

    [Fact]
    public void An_enrolment_that_the_record_knows_ends_with_a_completion_and_takes_no_more_hours()
    {
        Learner active = ChoiceWorld.Learner with { Outcomes = [new Outcome("m2", "x", ChoiceWorld.Today, OutcomeStatus.Active)] };
        var fold = new ChoiceFold(ChoiceWorld.Tables);
        Choice completed = ChoiceWorld.New(ChoiceKind.Completed, "m2", 3) with { By = ChoiceActor.School };
        fold.Fold(active, ChoiceWorld.Today, ChoiceWorld.Of([completed])).Learner.Outcomes.Single()
            .ShouldBe(new Outcome("m2", "x", ChoiceWorld.Today, OutcomeStatus.Completed, ChoiceWorld.Today.AddDays(3)));
        fold.Fold(active, ChoiceWorld.Today, ChoiceWorld.Of([ChoiceWorld.New(ChoiceKind.Accepted, "m2") with { SessionId = "x" }])).Learner
            .HoursPerWeek.ShouldBe(10, "the hours of a record are what its enrolments leave");
    }

    [Fact]
    public void Goals_are_added_and_dropped() => ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.GoalAdded) with { RoleId = "s" },
        ChoiceWorld.New(ChoiceKind.GoalDropped) with { RoleId = "r" }).Learner.Roles.ShouldBe(["s"]);

    [Theory]
    [InlineData(null, 0, FactStanding.SetAside)]
    [InlineData("set-aside", 0, FactStanding.SetAside)]
    [InlineData("used", 1, FactStanding.Contested)]
    public void A_contested_fact_is_set_aside_or_used_as_its_flag_says_and_never_learnt_from(string? flag, int rows, FactStanding standing)
    {
        FoldedLearner folded = ChoiceWorld.Fold(
            ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "mastery:c", Value = flag, Reason = "I never took that test" });
        folded.Learner.Mastery.Length.ShouldBe(rows);
        folded.ForTraining.ShouldNotBeNull().Mastery.ShouldBeEmpty();
        FoldedFact fact = folded.Facts.Single(fact => fact.Name == "mastery:c");
        (fact.Value, fact.Standing, fact.Contest!.Reason).ShouldBe(("0.4", standing, "I never took that test"));
    }

    [Fact]
    public void A_settled_fact_stands_or_goes_until_it_is_edited()
    {
        Choice contest = ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "mastery:c", Id = "1" };
        Choice settled = ChoiceWorld.New(ChoiceKind.FactSettled) with { Fact = "mastery:c", Id = "2", By = ChoiceActor.Tutor };
        Choice edit = ChoiceWorld.New(ChoiceKind.FactEdited) with { Fact = "mastery:c", Value = "0.7;2", Id = "3", By = ChoiceActor.Tutor };
        ChoiceWorld.Fold(contest, settled).Learner.Mastery.ShouldBe([new MasteryEstimate("c", 0.4)]);
        ChoiceWorld.Fold(contest, settled with { Value = "removed" }).Learner.Mastery.ShouldBeEmpty();
        ChoiceWorld.Fold(contest, edit).Learner.Mastery.ShouldBeEmpty("until it is settled");
        ChoiceWorld.Fold(contest, edit, settled with { Value = "removed" }).Learner.Mastery
            .ShouldBe([new MasteryEstimate("c", 0.7, 2)], "what goes is what was contested");
        ChoiceWorld.Fold(edit, contest, settled with { Value = "removed" }).Learner.Mastery.ShouldBeEmpty();
        ChoiceWorld.Fold(contest, settled with { Value = "removed" }, edit).Learner.Mastery.ShouldBe([new MasteryEstimate("c", 0.7, 2)]);
    }

    [Fact]
    public void Who_contests_what_a_record_is_never_without_is_barred_from_training() => ChoiceWorld.Fold(
        ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "level", Value = "used" }).ForTraining.ShouldBeNull();

    [Fact]
    public void Acceptances_are_no_enrolments_to_learn_from() =>
        ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Accepted, "m0")).ForTraining.ShouldNotBeNull().Outcomes.ShouldBeEmpty();

    [Fact]
    public void Each_kind_shows_in_the_next_ranking()
    {
        var engine = new PedagogyEngine(new ProgrammeBuilder(ChoiceWorld.Tables).Build());
        string[] Ranked(params Choice[] choices) => [.. engine.Recommend(ChoiceWorld.Fold(choices).Learner, ChoiceWorld.Today, 10)
            .Recommendations.Select(item => item.ModuleId)];
        Ranked().ShouldBe(["m0", "m3"]);
        Ranked(ChoiceWorld.New(ChoiceKind.Declined, "m0")).ShouldBe(["m3"]);
        Ranked(ChoiceWorld.New(ChoiceKind.Declined, "m0", day: -30)).ShouldBe(["m0", "m3"]);
        Ranked(ChoiceWorld.New(ChoiceKind.Unpinned, "m0"), ChoiceWorld.New(ChoiceKind.Pinned, "m3")).ShouldBe(["m3", "m0"]);
        Ranked(ChoiceWorld.New(ChoiceKind.Accepted, "m3") with { SessionId = "y" }).ShouldBe(["m0"]);
        Ranked(ChoiceWorld.New(ChoiceKind.FactEdited) with { Fact = "availability", Value = "Mon 08:00-20:00" }).ShouldBe(["m0"]);
    }
}
