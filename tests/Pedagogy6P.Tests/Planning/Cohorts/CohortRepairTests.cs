using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Repairs;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Planning.Cohorts;

public class CohortRepairTests
{
    private const double Smallest = 1e-9;

    private static readonly CohortRequest Little = new() { Work = 4_000 };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_repair_keeps_the_rules_moves_only_those_affected_and_is_mostly_the_best_one_for_them(bool keeps)
    {
        int repairs = 0, best = 0;
        double lost = 0, sum = 0;
        foreach ((RandomCohort cohort, CohortSolution before) in Cohorts())
        {
            foreach (int cancelled in Held(cohort.Problem, before))
            {
                int[] seats = [.. before.Seats];
                seats[cancelled] = 0;
                (CohortSolution after, int[] affected) =
                    CohortRepairer.Repaired(cohort.Problem, before, seats, keeps, new double[seats.Length]);
                string where = FormattableString.Invariant($"cancelled {cancelled} of {cohort.Problem.Offerings.Count}");
                CohortFaults.Of(cohort.Problem, cohort.Supply, Counted(cohort.Problem, after)).ShouldBeEmpty(where);
                int[][] had = CohortFaults.Bundles(cohort.Problem, before.Options);
                int[][] has = CohortFaults.Bundles(cohort.Problem, after.Options);
                affected.ShouldBe(Enumerable.Range(0, had.Length).Where(learner =>
                    had[learner].Any(option => cohort.Problem.Offering[option] == cancelled)));
                foreach (int learner in Enumerable.Range(0, had.Length).Except(affected))
                {
                    has[learner].ShouldBe(had[learner], where);
                }

                double found = AffectedWorth.Of(cohort.Problem, had, has, affected, keeps);
                double most = AffectedWorth.Most(cohort.Problem, before, seats, affected, keeps);
                found.ShouldBeLessThanOrEqualTo(most + Smallest, where);
                (repairs, best) = (repairs + 1, best + (found >= most - Smallest ? 1 : 0));
                (lost, sum) = (lost + Math.Min(1, most - found), sum + 1);
            }
        }

        repairs.ShouldBeGreaterThan(200);
        ((double)best / repairs).ShouldBeGreaterThan(0.98, FormattableString.Invariant($"{best} of {repairs}, lost {lost / sum}"));
    }

    private static IEnumerable<(RandomCohort Cohort, CohortSolution Solution)> Cohorts()
    {
        for (int seed = 0; seed < 120; seed++)
        {
            var cohort = new RandomCohort(seed, candidates: seed % 2 == 0, minima: seed % 3 == 0);
            yield return (cohort, new CohortSolver(cohort.Problem, cohort.Supply, null,
                new CohortEffort { Looks = 100, Searches = 5_000 }).Solve());
        }
    }

    private static IEnumerable<int> Held(CohortProblem problem, CohortSolution solution) =>
        solution.Options.Where(option => option >= 0).Select(option => problem.Offering[option]).Distinct().Order();

    private static CohortSolution Counted(CohortProblem problem, CohortSolution solution) => solution with
    {
        Score = solution.Options.Where(option => option >= 0).Sum(option => problem.Score[option]),
        Duties = solution.Options.Count(option => option >= 0 && problem.IsMandatory[option]),
        Bound = double.PositiveInfinity,
    };

