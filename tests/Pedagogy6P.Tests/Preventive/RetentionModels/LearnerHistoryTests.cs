using Pedagogy6P.Learners;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Preventive.RetentionModels;

/// <summary>No leak: nothing that happened on or after the day of enrolment changes a feature.</summary>
public sealed class LearnerHistoryTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public void Scrambling_the_future_changes_nothing()
    {
        var features = new RetentionFeatures(RetentionWorld.Programme);
        var dice = new Dice(20270104);
        for (int trial = 0; trial < 300; trial++)
        {
            Outcome[] past = [.. Enumerable.Range(0, dice.Below(5)).Select(_ => NewOutcome(dice, Day.AddDays(-1 - dice.Below(400))))];
            Learner one = RetentionWorld.Learner with { Completed = [], Outcomes = [.. past, .. Future(dice)] };
            Learner other = one with
            {
                Outcomes = [.. past.Select(outcome => Rewritten(outcome, dice)), .. Future(dice)],
                Mastery = [new MasteryEstimate("c", dice.Share())],
                Pinned = ["m"],
            };
            foreach (Module module in RetentionWorld.Programme.Modules)
            {
                RetentionWorld.Fill(features, LearnerHistory.Before(one, Day), module, null, Day)
                    .ShouldBe(RetentionWorld.Fill(features, LearnerHistory.Before(other, Day), module, null, Day));
            }
        }
    }

    [Fact]
    public void What_was_known_then_stays_and_what_ran_then_is_active()
    {
        Outcome ended = new("m", null, new DateOnly(2025, 1, 6), OutcomeStatus.Withdrawn, new DateOnly(2025, 2, 1));
        Outcome undated = new("m", null, new DateOnly(2025, 3, 6), OutcomeStatus.Completed);
        Outcome running = new("n", null, new DateOnly(2026, 2, 1), OutcomeStatus.Completed, Day, 0.9);
        Outcome later = new("o", null, Day, OutcomeStatus.Withdrawn, Day.AddDays(3));
        Learner before = LearnerHistory.Before(RetentionWorld.Learner with
        {
            Completed = ["m", "o"],
            Outcomes = [ended, undated, running, later]
        }, Day);
        before.Outcomes.ShouldBe([ended, running with { Status = OutcomeStatus.Active, Ended = null, Score = null }]);
        before.Completed.ShouldBeEmpty("the enrolments tell when these modules were completed");
    }

    [Fact]
    public void A_completed_module_without_any_enrolment_was_completed_before_all_else() =>
        LearnerHistory.Before(RetentionWorld.Learner with { Completed = ["o"] }, Day).Completed.ShouldBe(["o"]);

    // An enrolment that had ended keeps its end; of one still running, everything but its existence may be another.
    private static Outcome Rewritten(Outcome outcome, Dice dice) => outcome.Ended < Day || outcome.Status == OutcomeStatus.Active
        ? outcome
        : outcome with
        {
            Status = dice.Pick([OutcomeStatus.Completed, OutcomeStatus.Failed, OutcomeStatus.Withdrawn]),
            Ended = Day.AddDays(dice.Below(90)),
            Score = dice.Share()
        };

    private static IEnumerable<Outcome> Future(Dice dice) =>
        Enumerable.Range(0, dice.Below(4)).Select(_ => NewOutcome(dice, Day.AddDays(dice.Below(200))));

    private static Outcome NewOutcome(Dice dice, DateOnly enrolled)
    {
        OutcomeStatus status = dice.Pick(Enum.GetValues<OutcomeStatus>());
        return new Outcome(dice.Pick(["m", "n", "o"]), null, enrolled, status, status == OutcomeStatus.Active
            ? null : enrolled.AddDays(dice.Below(120)));
    }
}
