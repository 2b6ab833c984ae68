using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Random worlds must be worth testing with: everything that the definitions distinguish occurs in them.</summary>
public sealed class WorldTests
{
    [Fact]
    public void Random_worlds_know_every_reason_code()
    {
        var counts = World.Many(firstSeed: 1, count: 400)
            .SelectMany(world => world.Learners.SelectMany(learner => world.Engine().Infeasible(learner, world.AsOf)))
            .SelectMany(module => module.Codes)
            .CountBy(code => code)
            .ToDictionary();
        foreach (ReasonCode code in Enum.GetValues<ReasonCode>())
        {
            counts.GetValueOrDefault(code).ShouldBeGreaterThan(50, code.ToString());
        }
    }

    [Fact]
    public void Random_worlds_know_every_kind_of_recommendation()
    {
        Recommendation[] all = [.. World.Many(firstSeed: 1, count: 400)
            .SelectMany(world => world.Learners.SelectMany(
                learner => world.Engine().Recommend(learner, new RecommendationQuery(world.AsOf, 1000)).Recommendations))];
        all.Length.ShouldBeGreaterThan(1500);
        all.Count(item => item.Pinned).ShouldBeGreaterThan(100);
        all.Count(item => item.Mandatory).ShouldBeGreaterThan(50);
        all.Count(item => item.SessionId is null).ShouldBeGreaterThan(500);
        all.Count(item => item.MissingAdvised.Length > 1).ShouldBeGreaterThan(10);
        all.Count(item => item.Contributions.Need > 0).ShouldBeGreaterThan(1000);
        all.Count(item => item.Contributions.Travel == 0).ShouldBeGreaterThan(20);
        all.Zip(all.Skip(1)).Count(pair => pair.First.Score == pair.Second.Score).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_same_shape_makes_the_same_world()
    {
        World one = new(WorldShape.Random(7, modules: 40));
        World two = new(WorldShape.Random(7, modules: 40));
        System.Text.Json.JsonSerializer.Serialize(one.Programme.Tables, PedagogyJson.Default.ProgrammeTables)
            .ShouldBe(System.Text.Json.JsonSerializer.Serialize(two.Programme.Tables, PedagogyJson.Default.ProgrammeTables));
        one.Learners.Select(Json).ShouldBe(two.Learners.Select(Json));
    }

    [Fact]
    public void A_world_can_have_no_feasible_pair_at_all()
    {
        var world = new World(new WorldShape(3) { AllInfeasible = true, Modules = 30 });
        world.Learners.ShouldAllBe(learner => world.Engine().Infeasible(learner, world.AsOf).Length == 30);
    }

    [Fact]
    public void A_lax_world_has_mostly_feasible_pairs()
    {
        var world = new World(new WorldShape(4) { Strictness = 0, Modules = 100, Competencies = 30, Density = 0.8, Learners = 20 });
        PedagogyEngine engine = world.Engine();
        int infeasible = world.Learners.Sum(learner => engine.Infeasible(learner, world.AsOf).Length);
        infeasible.ShouldBeLessThan(1000);
    }

    private static string Json(Learner learner) => System.Text.Json.JsonSerializer.Serialize(learner, PedagogyJson.Default.Learner);
}
