using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Fairness;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Tests.Planning.Cohorts.Fairness;

public class ChoiceLossTests
{
    private const double Smallest = 1e-9;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Parts_are_never_negative_and_sum_to_the_whole(bool candidates)
    {
        double[] sums = new double[5];
        for (int seed = 0; seed < 120; seed++)
        {
            var cohort = new RandomCohort(seed, candidates, minima: true);
            CohortSolution solution = Solve(cohort.Problem, cohort.Supply);
            var finder = new ChoiceLossFinder(cohort.Problem, cohort.Supply is not null, solution, Limitless(cohort.Problem));
            for (int learner = 0; learner < cohort.Problem.Learners; learner++)
            {
                ChoiceLoss loss = finder.Find(learner, out _);
                if (loss.Shares is not { } shares)
                {
                    loss.Own.ShouldBe(0);
                    continue;
                }

                double[] parts = [shares.Seats, shares.Groups, shares.Trainers, shares.Timetable, shares.Travel];
                parts.ShouldAllBe(part => part >= 0);
                shares.Total.ShouldBe(1 - (loss.Own / loss.Travel), Smallest);
                for (int part = 0; part < parts.Length; part++)
                {
                    sums[part] += parts[part];
                }
            }
        }

        sums.Index().ShouldAllBe(sum => sum.Item > 0 == (candidates || sum.Index != 2));
    }

    [Fact]
    public void The_first_who_chooses_loses_nothing_by_seats_and_has_all_first_choices()
    {
        for (int seed = 0; seed < 80; seed++)
        {
            CohortProblem problem = Willing(new RandomCohort(seed).Problem);
            int[] seats = [.. problem.Offerings.Seats.Select(seats => Math.Max(1, seats))];
            problem = problem with { Offerings = problem.Offerings with { Seats = seats } };
            var plan = new SeatPlan(problem, [.. problem.Offerings.Seats]);
            new TurnTaking(problem, new BundleFinder(problem)).Dictate(plan, TurnTaking.Order(problem.Learners, 0));
            CohortSolution solution = Solve(problem, null) with { Options = plan.Copy(), Seats = plan.Seats };
            ChoiceLoss loss = new ChoiceLossFinder(problem, hasTrainers: false, solution, Limitless(problem))
                .Find(0, out CohortFirstChoices first);
            loss.Seats.ShouldBe(loss.Own);
            first.ShouldBe(new CohortFirstChoices(1, first.Wanted, first.Wanted, first.Wanted));
        }
    }

    [Fact]
    public void Where_no_seat_is_scarce_nobody_envies_and_nothing_is_lost_by_seats()
    {
        for (int seed = 0; seed < 80; seed++)
        {
            CohortProblem problem = Willing(new RandomCohort(seed).Problem);
            int[] seats = [.. problem.Offerings.Seats.Select(_ => Offerings.Unlimited)];
            problem = problem with { Offerings = problem.Offerings with { Seats = seats } };
            CohortSolution solution = Solve(problem, null);
            new EnvyFinder(problem, solution.Options).Find().ShouldAllBe(strength => strength == 0);
            var finder = new ChoiceLossFinder(problem, hasTrainers: false, solution, Limitless(problem));
            for (int learner = 0; learner < problem.Learners; learner++)
            {
                ChoiceLoss loss = finder.Find(learner, out CohortFirstChoices first);
                loss.Trainers.ShouldBe(loss.Own, Smallest);
                first.Learners.ShouldBe(1);
            }
        }
    }

    // Nobody has to take anything.
    private static CohortProblem Willing(CohortProblem problem) => problem with { IsMandatory = new bool[problem.Options] };

    private static CohortSolution Solve(CohortProblem problem, CohortSupply? supply) =>
        new CohortSolver(problem, supply, null, new CohortEffort()).Solve();

    // What each could choose from, by module, and one module more that is far away.
    private static LimitlessChoices Limitless(CohortProblem problem)
    {
        int modules = problem.Offerings.Module.Max() + 2;
        LimitlessOptions near = new(modules), anywhere = new(modules);
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            foreach (var module in Enumerable.Range(problem.First[learner], problem.First[learner + 1] - problem.First[learner])
                .GroupBy(option => problem.Offerings.Module[problem.Offering[option]]))
            {
                near.Add(module.Key, module.Max(option => problem.Score[option]), module.Min(option => problem.Price[option]));
                anywhere.Add(module.Key, module.Max(option => problem.Score[option]), module.Min(option => problem.Price[option]));
            }

            anywhere.Add(modules - 1, 0.5, 0);
            near.EndLearner();
            anywhere.EndLearner();
        }

        near.Choose(problem);
        anywhere.Choose(problem);
        return new LimitlessChoices([.. near.Best], [.. anywhere.Best]);
    }
}
