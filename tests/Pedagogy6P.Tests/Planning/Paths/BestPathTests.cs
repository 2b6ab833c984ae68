using Generators;
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
    [AnyCulture]
    public void The_best_path_is_the_best_of_all_on_small_worlds(int firstSeed, int weeks)
    {
        int steps = 0, together = 0;
        foreach (World world in World.Many(firstSeed, 250, modules: 6, competencies: 5))
        {
            PedagogyEngine engine = world.Engine();
            foreach (Learner learner in world.Learners)
            {
                var facts = new PathFacts(world, learner, weeks);
                if (facts.HasNoGoal)
                {
                    continue;
                }

                LearningPath path = engine.PlanPaths(learner, world.AsOf, new PathRequest { Weeks = weeks },
                    TestContext.Current.CancellationToken).Paths[0];
                string where = $"{world}, learner {learner.Id}";
                PathChecker.Faults(facts, path).ShouldBeEmpty(where);
                var all = new ExhaustivePaths(facts);
                ShouldBeTheBest(path, all.Best(Wanted(all, facts))!, where);
                steps += path.Steps.Length;
                together += path.Steps.Length > 1 ? 1 : 0;
            }
        }

        steps.ShouldBeGreaterThan(200);
        together.ShouldBeGreaterThan(25);
    }

    [Theory]
    [InlineData(3001, 20)]
    [InlineData(4001, 6)]
    [AnyCulture]
    public void Awards_dates_and_short_weeks_are_kept_and_the_path_is_still_the_best(int firstSeed, int weeks)
    {
        int completed = 0, refused = 0, late = 0, timely = 0;
        foreach (World drawn in AskedWorld.Drawn(firstSeed, 250))
        {
            var world = new AskedWorld(drawn);
            foreach (Learner learner in world.Learners)
            {
                PathRequest request = world.Next(weeks);
                PathFacts facts = world.Facts(learner, request);
                if (facts.HasNoGoal)
                {
                    continue;
                }

                string where = $"{world}, learner {learner.Id}, award {request.Award}";
                LearningPaths paths = world.Engine.PlanPaths(learner, drawn.AsOf, request, TestContext.Current.CancellationToken);
                var all = new ExhaustivePaths(facts);
                if (all.Best([]) is null)
                {
                    paths.Paths.ShouldBeEmpty(where);
                    paths.Award!.Conflict.ShouldNotBeNull(where);
                    refused++;
                    continue;
                }

                LearningPath path = paths.Paths[0];
                PathChecker.Faults(facts, path).ShouldBeEmpty(where);
                ShouldBeTheBest(path, all.Best(Wanted(all, facts))!, where);
                foreach (PathStep step in path.Steps.Where(step => step.Deadline is not null))
                {
                    paths.Late.Any(one => one.ModuleId == step.ModuleId).ShouldBe(all.Late.ContainsKey(step.ModuleId), where);
                    (step.To > step.Deadline && !all.Late.ContainsKey(step.ModuleId)).ShouldBeFalse(where);
                    late += step.To > step.Deadline ? 1 : 0;
                    timely += step.To > step.Deadline ? 0 : 1;
                }

                completed += request.Award is null ? 0 : 1;
            }
        }

        completed.ShouldBeGreaterThan(20);
        refused.ShouldBeGreaterThan(20);
        late.ShouldBeGreaterThan(1);
        timely.ShouldBeGreaterThan(10);
    }

    // Each wanted module in turn that fits with those before it, in time or, failing that, as little late as can be, in whole weeks.
    private static List<string> Wanted(ExhaustivePaths all, PathFacts facts)
    {
        List<string> wanted = [];
        foreach (string id in facts.Wishes)
        {
            List<string> more = [.. wanted, id];
            if (all.Best(more) is not null)
            {
                wanted = more;
                continue;
            }

            DateOnly date = facts.Deadline(facts.Open.Single(module => module.Id == id));
            for (int week = Math.Max(0, date < DateOnly.MaxValue
                ? facts.Week(date) : int.MaxValue); week <= facts.Week(facts.LastDay); week++)
            {
                all.Late[id] = facts.Sunday(week);
                if (all.Best(more) is not null)
                {
                    wanted = more;
                    break;
                }
            }

            if (wanted != more)
            {
                all.Late.Remove(id);
            }
        }

        return wanted;
    }

    private static void ShouldBeTheBest(LearningPath path, ExhaustivePath best, string where)
    {
        path.IsOptimal.ShouldBeTrue(where);
        path.UnmetNeed.ShouldBe(best.UnmetNeed, 1e-9, where);
        (path.Weeks, path.MissedAdvice).ShouldBe((best.Weeks, best.Missed), where);
        path.Hours.ShouldBe(best.Hours, 1e-9, where);
        path.Price.ShouldBe(best.Price, 1e-9, where);
        string.Join(" ", path.Steps.Select(step => step.ModuleId).Order(StringComparer.Ordinal)).ShouldBe(string.Join(" ", best.Modules),
            where);
    }
}