    [Fact]
    public void Plans_of_programmes_are_repaired_told_and_held_again()
    {
        int moves = 0, waits = 0;
        foreach (World world in World.Many(900, 30, learners: 8))
        {
            Cohort cohort = Open(world);
            foreach (CohortGroup group in cohort.Plan.Groups)
            {
                CohortRepair repair = cohort.Repair(new CohortChange { Cancelled = [group.SessionId] });
                CohortPlan plan = repair.Plan;
                string[] sat = [.. cohort.Plan.Seats.Where(seat => seat.SessionId == group.SessionId).Select(seat => seat.LearnerId)];
                repair.Moves.Select(move => move.LearnerId).ShouldBe(sat);
                plan.Seats.Where(seat => !sat.Contains(seat.LearnerId)).ShouldBe(
                    cohort.Plan.Seats.Where(seat => !sat.Contains(seat.LearnerId)));
                plan.Seats.ShouldNotContain(seat => seat.SessionId == group.SessionId);
                plan.Objective.ShouldBe(plan.Seats.Sum(seat => seat.Score), 1e-9);
                plan.Bound.ShouldBeGreaterThanOrEqualTo(plan.Objective);
                plan.Cancelled.ShouldContain(new CohortCancellation(group.SessionId, CohortCancellationReason.Announced));
                foreach (CohortMove move in repair.Moves)
                {
                    move.Reason.ShouldBe(CohortMoveReason.SessionCancelled);
                    move.Left.ShouldContain(seat => seat.SessionId == group.SessionId);
                    move.Waiting.ShouldBe(plan.Waiting.Where(wait => wait.LearnerId == move.LearnerId
                        && move.Left.Any(seat => seat.ModuleId == wait.ModuleId)));
                    waits += move.Waiting.Length;
                }

                moves += repair.Moves.Length;

                // Read again, the repaired plan has the same seats and waits for the same sessions to stay away.
                Cohort again = world.Engine().OpenCohort(world.Learners, plan, Little, TestContext.Current.CancellationToken);
                again.Plan.Seats.ShouldBe(plan.Seats);
                again.Plan.Groups.Select(one => (one.SessionId, one.TrainerId, one.Seated))
                    .ShouldBe(plan.Groups.Select(one => (one.SessionId, one.TrainerId, one.Seated)));
                again.Plan.Cancelled.ShouldBe(plan.Cancelled);
            }
        }

        moves.ShouldBeGreaterThan(50);
        waits.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_session_that_loses_seats_keeps_as_many_learners_as_it_can()
    {
        int moved = 0;
        foreach (World world in World.Many(1200, 40, learners: 10))
        {
            Cohort cohort = Open(world);
            foreach (CohortGroup group in cohort.Plan.Groups.Where(group => group.Seated > 1))
            {
                CohortRepair repair = cohort.Repair(new CohortChange { Seats = [new SeatUpdate(group.SessionId, group.Seated - 1)] });
                Session session = world.Programme.FindSession(group.SessionId)!;
                int least = Math.Max(session.MinSeats, session.MinPerAudience.Sum(minimum => minimum.Count));
                repair.Moves.ShouldAllBe(move => move.Reason == CohortMoveReason.SeatsLost);
                if (group.Seated > least && session.MinPerAudience.IsEmpty)
                {
                    repair.Moves.Length.ShouldBe(1);
                    repair.Plan.Groups.Single(one => one.SessionId == group.SessionId).Seated.ShouldBe(group.Seated - 1);
                    moved++;
                }
            }
        }

        moved.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Changes_and_plans_that_make_no_sense_are_refused_by_name()
    {
        World world = World.Many(900, 30, learners: 8).First(one => Open(one).Plan.Groups.Length > 1);
        Cohort cohort = Open(world);
        string session = cohort.Plan.Groups[0].SessionId;
        Refused(() => cohort.Repair(new CohortChange { Cancelled = ["nowhere"] })).ShouldContain("nowhere");
        Refused(() => cohort.Repair(new CohortChange { Cancelled = [session, session] })).ShouldContain("each session once");
        Refused(() => cohort.Repair(new CohortChange { Seats = [new SeatUpdate(session, -1)] })).ShouldContain("0 or more seats");
        Refused(() => Again(plan => plan with { Seats = [plan.Seats[0] with { LearnerId = "nobody" }] })).ShouldContain("nobody");
        Refused(() => Again(plan => plan with { Seats = [plan.Seats[0] with { SessionId = "nowhere" }] })).ShouldContain("nowhere");
        Refused(() => Again(plan => plan with { Seats = [plan.Seats[0], plan.Seats[0]] })).ShouldContain("no other seat of the module");
        cohort.Repair(new CohortChange()).Moves.ShouldBeEmpty();

        Cohort Again(Func<CohortPlan, CohortPlan> change) =>
            world.Engine().OpenCohort(world.Learners, change(cohort.Plan), Little, TestContext.Current.CancellationToken);
        static string Refused(Action action) => Should.Throw<InputRefusedException>(action).Message;
    }

    private static Cohort Open(World world) => world.Engine().OpenCohort(world.Learners, world.AsOf, Little, progress: null,
        TestContext.Current.CancellationToken, TestContext.Current.CancellationToken);
}
