using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Cohorts;

public class LearnerOrderTests
{
    // So little that where one begins would make a difference.
    private static readonly CohortRequest Little = new() { Work = 60 };

    [Theory]
    [InlineData(CohortMechanism.Optimised)]
    [InlineData(CohortMechanism.Fair)]
    public void Neither_the_order_nor_the_ids_of_learners_change_a_plan(CohortMechanism mechanism)
    {
        CohortRequest request = Little with { Mechanism = mechanism };
        int seated = 0;
        foreach (World world in World.Many(900, 40, learners: 12))
        {
            PedagogyEngine engine = world.Engine();
            CohortPlan plan = Plan(engine, world.Learners, world, request);

            Learner[] reversed = [.. Enumerable.Reverse(world.Learners)];
            CohortPlan other = Plan(engine, reversed, world, request);
            other.Seats.OrderBy(seat => seat.LearnerId, StringComparer.Ordinal).ShouldBe(
                plan.Seats.OrderBy(seat => seat.LearnerId, StringComparer.Ordinal));

            Learner[] renamed = [.. world.Learners.Select((learner, place) =>
                learner with { Id = FormattableString.Invariant($"x{world.Learners.Length - place:00}") })];
            Plan(engine, renamed, world, request).Objective.ShouldBe(plan.Objective, 1e-9);
            seated += plan.Seats.Length;
        }

        seated.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Every_learner_has_the_same_options_and_plans_come_back_to_them()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            CohortProblem given = new RandomCohort(seed).Problem;
            string[] ids = [.. Enumerable.Range(0, given.Learners).Select(learner => FormattableString.Invariant($"l{learner}"))];
            var order = new LearnerOrder(given, ids);
            order.Problem.Score.Order().ShouldBe(given.Score.Order());
            CohortSolution solution = new CohortSolver(order.Problem, null, null, new CohortEffort { Searches = 500, Looks = 50 }).Solve();
            CohortSolution restored = order.Restore(solution);
            CohortFaults.Of(given, null, restored).ShouldBeEmpty();
            restored.Options.Where(option => option >= 0).Sum(option => given.Score[option]).ShouldBe(solution.Score, 1e-9);
        }
    }

    private static CohortPlan Plan(PedagogyEngine engine, IReadOnlyList<Learner> learners, World world, CohortRequest request) =>
        engine.PlanCohort(learners, world.AsOf, request, progress: null, TestContext.Current.CancellationToken,
            TestContext.Current.CancellationToken);
}
