using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>The best path against every constraint, and against all paths there are.</summary>
public sealed class BestPathTests
{
    [Theory]
    [InlineData(1, 20)]
    [InlineData(1001, 4)]
    [InlineData(2001, 9)]
    public void The_best_path_is_the_best_of_all_on_small_worlds(int firstSeed, int weeks)
    {
        int steps = 0, together = 0;
        foreach (World world in World.Many(firstSeed, 250, modules: 6, competencies: 5))
        {
            PedagogyEngine engine = world.Engine();
            foreach (Learner learner in world.Learners)
            {
                var facts = new PathFacts(world, learner, weeks);
                LearningPath path = engine.PlanPaths(learner, world.AsOf, new PathRequest { Weeks = weeks },
                    TestContext.Current.CancellationToken).Paths[0];
                string where = $"{world}, learner {learner.Id}";
                PathChecker.Faults(facts, path).ShouldBeEmpty(where);
                path.IsOptimal.ShouldBeTrue(where);
                var all = new ExhaustivePaths(facts);
                List<string> wanted = [];
                foreach (string id in facts.Open.Where(facts.IsWanted).Select(module => module.Id))
                {
                    wanted = all.Best([.. wanted, id]) is null ? wanted : [.. wanted, id];
                }

                ExhaustivePath best = all.Best(wanted)!;
                path.UnmetNeed.ShouldBe(best.UnmetNeed, 1e-9, where);
                (path.Weeks, path.MissedAdvice).ShouldBe((best.Weeks, best.Missed), where);
                path.Hours.ShouldBe(best.Hours, 1e-9, where);
                path.Price.ShouldBe(best.Price, 1e-9, where);
                string.Join(" ", path.Steps.Select(step => step.ModuleId).Order(StringComparer.Ordinal))
                    .ShouldBe(string.Join(" ", best.Modules), where);
                steps += path.Steps.Length;
                together += path.Steps.Length > 1 ? 1 : 0;
            }
        }

        steps.ShouldBeGreaterThan(200);
        together.ShouldBeGreaterThan(25);
    }
}
