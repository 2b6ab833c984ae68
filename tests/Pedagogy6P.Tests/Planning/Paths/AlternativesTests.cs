using Generators;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>Where there is a choice, it is shown.</summary>
public sealed class AlternativesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    [AnyCulture]
    public void Only_where_no_other_path_is_sooner_or_lighter_the_best_one_stands_alone()
    {
        int alone = 0, several = 0;
        foreach (World world in World.Many(8001, 600, modules: 6, competencies: 5))
        {
            PedagogyEngine engine = world.Engine();
            foreach (Learner learner in world.Learners)
            {
                var facts = new PathFacts(world, learner, weeks: 20);
                var asked = new PathRequest { Weeks = 20, Alternatives = 5 };
                if (facts.HasNoGoal || facts.Wishes.Length > 0
                    || engine.PlanPaths(learner, world.AsOf, asked, Cancelled).Paths is not [{ Steps.Length: > 0 } best, .. var others])
                {
                    continue;
                }

                several += others.Length > 0 ? 1 : 0;
                if (others.Length > 0)
                {
                    continue;
                }

                string where = $"{world}, learner {learner.Id}";
                alone++;
                if (best.Weeks > 1)
                {
                    engine.PlanPaths(learner, world.AsOf, asked with { Weeks = best.Weeks - 1 }, Cancelled).Paths[0].Steps
                        .ShouldBeEmpty(where);
                }

                if (best.PeakLoad > 0)
                {
                    Learner busier = learner with { HoursPerWeek = best.PeakLoad - (1.0 / 60) };
                    engine.PlanPaths(busier, world.AsOf, asked, Cancelled).Paths[0].Steps.ShouldBeEmpty(where);
                }
            }
        }

        alone.ShouldBeGreaterThan(20);
        several.ShouldBeGreaterThan(20);
    }
}
