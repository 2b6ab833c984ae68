using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Tests.Planning.Paths;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Solvers.Tests.Paths;

/// <summary>CP-SAT, asked for everything, finds what the planner's own search finds: two ways that share nothing but the problem.</summary>
public sealed class SameOptimumTests
{
    [Theory]
    [InlineData(1, 20, 6, 5)]
    [InlineData(1001, 4, 8, 6)]
    [InlineData(2001, 9, 14, 10)]
    public void On_random_worlds(int firstSeed, int weeks, int modules, int competencies)
    {
        int together = 0;
        foreach (World world in World.Many(firstSeed, 25, modules, competencies))
        {
            PedagogyEngine engine = world.Engine();
            foreach (Learner learner in world.Learners)
            {
                var facts = new PathFacts(world, learner, weeks);
                if (!facts.HasNoGoal)
                {
                    LearningPaths paths = TwoProofs.Compare(engine, facts, new PathRequest { Weeks = weeks }, $"{world}, {learner.Id}");
                    together += paths.Paths[0].Steps.Length > 1 ? 1 : 0;
                }
            }
        }

        together.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData(3001, 20)]
    [InlineData(4001, 6)]
    public void With_awards_dates_and_short_weeks(int firstSeed, int weeks)
    {
        int completed = 0, refused = 0, late = 0;
        foreach (World drawn in AskedWorld.Drawn(firstSeed, 60))
        {
            var world = new AskedWorld(drawn);
            foreach (Learner learner in world.Learners)
            {
                PathRequest request = world.Next(weeks);
                PathFacts facts = world.Facts(learner, request);
                if (!facts.HasNoGoal)
                {
                    LearningPaths paths = TwoProofs.Compare(world.Engine, facts, request, $"{world}, {learner.Id}, award {request.Award}");
                    refused += paths.Paths.IsEmpty ? 1 : 0;
                    completed += paths.Paths.IsEmpty || request.Award is null ? 0 : 1;
                    late += paths.Paths.Take(1).Sum(path => path.Steps.Count(step => step.To > step.Deadline));
                }
            }
        }

        completed.ShouldBeGreaterThan(5);
        refused.ShouldBeGreaterThan(5);
        late.ShouldBeGreaterThan(0);
    }
}
