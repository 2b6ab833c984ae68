using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Random worlds must be worth testing worths with: chains of every kind occur in them.</summary>
public sealed class ChainWorldTests
{
    private static readonly (World World, Learner Learner, OracleAnswer Answer)[] All =
    [
        .. World.Many(firstSeed: 1, count: 300)
        .SelectMany(world => world.Learners.Select(learner => (world, learner, world.Oracle().Answer(learner, world.AsOf)))),
    ];

    [Fact]
    public void Random_worlds_recommend_modules_for_every_kind_of_worth()
    {
        OracleRank[] ranked = [.. All.SelectMany(item => item.Answer.Ranked)];
        ranked.Count(rank => rank.Worth.Opens.IsEmpty).ShouldBeGreaterThan(1000);
        ranked.Count(rank => rank.Worth.Opens.Length == 1).ShouldBeGreaterThan(100);
        ranked.Count(rank => rank.Worth.Opens.Length > 1).ShouldBeGreaterThan(30);
        ranked.Count(rank => !rank.Worth.Opens.IsEmpty && !rank.MissingAdvised.IsEmpty).ShouldBeGreaterThan(10);
        All.Sum(item =>
            item.Answer.Ranked.Count(rank => !rank.Worth.Opens.IsEmpty && item.Answer.MandatoryOutstanding.Contains(rank.Worth.Opens[^1])))
            .ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Random_worlds_have_modules_out_of_reach_for_every_reason()
    {
        All.Sum(item => item.Answer.Worths.Keys.Except(item.Answer.Reachable).Count()).ShouldBeGreaterThan(300);
        All.Sum(item => item.Answer.Infeasible.Count(pair => pair.Value is [ReasonCode.NoGain])).ShouldBeGreaterThan(100);
        All.Sum(item => item.Answer.Infeasible.Count(pair => pair.Value.Contains(ReasonCode.Vetoed) && IsAskedFor(item.World, pair.Key)))
            .ShouldBeGreaterThan(100);
        All.Sum(item =>
            item.Answer.Infeasible.Count(pair => pair.Value.Contains(ReasonCode.InProgress) && IsAskedFor(item.World, pair.Key)))
                .ShouldBeGreaterThan(100);
        All.Sum(item => item.World.Programme.Tables.RoleCompetencies.Length - item.Answer.ReachableGoals.Length).ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Random_worlds_have_worths_that_tie()
    {
        int ties = 0;
        foreach ((_, _, OracleAnswer answer) in All)
        {
            ties += answer.Worths.Values.GroupBy(worth => worth.Rate)
                .Count(group => group.Select(worth => worth.Value).Distinct().Count() > 1);
            ties += answer.Worths.Values.Where(worth => !worth.Opens.IsEmpty)
                .Count(worth =>
                answer.Worths.Any(other => other.Key != worth.Opens[0] && other.Value.Rate == answer.Worths[worth.Opens[0]].Rate));
        }

        ties.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Every_worth_is_the_best_of_its_direct_worth_and_of_the_chains_over_what_it_opens()
    {
        foreach ((World world, Learner learner, OracleAnswer answer) in All)
        {
            foreach ((string module, OracleWorth worth) in answer.Worths.Where(pair => !pair.Value.Opens.IsEmpty))
            {
                OracleWorth next = answer.Worths[worth.Opens[0]];
                double hours = world.Programme.Tables.Modules.Single(item => item.Id == module).Hours;
                worth.ShouldSatisfyAllConditions(
                    () => worth.Value.ShouldBe(world.Options.ChainFactor * next.Value),
                    () => worth.Hours.ShouldBe(hours + next.Hours),
                    () => worth.Opens.Skip(1).ShouldBe(next.Opens),
                    () => worth.Rate.ShouldBeLessThan(next.Rate));
            }
        }
    }

    private static bool IsAskedFor(World world, string module) => world.Programme.Tables.Prerequisites.Any(row => row.RequiredId == module);
}
