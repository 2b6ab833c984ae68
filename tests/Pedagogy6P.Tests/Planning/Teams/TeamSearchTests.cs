using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Planning.Teams;

/// <summary>What the search finds, beside all there is.</summary>
public sealed class TeamSearchTests
{
    private const int Few = 11;

    private static readonly string[] Audiences = ["health", "engineer", "lawyer", "none of them"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Of_few_learners_it_finds_the_best_division_of_all(ulong seed)
    {
        TeamProblem problem = Problem(Few, seed);

        TeamDivision best = Best(problem), found = Found(problem, seed);

        best.Placed.ShouldBeGreaterThan(0);
        found.Placed.ShouldBe(best.Placed);
        found.Total.ShouldBe(best.Total, 1e-9);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void It_is_never_worse_than_taking_the_best_team_that_is_left(ulong seed)
    {
        TeamProblem problem = Problem(20, seed);

        TeamDivision greedy = Greedy(problem), found = Found(problem, seed);

        greedy.IsBetterThan(found).ShouldBeFalse();
        found.IsBetterThan(greedy).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_is_in_two_teams_and_every_team_is_lawful()
    {
        TeamProblem problem = Problem(50, 9);

        TeamDivision found = Found(problem, 9);

        found.Teams.SelectMany(team => team).ShouldBeUnique();
        found.Teams.Where(team => problem.Breach(team, out double _) > 0).ShouldBeEmpty();
        found.Total.ShouldBe(found.Teams.Sum(team => team.Length * Value(problem, team)), 1e-9);
    }

    [Fact]
    public void The_same_seed_finds_the_same()
    {
        TeamProblem problem = Problem(40, 10);

        TeamDivision one = Found(problem, 10), same = Found(problem, 10);

        same.Teams.Select(team => string.Join(' ', team)).ShouldBe(one.Teams.Select(team => string.Join(' ', team)));
    }

    private static TeamDivision Found(TeamProblem problem, ulong seed) =>
        TeamPlanner.Search(problem, new TeamRequest { Seed = (long)seed, Work = 200 }, TestContext.Current.CancellationToken);

    private static double Value(TeamProblem problem, int[] team)
    {
        problem.Breach(team, out double value);
        return value;
    }

    // Over sets of learners that are dealt with: the first who is left stays alone, or is in one of all the teams.
    private static TeamDivision Best(TeamProblem problem)
    {
        List<int[]>[] byFirst = [.. Enumerable.Range(0, problem.Count).Select(_ => new List<int[]>())];
        foreach (int[] team in Lawful(problem))
        {
            byFirst[team[0]].Add(team);
        }

        var best = new TeamDivision?[1 << problem.Count];
        best[0] = TeamDivision.None;
        for (int dealt = 0; dealt < best.Length - 1; dealt++)
        {
            if (best[dealt] is not TeamDivision here)
            {
                continue;
            }

            int first = Enumerable.Range(0, problem.Count).First(learner => (dealt >> learner & 1) == 0);
            Keep(best, dealt | (1 << first), here);
            foreach (int[] team in byFirst[first].Where(team => !Array.Exists(team, learner => (dealt >> learner & 1) != 0)))
            {
                Keep(best, team.Aggregate(dealt, (all, learner) => all | (1 << learner)),
                    new TeamDivision([.. here.Teams, team], here.Total + (team.Length * Value(problem, team))));
            }
        }

        return best[^1]!;
    }

    private static void Keep(TeamDivision?[] best, int dealt, TeamDivision division) =>
        best[dealt] = best[dealt] is TeamDivision known && !division.IsBetterThan(known) ? known : division;

    private static TeamDivision Greedy(TeamProblem problem)
    {
        var taken = new HashSet<int>();
        var teams = new List<int[]>();
        foreach (int[] team in Lawful(problem).OrderByDescending(team => Value(problem, team)))
        {
            if (!Array.Exists(team, taken.Contains))
            {
                taken.UnionWith(team);
                teams.Add(team);
            }
        }

        return new TeamDivision([.. teams], teams.Sum(team => team.Length * Value(problem, team)));
    }

    private static IEnumerable<int[]> Lawful(TeamProblem problem) => Enumerable.Range(0, 1 << problem.Count)
        .Where(set => int.PopCount(set) >= problem.Size.Smallest && int.PopCount(set) <= problem.Size.Largest)
        .Select(set => Enumerable.Range(0, problem.Count).Where(learner => (set >> learner & 1) != 0).ToArray())
        .Where(team => problem.Breach(team, out _) == 0);

    private static TeamProblem Problem(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var learners = new TeamCandidate[count];
        for (int number = 0; number < count; number++)
        {
            learners[number] = Candidate(number, ref random);
        }

        return new TeamProblem(learners, 2, new TeamSize(3, 4), [new("health", 1), new("engineer", 1)],
            new TeamRequest { CommonHours = 3, MaxDistanceKm = 45 });
    }

    private static TeamCandidate Candidate(int number, ref SeededRandom random)
    {
        int start = random.Next(200);
        double[] mastery = [random.NextDouble(), random.NextDouble()];
        return new TeamCandidate(FormattableString.Invariant($"l{number:00}"), Audiences[random.Next(Audiences.Length)],
            Availability.Of(Enumerable.Range(start, 200)), new Location(43 + (0.4 * random.NextDouble()), 4 + (0.4 * random.NextDouble())),
            (ulong)(1 + random.Next(3)), mastery, mastery);
    }
}
