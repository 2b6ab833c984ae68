using Pedagogy6P.Benchmarks.Cohorts.Checks;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Tests.Cohorts;

/// <summary>Each rule that is broken is told.</summary>
public sealed class CohortCheckerTests
{
    // Options 0 to 3 of the first learner, 4 and 5 of the second; the last two sessions are candidates of trainer 0 at the same time.
    private static readonly CohortProblem Problem =
        TinyCohort.Of(most: 2, seats: [1, 2, 2, 2], [[(0, 0.5), (1, 0.25), (2, 0.5), (3, 0.5)], [(0, 0.125), (2, 0.25)]]);

    private static readonly CohortSupply Supply = new(new OpeningModel(
        [new OpeningCandidate("s2", 2, [60], [0]), new OpeningCandidate("s3", 3, [60], [0])],
        [new OpeningTrainer("a", [60, 60, 60, 0]), new OpeningTrainer("b", [])], [(0, 1)]), [2, 3]);

    [Fact]
    public void A_plan_that_keeps_the_rules_is_worth_the_scores_of_its_seats()
    {
        CheckedPlan plan = Check(Problem, [0, 1, 5, -1], [0, -1]);
        plan.Faults.ShouldBeEmpty();
        plan.Score.ShouldBe(1);
        plan.Duties.ShouldBe(0);
        Check(Problem with { IsMandatory = [true, false, true, false, false, true] }, [0, 1, 5, -1], [0, -1]).Duties.ShouldBe(2);
    }

    [Fact]
    public void What_is_wrong_with_a_learner_is_told()
    {
        Faults(Problem, [4, -1, -1, -1]).ShouldBe(["learner 0 has an option of somebody else"]);
        Faults(Problem, [0, 0, -1, -1]).ShouldContain("learner 0 has a module twice");
        Faults(Problem with { Budget = [10, 10], Price = [5, 6, 0, 0, 0, 0] }, [0, 1, -1, -1]).ShouldBe(["learner 0 is over budget"]);
        Faults(Problem with { Minutes = [59, 60] }, [0, -1, -1, -1]).ShouldBe(["learner 0 has a week too full"]);
        CohortProblem clash = TinyCohort.Of(2, [1, 1], [[(0, 0.5), (1, 0.5)]]);
        clash.Offerings.Conflicts.Add(0, 1);
        new CohortChecker(clash, null).Check([0, 1], []).Faults.ShouldBe(["learner 0 is at two places"]);
    }

    [Fact]
    public void What_is_wrong_with_a_group_is_told()
    {
        Faults(Problem, [0, -1, 4, -1]).ShouldBe(["offering 0 has more learners than seats"]);
        Faults(With([0, 2, 0, 0], [[], [], [], []]), [1, -1, -1, -1]).ShouldBe(["offering 1 has too few learners"]);
        Faults(With([0, 0, 0, 0], [[], [new AudienceShare(7, 1)], [], []]), [1, -1, -1, -1])
            .ShouldBe(["offering 1 lacks learners of audience 7"]);
    }

    [Fact]
    public void What_is_wrong_with_a_trainer_is_told()
    {
        Faults(Problem, [2, -1, -1, -1]).ShouldBe(["offering 2 has learners and no trainer"]);
        Check(Problem, [2, -1, -1, -1], [1, -1]).Faults.ShouldBe(["offering 2 has a trainer who cannot run it"]);
        Check(Problem, [2, 3, -1, -1], [0, 0]).Faults.ShouldBe(["trainer 0 is at two places", "trainer 0 has a week too full"]);
    }

    private static CohortProblem With(int[] least, AudienceShare[][] shares) =>
        Problem with { Offerings = Problem.Offerings with { Least = least, LeastByAudience = shares } };

    private static IReadOnlyList<string> Faults(CohortProblem problem, int[] options) => Check(problem, options, [-1, -1]).Faults;

    private static CheckedPlan Check(CohortProblem problem, int[] options, int[] trainerOf) =>
        new CohortChecker(problem, Supply).Check(options, trainerOf);
}
