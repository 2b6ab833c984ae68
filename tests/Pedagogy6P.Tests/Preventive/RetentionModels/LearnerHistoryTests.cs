using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;
using Outcome = Pedagogy6P.Learners.Outcome;

namespace Pedagogy6P.Tests.Preventive.RetentionModels;

/// <summary>No leak: nothing that happened on or after the day of enrolment changes a feature.</summary>
public sealed class LearnerHistoryTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    // Enrolments before the day, each with what it may turn into; those from the day on of one learner and of the other.
    private static readonly Arbitrary<(Outcome Was, Outcome Turned)[]> Past = Any.Array(
        Enrolments(-400, -1).Zip(Enrolments(0, 89)).Convert(pair => (pair.Item1, pair.Item2), pair => (pair.Item1, pair.Item2)), 0, 4);

    private static readonly Arbitrary<Outcome[]> Future = Any.Array(Enrolments(0, 199), 0, 3);

    private static readonly RetentionFeatures Features = new(RetentionWorld.Programme);

    [Property(MaxTest = 300)]
    public Property Scrambling_the_future_changes_nothing() => Prop.ForAll(Past, Future.Zip(Future), Any.Number(0, 100),
        (past, futures, percent) =>
        {
            Learner one = RetentionWorld.Learner with { Completed = [], Outcomes = [.. past.Select(pair => pair.Was), .. futures.Item1] };
            Learner other = one with
            {
                Outcomes = [.. past.Select(pair => Rewritten(pair.Was, pair.Turned, percent / 100.0)), .. futures.Item2],
                Mastery = [new MasteryEstimate("c", percent / 100.0)],
                Pinned = ["m"],
            };
            foreach (Module module in RetentionWorld.Programme.Modules)
            {
                RetentionWorld.Fill(Features, LearnerHistory.Before(one, Day), module, null, Day)
                    .ShouldBe(RetentionWorld.Fill(Features, LearnerHistory.Before(other, Day), module, null, Day));
            }
        });

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
    private static Outcome Rewritten(Outcome outcome, Outcome turned, double score) =>
        outcome.Ended < Day || outcome.Status == OutcomeStatus.Active ? outcome : outcome with
        {
            Status = turned.Status == OutcomeStatus.Active ? OutcomeStatus.Withdrawn : turned.Status,
            Ended = turned.Enrolled,
            Score = score,
        };

    private static Arbitrary<Outcome> Enrolments(int first, int last) => Any.Of("m", "n", "o").Zip(Any.Of(Enum.GetValues<OutcomeStatus>()))
        .Zip(Any.Number(first, last).Zip(Any.Number(0, 119))).Convert(
            drawn => new Outcome(drawn.Item1.Item1, null, Day.AddDays(drawn.Item2.Item1), drawn.Item1.Item2,
                drawn.Item1.Item2 == OutcomeStatus.Active ? null : Day.AddDays(drawn.Item2.Item1 + drawn.Item2.Item2)),
            outcome => ((outcome.ModuleId, outcome.Status), (outcome.Enrolled.DayNumber - Day.DayNumber,
                outcome.Ended?.DayNumber - outcome.Enrolled.DayNumber ?? 0)));
}
