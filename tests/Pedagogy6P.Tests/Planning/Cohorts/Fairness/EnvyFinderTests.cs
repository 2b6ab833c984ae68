using Pedagogy6P.Planning.Cohorts.Fairness;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Tests.Planning.Cohorts.Fairness;

public class EnvyFinderTests
{
    private const double Smallest = 1e-9;

    [Fact]
    public void Envy_is_what_comparing_every_learner_with_every_other_finds()
    {
        int envious = 0, atMostInPart = 0;
        for (int seed = 0; seed < 1000; seed++)
        {
            CohortProblem problem = new RandomCohort(seed).Problem with { Most = 2 + (seed % 3) };
            int[] options = AnyPlan(problem, seed);
            double[] found = new EnvyFinder(problem, options).Find();
            for (int learner = 0; learner < problem.Learners; learner++)
            {
                double strength = Envy(problem, options, learner, out bool isInPart);
                found[learner].ShouldBe(strength, Smallest, FormattableString.Invariant($"seed {seed}, learner {learner}"));
                envious += strength > 0 ? 1 : 0;
                atMostInPart += strength > 0 && isInPart ? 1 : 0;
            }
        }

        envious.ShouldBeGreaterThan(100);
        atMostInPart.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Nobody_envies_beyond_one_seat_where_each_has_one_at_most()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            CohortProblem problem = new RandomCohort(seed).Problem with { Most = 1 };
            new EnvyFinder(problem, AnyPlan(problem, seed)).Find().ShouldAllBe(strength => strength == 0);
        }
    }

    [Fact]
    public void Beyond_its_work_it_compares_every_so_many_learners_and_says_which()
    {
        int compared = 0, left = 0;
        for (int seed = 0; seed < 100; seed++)
        {
            CohortProblem problem = new RandomCohort(seed).Problem with { Most = 3 };
            int[] options = AnyPlan(problem, seed);
            double[] all = new EnvyFinder(problem, options).Find(), some = new EnvyFinder(problem, options, work: 2).Find();
            some[0].ShouldBe(all[0]);
            (compared, left) = (compared + some.Count(double.IsFinite), left + some.Count(double.IsNaN));
            some.Zip(all).ShouldAllBe(pair => double.IsNaN(pair.First) || pair.First.Equals(pair.Second));
        }

        left.ShouldBeGreaterThan(50);
        compared.ShouldBeGreaterThan(150);
    }

    // Everybody in turn takes whatever comes, whether or not it is the best; the last get little.
    private static int[] AnyPlan(CohortProblem problem, int seed)
    {
        var dice = new Random(seed);
        var plan = new SeatPlan(problem, [.. problem.Offerings.Seats]);
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            for (int tries = dice.Next(12); tries > 0 && problem.First[learner] < problem.First[learner + 1]; tries--)
            {
                int option = dice.Next(problem.First[learner], problem.First[learner + 1]);
                if (!plan.IsFull(problem.Offering[option])
                    && BundleRules.Obstacle(problem, learner, plan.Of(learner), option) is null)
                {
                    plan.Set(learner, [.. plan.Of(learner), option]);
                }
            }
        }

        return plan.Copy();
    }

    private static double Envy(CohortProblem problem, int[] options, int learner, out bool isInPart)
    {
        double own = Sum(problem, problem.BundleOf(options, learner).ToArray()), most = 0;
        isInPart = false;
        for (int other = 0; other < problem.Learners; other++)
        {
            int[] theirs = [.. problem.BundleOf(options, other).ToArray().Select(option => problem.Offering[option])];
            if (other == learner || theirs.Length == 0)
            {
                continue;
            }

            double least = theirs.Min(without => Best(problem, learner, [.. theirs.Where(offering => offering != without)]));
            if (least - own > most + Smallest)
            {
                most = least - own;
                isInPart = Parts(Mine(problem, learner, theirs)).All(part => part.Length < theirs.Length
                    || !Fits(problem, learner, part));
            }
        }

        return most;
    }

    private static double Best(CohortProblem problem, int learner, int[] offerings) => Parts(Mine(problem, learner, offerings))
        .Where(part => Fits(problem, learner, part)).Max(part => Sum(problem, part));

    private static int[] Mine(CohortProblem problem, int learner, int[] offerings) =>
    [
        .. Enumerable.Range(problem.First[learner], problem.First[learner + 1] - problem.First[learner])
            .Where(option => offerings.Contains(problem.Offering[option])),
    ];

    private static IEnumerable<int[]> Parts(int[] options) => Enumerable.Range(0, 1 << options.Length)
        .Select(part => options.Where((_, place) => (part >> place & 1) != 0).ToArray());

    private static bool Fits(CohortProblem problem, int learner, int[] options)
    {
        Offerings offerings = problem.Offerings;
        int[] taken = [.. options.Select(option => problem.Offering[option])];
        var weeks = taken.SelectMany(offering => offerings.Minutes[offering].Select((minutes, week) =>
            (Week: offerings.FirstWeek[offering] + week, Minutes: minutes))).GroupBy(pair => pair.Week, pair => pair.Minutes);
        return options.Length <= problem.Most && options.Sum(option => (long)problem.Price[option]) <= problem.Budget[learner]
            && weeks.All(week => week.Sum() <= problem.Minutes[learner])
            && !taken.Any(one => taken.Any(other => one < other && offerings.Conflicts.Between(one, other)));
    }

    private static double Sum(CohortProblem problem, int[] options) => options.Sum(option => problem.Score[option]);
}
