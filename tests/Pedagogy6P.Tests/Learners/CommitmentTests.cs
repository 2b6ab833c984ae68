using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Learners;

/// <summary>How long what was accepted is in progress, and what it takes.</summary>
public sealed class CommitmentTests
{
    private static readonly Choice Accepted = ChoiceWorld.New(ChoiceKind.Accepted, "m2", day: -5) with { SessionId = "x" };

    [Theory]
    [InlineData(OutcomeStatus.Withdrawn, -5, -1, false)]
    [InlineData(OutcomeStatus.Failed, -20, -2, false)]
    [InlineData(OutcomeStatus.Withdrawn, -20, -6, true)]
    [InlineData(OutcomeStatus.Withdrawn, -20, -5, true)]
    [InlineData(OutcomeStatus.Active, -20, null, false)]
    public void What_became_of_an_acceptance_the_record_knows_best(OutcomeStatus status, int enrolled, int? ended, bool stands)
    {
        Learner learner = ChoiceWorld.Learner with
        {
            Outcomes = [new Outcome("m2", "x", Day(enrolled), status, ended is int day ? Day(day) : null)],
        };
        FoldedLearner folded = new ChoiceFold(ChoiceWorld.Tables).Fold(learner, ChoiceWorld.Today, ChoiceWorld.Of([Accepted]));
        (folded.Commitments.Length == 1).ShouldBe(stands);
        folded.Learner.HoursPerWeek.ShouldBe(stands ? 5 : 10);
    }

    [Theory]
    [InlineData(SessionStatus.Planned, 1, 5)]
    [InlineData(SessionStatus.Candidate, 1, 10)]
    [InlineData(SessionStatus.Cancelled, 0, 10)]
    public void A_cancelled_session_counts_no_more_and_a_candidate_takes_nothing_yet(SessionStatus status, int active, double hours)
    {
        ProgrammeTables tables = ChoiceWorld.Tables with
        {
            Sessions = [.. ChoiceWorld.Tables.Sessions.Select(session => session with { Status = status })],
        };
        Learner learner = new ChoiceFold(tables).Fold(ChoiceWorld.Learner, ChoiceWorld.Today, ChoiceWorld.Of([Accepted])).Learner;
        learner.Outcomes.Length.ShouldBe(active);
        learner.HoursPerWeek.ShouldBe(hours);
        (learner.Availability == Availability.Always).ShouldBe(status != SessionStatus.Planned);
    }

    [Fact]
    public void An_acceptance_of_which_nothing_is_heard_lapses_after_its_end()
    {
        // The session ends on day 6; at one's own pace the end is twelve weeks after day −5.
        Under(Accepted, 6 + ChoiceFold.LapseDays).ShouldBe(1);
        Under(Accepted, 7 + ChoiceFold.LapseDays).ShouldBe(0);
        Choice own = ChoiceWorld.New(ChoiceKind.Accepted, "m0", day: -5);
        Under(own, 84 - 5 + ChoiceFold.LapseDays).ShouldBe(1);
        Under(own, 84 - 4 + ChoiceFold.LapseDays).ShouldBe(0);
    }

    [Fact]
    public void What_a_learner_says_is_completed_is_under_way_until_school_or_tutor_say_so()
    {
        Choice claim = ChoiceWorld.New(ChoiceKind.Completed, "m2", day: -1);
        FoldedLearner folded = ChoiceWorld.Fold(Accepted, claim);
        folded.Learner.Completed.ShouldBe(["m1"]);
        folded.Learner.Outcomes.ShouldBe([new Outcome("m2", null, Day(-1), OutcomeStatus.Active)]);
        (folded.Commitments.Length, folded.Learner.HoursPerWeek).ShouldBe((0, 10.0));
        folded.ForTraining.ShouldNotBeNull().Outcomes.ShouldBeEmpty();

        Choice confirmed = ChoiceWorld.New(ChoiceKind.Completed, "m2") with { By = ChoiceActor.Tutor };
        folded = ChoiceWorld.Fold(Accepted, claim, confirmed);
        (folded.Learner.Completed.Length, folded.Learner.Outcomes.Length).ShouldBe((2, 0));
        ChoiceWorld.Fold(confirmed, claim).Learner.Completed.ShouldBe(["m1", "m2"], "what is confirmed stays so");

        Choice denied = ChoiceWorld.New(ChoiceKind.FactEdited) with { By = ChoiceActor.School, Fact = "completed:m2", Value = "no" };
        ChoiceWorld.Fold(claim, denied).Learner.Outcomes.ShouldBeEmpty();
        ChoiceWorld.Fold(Accepted, claim, denied).Commitments.Length.ShouldBe(1);
    }

    [Fact]
    public void What_a_learner_says_is_completed_opens_no_way()
    {
        var programme = new ProgrammeBuilder(ChoiceWorld.Tables with
        {
            Prerequisites = [new Prerequisite("m3", "m0")],
            ModuleCompetencies =
            [
                .. ChoiceWorld.Tables.ModuleCompetencies.Select(row => row.ModuleId == "m3" ? row with { Attainment = 1 } : row),
            ],
        }).Build();
        var engine = new PedagogyEngine(programme);
        string[] Ranked(ChoiceActor by) => [.. engine.Recommend(
            ChoiceWorld.Fold(ChoiceWorld.New(ChoiceKind.Completed, "m0") with { By = by }).Learner, ChoiceWorld.Today, 10)
            .Recommendations.Select(item => item.ModuleId)];
        Ranked(ChoiceActor.Learner).ShouldNotContain("m3");
        Ranked(ChoiceActor.Tutor).ShouldContain("m3");
    }

    private static DateOnly Day(int day) => ChoiceWorld.Today.AddDays(day);

    private static int Under(Choice accepted, int day) => new ChoiceFold(ChoiceWorld.Tables)
        .Fold(ChoiceWorld.Learner, Day(day), ChoiceWorld.Of([accepted])).Learner.Outcomes.Length;
}
