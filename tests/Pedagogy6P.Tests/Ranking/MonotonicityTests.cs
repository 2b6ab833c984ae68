using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Whoever has more time, money or reach never has less to choose from.</summary>
public sealed class MonotonicityTests
{
    [Property]
    public void More_free_time_never_closes_a_module(World world) => MoreNeverCloses(world,
        (learner, dice) => learner with { Availability = learner.Availability.Union(dice.Pick(Words.FreeTimes)) });

    [Property]
    public void A_longer_way_never_closes_a_module(World world) => MoreNeverCloses(world,
        (learner, dice) => learner with { MaxDistanceKm = learner.MaxDistanceKm is double now ? now + dice.Real(0, 1000) : 25_000 });

    [Property]
    public void A_larger_budget_never_closes_a_module(World world) => MoreNeverCloses(world,
        (learner, dice) => learner with { Budget = dice.Chance(0.3) ? null : learner.Budget + dice.Real(0, 300) });

    [Property]
    public void More_hours_never_close_a_module(World world) => MoreNeverCloses(world,
        (learner, dice) => learner with { HoursPerWeek = learner.HoursPerWeek + dice.Real(0, 20) });

    [Property]
    public void More_funding_never_closes_a_module(World world) => MoreNeverCloses(world,
        (learner, _) => learner with { Funding = [.. learner.Funding, .. Words.Labels] });

    [Property]
    public void A_higher_level_never_closes_a_module(World world) => MoreNeverCloses(world,
        (learner, _) => learner with { Level = Math.Min(8, learner.Level + 1) });

    [Property]
    public void Schedule_never_falls_when_hours_per_week_rise(World world)
    {
        var dice = new Dice(world.Shape.Seed);
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            var before = ByModule(engine, world, learner);
            var after = ByModule(engine, world, learner with { HoursPerWeek = learner.HoursPerWeek + dice.Real(0, 10) });
            foreach ((string module, Recommendation item) in before.Where(pair => after[pair.Key].SessionId == pair.Value.SessionId))
            {
                after[module].Contributions.Schedule.ShouldBeGreaterThanOrEqualTo(item.Contributions.Schedule);
            }
        }
    }

    // With more hours another session may win on Travel, so the law holds of the choice too only when Travel has no weight.
    [Property]
    public void Schedule_never_falls_whatever_the_session_when_travel_has_no_weight(World world)
    {
        var dice = new Dice(world.Shape.Seed);
        var engine = new PedagogyEngine(world.Programme, new PedagogyOptions { Weights = new TermWeights { Travel = 0 } });
        foreach (Learner learner in world.Learners)
        {
            var before = ByModule(engine, world, learner);
            var after = ByModule(engine, world, learner with { HoursPerWeek = learner.HoursPerWeek + dice.Real(0, 10) });
            foreach ((string module, Recommendation item) in before)
            {
                after[module].Contributions.Schedule.ShouldBeGreaterThanOrEqualTo(item.Contributions.Schedule - 1e-9);
            }
        }
    }

    // Mastery may make a module reachable that others open the way to, or an advised prerequisite count as done: of what a module brings by
    // itself the law holds.
    [Property]
    public void More_mastery_never_raises_the_need_that_a_module_has_by_itself(World world)
    {
        var dice = new Dice(world.Shape.Seed);
        var engine = new PedagogyEngine(world.Programme, new PedagogyOptions { AdvisedFactor = 1, ChainFactor = 0 });
        foreach (Learner learner in world.Learners)
        {
            var before = ByModule(engine, world, learner);
            var after = ByModule(engine, world, learner with
            {
                Mastery = [.. learner.Mastery.Select(estimate => estimate with { Mastery = dice.Real(estimate.Mastery, 1) })],
            });
            foreach ((string module, Recommendation item) in after.Where(pair => before.ContainsKey(pair.Key)))
            {
                item.Contributions.Need.ShouldBeLessThanOrEqualTo(before[module].Contributions.Need);
            }
        }
    }

    private static void MoreNeverCloses(World world, Func<Learner, Dice, Learner> more)
    {
        var dice = new Dice(world.Shape.Seed);
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            var closedBefore = engine.Infeasible(learner, world.AsOf).Select(item => item.ModuleId).ToHashSet();
            closedBefore.IsSupersetOf(engine.Infeasible(more(learner, dice), world.AsOf).Select(item => item.ModuleId)).ShouldBeTrue();
        }
    }

    private static Dictionary<string, Recommendation> ByModule(PedagogyEngine engine, World world, Learner learner) =>
        engine.Recommend(learner, new RecommendationQuery(world.AsOf, 1000)).Recommendations.ToDictionary(item => item.ModuleId);
}
