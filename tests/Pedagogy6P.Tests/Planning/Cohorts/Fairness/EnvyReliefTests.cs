using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Fairness;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Tests.Planning.Cohorts.Fairness;

public class EnvyReliefTests
{
    private const double Smallest = 1e-9;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fewer_envy_within_the_loss_by_a_plan_that_keeps_every_rule(bool minima)
    {
        int relieved = 0, left = 0;
        for (int seed = 0; seed < 3000; seed++)
        {
            CohortProblem problem = Problem(seed, minima);
            CohortSolution before = Dictated(problem);
            double most = seed % 4 * 0.1 * before.Score;
            CohortSolution after = new EnvyRelief(problem).Relieve(before, most);

            string name = FormattableString.Invariant($"seed {seed}");
            CohortFaults.Of(problem, null, after).ShouldBeEmpty(name);
            (before.Score - after.Score).ShouldBeLessThanOrEqualTo(most + Smallest, name);
            for (int learner = 0; learner < problem.Learners; learner++)
            {
                Mandatory(problem, after, learner).ShouldBeGreaterThanOrEqualTo(Mandatory(problem, before, learner), name);
            }

            (int had, int has) = (Envious(problem, before), Envious(problem, after));
            after.Options.SequenceEqual(before.Options).ShouldBe(has == had, name);
            has.ShouldBeLessThanOrEqualTo(had, name);
            (relieved, left) = (relieved + had - has, left + has);
        }

        relieved.ShouldBeGreaterThan(minima ? 10 : 30, FormattableString.Invariant($"{left} left"));
    }

    [Fact]
    public void Nothing_is_exchanged_where_nothing_may_be_lost_or_there_is_no_work_for_it()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            CohortProblem problem = Problem(seed, minima: false);
            CohortSolution before = Dictated(problem);
            new EnvyRelief(problem).Relieve(before, 0).ShouldBeSameAs(before);
            new EnvyRelief(problem, work: 0).Relieve(before, before.Score).Options.ShouldBe(before.Options);
        }
    }

    [Fact]
    public void What_is_kept_while_seats_are_exchanged_is_what_comparing_all_anew_finds()
    {
        int changes = 0;
        for (int seed = 0; seed < 1500; seed++)
        {
            CohortProblem problem = Problem(seed, minima: false);
            CohortSolution before = Dictated(problem);
            var plan = new SeatPlan(problem, [.. before.Seats]);
            plan.Take(before.Options, before.Seats);
            var watch = new EnvyWatch(problem, plan);
            watch.Begin().ShouldBeTrue();
            var dice = new Random(seed);
            for (int time = 0; time < 5; time++)
            {
                // Whatever they have, somebody gives one up, and somebody else what else they have.
                int[] changed = [.. Enumerable.Range(0, problem.Learners).OrderBy(_ => dice.Next()).Take(2)];
                foreach (int learner in changed)
                {
                    plan.Set(learner, plan.Of(learner)[..dice.Next(plan.Of(learner).Length + 1)].ToArray());
                }

                int envious = watch.Envious, told = watch.Change(changed);
                watch.Keep(changed);
                int found = new EnvyFinder(problem, plan.Copy()).Find().Count(strength => strength > 0);
                watch.Envious.ShouldBe(found, FormattableString.Invariant($"seed {seed}, {time}"));

                // It may say that more envy than do, for the sake of bundles that are gone, and never that fewer do.
                (envious + told).ShouldBeGreaterThanOrEqualTo(Math.Min(found, envious),
                    FormattableString.Invariant($"seed {seed}, {time}"));
                changes += found == envious ? 0 : 1;
            }
        }

        changes.ShouldBeGreaterThan(50);
    }

    private static CohortProblem Problem(int seed, bool minima) =>
        new RandomCohort(seed, minima: minima).Problem with { Most = 2 + (seed % 2) };

    // Who comes first has everything, so that there is envy.
    private static CohortSolution Dictated(CohortProblem problem)
    {
        var plan = new SeatPlan(problem, [.. problem.Offerings.Seats]);
        var finder = new BundleFinder(problem);
        new TurnTaking(problem, finder).Dictate(plan, TurnTaking.Order(problem.Learners, 0));
        new SeatImprover(problem, new OptionsByOffering(problem), finder, CancellationToken.None).EnforceMinima(plan);
        return new CohortSolution
        {
            Options = plan.Copy(), Seats = plan.Seats, TrainerOf = [], Prices = new double[problem.Offerings.Count], Duty = 0,
            Score = plan.Score(), Duties = plan.Duties(),
        };
    }

    private static int Envious(CohortProblem problem, CohortSolution solution) =>
        new EnvyFinder(problem, solution.Options).Find().Count(strength => strength > 0);

    private static int Mandatory(CohortProblem problem, CohortSolution solution, int learner) =>
        problem.BundleOf(solution.Options, learner).ToArray().Count(option => problem.IsMandatory[option]);
}
