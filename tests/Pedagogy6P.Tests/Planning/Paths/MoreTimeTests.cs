using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>Who has more time, a longer horizon or more money never gets a worse path.</summary>
public sealed class MoreTimeTests
{
    [Fact]
    public void More_of_anything_never_worsens_the_best_path()
    {
        int better = 0, compared = 0;
        foreach (World world in World.Many(7001, 150, modules: 12, competencies: 8))
        {
            PedagogyEngine engine = world.Engine();
            foreach (Learner drawn in world.Learners)
            {
                // Wishes are taken before need, so that more of them may fit with more time: here there are none.
                Learner learner = drawn with { Pinned = [], Roles = [] };
                if (new PathFacts(world, learner, weeks: 8).HasNoGoal)
                {
                    continue;
                }

                LearningPath path = Best(engine, world, learner, weeks: 8);
                (Learner Learner, int Weeks)[] freer =
                [
                    (learner with { HoursPerWeek = (learner.HoursPerWeek * 2) + 1 }, 8),
                    (learner with { Availability = Availability.Always }, 8),
                    (learner with { Budget = null }, 8),
                    (learner, 16),
                ];
                foreach ((Learner more, int weeks) in freer)
                {
                    LearningPath found = Best(engine, world, more, weeks);
                    string where = $"{world}, learner {learner.Id}, {weeks} weeks, {more.HoursPerWeek} h";
                    found.UnmetNeed.ShouldBeLessThanOrEqualTo(path.UnmetNeed + 1e-9, where);
                    if (found.UnmetNeed > path.UnmetNeed - 1e-9)
                    {
                        found.Weeks.ShouldBeLessThanOrEqualTo(path.Weeks, where);
                    }

                    compared++;
                    better += found.UnmetNeed < path.UnmetNeed - 1e-9 || found.Weeks < path.Weeks ? 1 : 0;
                }
            }
        }

        compared.ShouldBeGreaterThan(500);
        better.ShouldBeGreaterThan(50);
    }

    private static LearningPath Best(PedagogyEngine engine, World world, Learner learner, int weeks)
    {
        LearningPath path = engine.PlanPaths(learner, world.AsOf, new PathRequest { Weeks = weeks },
            TestContext.Current.CancellationToken).Paths[0];
        path.IsOptimal.ShouldBeTrue($"{world}, learner {learner.Id}");
        return path;
    }
}
