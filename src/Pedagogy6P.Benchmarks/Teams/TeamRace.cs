using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>Forms teams beside a greedy rule and CP-SAT.</summary>
/// <param name="seconds">Seconds that CP-SAT has for a world.</param>
internal sealed class TeamRace(double seconds)
{
    /// <summary>Worth of a place in exact answers: above the value of all teams together, so that places come first.</summary>
    public const double PlaceWorth = 100;

    private const int Few = 60, Towns = 3;
    private const double Farthest = 60;

    /// <summary>The worlds of few learners.</summary>
    public static IReadOnlyList<(string Name, Func<ulong, TeamWorld> Make)> Worlds { get; } =
    [
        ("one town", seed => new TeamWorld(Few, 1, null, seed)),
        ("three towns, 60 km", seed => new TeamWorld(Few, Towns, Farthest, seed)),
    ];

    /// <summary>One world.</summary>
    public TeamRow Run(string name, TeamWorld world, ulong seed)
    {
        var core = new RankingCore(world.Engine.Programme, new PedagogyOptions().Checked());
        var roster = new TeamRoster(core, 0, world.Learners, Workload.AsOf, CancellationToken.None);
        Module module = world.Engine.Programme.Modules[0];
        var problem = new TeamProblem(roster.Candidates, core.Index.Taught[0].Length, module.Team!.Value, module.TeamAudiences,
            world.Request);
        world.Plan(); // warm
        (TeamPlan plan, double time) = Timed(world, Clock.Wall);
        var teams = new LawfulTeams(problem, PlaceWorth);
        double worth = (PlaceWorth * plan.Placed) + plan.Total;
        return new TeamRow(name, seed, teams.Count, plan, Check(world, plan), time, GreedyTeams.Of(teams),
            new TeamProgram(teams, problem.Count, seconds).Solve(worth));
    }

    /// <summary>The planner's teams, and how long they took.</summary>
    public static (TeamPlan Plan, double Seconds) Timed(TeamWorld world, Clock clock)
    {
        TeamPlan? plan = null;
        double time = clock.Time(() => plan = world.Plan());
        return (plan!, time);
    }

    /// <summary>How many rules teams break.</summary>
    public static int Check(TeamWorld world, TeamPlan plan) =>
        new TeamChecker(world.Learners, world.Engine.Programme.Modules[0], world.Request).Breaches(plan);
}
