using Generators;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>Paths that are repaired change no more than they must: against all ways there are to change them.</summary>
public sealed class RepairTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(5001, 20)]
    [InlineData(6001, 8)]
    [AnyCulture]
    public void A_repaired_path_changes_as_little_as_can_be(int firstSeed, int weeks)
    {
        int moved = 0, replaced = 0, kept = 0;
        foreach (World world in World.Many(firstSeed, 250, modules: 6, competencies: 5))
        {
            PedagogyEngine engine = world.Engine();
            var dice = new Random(world.Shape.Seed);
            foreach (Learner learner in world.Learners)
            {
                var asked = new PathRequest { Weeks = weeks };
                var before = new PathFacts(world, learner, weeks);
                if (before.HasNoGoal || engine.PlanPaths(learner, world.AsOf, asked, Cancelled).Paths[0] is not { Steps.Length: > 0 } path)
                {
                    continue;
                }

                // Half the time a session is missed, else a week turns out short.
                PathStep hit = path.Steps[dice.Next(path.Steps.Length)];
                bool isMissed = hit.SessionId is not null && dice.Next(2) == 0;
                asked = isMissed ? asked : asked with { ShortWeeks = [new PathWeek(hit.From, dice.Next(2))] };
                PathRepair repair = engine.RepairPath(learner, world.AsOf, new RepairRequest
                {
                    Steps = path.Steps,
                    Missed = isMissed ? [hit.SessionId!] : [],
                    Asked = asked,
                }, Cancelled);

                string where = $"{world}, learner {learner.Id}, {(isMissed ? hit.SessionId : $"week of {hit.From:O}")}";
                PathFacts facts = new(world, learner, weeks) { ShortWeeks = asked.ShortWeeks, Missed = isMissed ? [hit.SessionId!] : [] };
                PathChecker.Faults(facts, repair.Path).ShouldBeEmpty(where);
                repair.IsLeast.ShouldBeTrue(where);
                (double missing, int changes) = Least(facts, path);
                repair.Path.UnmetNeed.ShouldBeLessThanOrEqualTo(missing + 1e-9, where);
                repair.Moves.Length.ShouldBe(changes, where);
                moved += repair.Moves.Count(move => move.Before is not null && move.After is not null);
                replaced += repair.Moves.Count(move => move.Before is null || move.After is null);
                kept += path.Steps.Length - repair.Moves.Count(move => move.Before is not null);
            }
        }

        moved.ShouldBeGreaterThan(20);
        replaced.ShouldBeGreaterThan(20);
        kept.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void What_still_holds_stays_as_it_is()
    {
        LearningPath path = Small.Engine().PlanPaths(Small.Learner, Small.Today, cancellationToken: Cancelled).Paths[0];
        PathRepair repair = Small.Engine().RepairPath(Small.Learner, Small.Today, new RepairRequest { Steps = path.Steps }, Cancelled);
        repair.Moves.ShouldBeEmpty();
        repair.Path.Steps.Single().HoursPerWeek.ShouldBe(path.Steps.Single().HoursPerWeek);
        (repair.Path.UnmetNeed, repair.Path.Weeks, repair.Path.PeakLoad, repair.IsLeast).ShouldBe((path.UnmetNeed, path.Weeks, 10, true));
    }

    [Fact]
    public void A_week_without_hours_moves_the_work_of_it_alone()
    {
        LearningPath path = Small.Engine().PlanPaths(Small.Learner, Small.Today, cancellationToken: Cancelled).Paths[0];
        PathRepair repair = Small.Engine().RepairPath(Small.Learner, Small.Today, new RepairRequest
        {
            Steps = path.Steps,
            Asked = new PathRequest { ShortWeeks = [new PathWeek(Small.Today, 0)] },
        }, Cancelled);
        PathMove move = repair.Moves.ShouldHaveSingleItem();
        (move.Before!.From, move.After!.From > Small.Today).ShouldBe((Small.Today, true));
    }

    [Fact]
    public void A_session_that_nobody_knows_is_refused() =>
        Should.Throw<InputRefusedException>(() => Small.Engine().RepairPath(Small.Learner, Small.Today, new RepairRequest
        {
            Steps = Small.Engine().PlanPaths(Small.Learner, Small.Today, cancellationToken: Cancelled).Paths[0].Steps,
            Missed = ["nowhere"],
        }, Cancelled)).Violations.ShouldHaveSingleItem().Value.ShouldBe("nowhere");

    [Fact]
    public void What_has_begun_is_taken_to_be_under_way()
    {
        LearningPath path = Small.Engine().PlanPaths(Small.Learner, Small.Today, cancellationToken: Cancelled).Paths[0];
        PathRepair repair = Small.Engine().RepairPath(Small.Learner, Small.Today.AddDays(3), new RepairRequest { Steps = path.Steps },
            Cancelled);
        repair.Begun.ShouldBe(["m"]);
        repair.Moves.ShouldBeEmpty();
        repair.Path.Steps.ShouldBeEmpty();
        repair.Path.UnmetNeed.ShouldBe(path.UnmetNeed, 1e-12);
        repair.Path.Kind.ShouldBe(PathKind.Repaired);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public void A_session_that_was_cancelled_is_left_for_another(int day)
    {
        Session first = new("s", "m", Small.Today, Small.Today.AddDays(20));
        Session second = new("t", "m", Small.Today.AddDays(30), Small.Today.AddDays(50));
        ProgrammeTables before = Small.WithSessions(first, second);
        ProgrammeTables after = Small.WithSessions(first with { Status = SessionStatus.Cancelled }, second,
            second with { Id = "u", Status = SessionStatus.Candidate, Start = second.Start.AddDays(-1), End = second.End.AddDays(-1) });
        LearningPath path = Small.Engine(before).PlanPaths(Small.Learner, Small.Today.AddDays(-3), cancellationToken: Cancelled).Paths[0];
        path.Steps.Single().SessionId.ShouldBe("s");
        PathRepair repair = Small.Engine(after).RepairPath(Small.Learner, Small.Today.AddDays(day), new RepairRequest
        {
            Steps = path.Steps,
        }, Cancelled);
        repair.Begun.ShouldBeEmpty();
        repair.Path.Steps.Single().SessionId.ShouldBe("t");
    }

    [Fact]
    public void Where_the_steps_do_not_last_the_path_holds_and_is_not_said_to_change_least()
    {
        int open = 0;
        foreach (World world in World.Many(7001, 60, modules: 6, competencies: 5))
        {
            PedagogyEngine engine = world.Engine();
            foreach (Learner learner in world.Learners)
            {
                var facts = new PathFacts(world, learner, weeks: 20);
                var asked = new PathRequest { Weeks = 20 };
                if (facts.HasNoGoal || engine.PlanPaths(learner, world.AsOf, asked, Cancelled).Paths[0] is not { Steps.Length: > 1 } path)
                {
                    continue;
                }

                string[] missed = [.. path.Steps.Select(step => step.SessionId).OfType<string>().Take(1)];
                var request = new RepairRequest { Steps = path.Steps, Missed = [.. missed], Asked = asked };
                foreach (long work in (ReadOnlySpan<long>)[1, 10, 40, 160])
                {
                    PathRepair repair = engine.RepairPath(learner, world.AsOf, request with { Work = work }, Cancelled);
                    PathChecker.Faults(new PathFacts(world, learner, weeks: 20) { Missed = missed }, repair.Path).ShouldBeEmpty(learner.Id);
                    repair.Path.IsOptimal.ShouldBe(repair.IsLeast);
                    open += repair.IsLeast ? 0 : 1;
                    if (repair.IsLeast)
                    {
                        repair.Moves.Length.ShouldBe(engine.RepairPath(learner, world.AsOf, request, Cancelled).Moves.Length, learner.Id);
                    }
                }
            }
        }

        open.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void No_step_of_work_is_refused() => Should.Throw<InputRefusedException>(() => Small.Engine().RepairPath(Small.Learner,
        Small.Today, new RepairRequest { Steps = [], Work = 0 }, Cancelled)).Violations.ShouldHaveSingleItem().Column.ShouldBe("Work");

    [Fact]
    public void What_is_under_way_takes_its_hours_of_a_short_week_too()
    {
        LearningPath path = Small.Engine().PlanPaths(Small.Learner, Small.Today, cancellationToken: Cancelled).Paths[0];
        var begun = new Pedagogy6P.Planning.Paths.Repairs.BegunSteps(Small.Engine().Programme, Small.Today.AddDays(1),
            new RepairRequest { Steps = [path.Steps[0] with { HoursPerWeek = [3] }] });
        PathWeek week = new(Small.Today.AddDays(2), 5);
        begun.ShortWeeks(Small.Learner, Small.Today.AddDays(1), [week]).ShouldHaveSingleItem().ShouldBe(week with { Hours = 2 });
        begun.ShortWeeks(Small.Learner, Small.Today.AddDays(1), []).ShouldHaveSingleItem().Hours.ShouldBe(Small.Learner.HoursPerWeek - 3);
    }

    [Fact]
    public void A_module_that_stands_twice_is_refused()
    {
        PathStep step = Small.Engine().PlanPaths(Small.Learner, Small.Today, cancellationToken: Cancelled).Paths[0].Steps[0];
        Should.Throw<InputRefusedException>(() => Small.Engine().RepairPath(Small.Learner, Small.Today, new RepairRequest
        {
            Steps = [step, step, step with { ModuleId = "nowhere" }],
        }, Cancelled)).Violations.Select(violation => violation.Value).ShouldBe(["m", "nowhere"]);
    }

    // The unmet need to be held, and the fewest changes that hold it: by every set of modules, and every part of the path left as it is.
    private static (double Missing, int Changes) Least(PathFacts facts, LearningPath path)
    {
        var all = new ExhaustivePaths(facts);
        List<string> wanted = [];
        foreach (string id in facts.Wishes)
        {
            wanted = all.Best([.. wanted, id]) is null ? wanted : [.. wanted, id];
        }

        double held = facts.UnmetNeed(path.Steps.Select(step => step.ModuleId).Where(id => facts.Open.Any(one => one.Id == id)));
        (int Freed, double Missing, int Changes)[] ways = [.. Ways(facts, path, all, wanted)];
        (int Freed, double Missing, int Changes)[] holding = [.. ways.Where(way => way.Missing <= held + 1e-9)];
        if (holding.Length > 0)
        {
            return (held, holding.Min(way => way.Changes));
        }

        ways = [.. ways.Where(way => way.Freed == ways.Min(other => other.Freed))];
        double least = ways.Min(way => way.Missing);
        return (least, ways.Where(way => way.Missing <= least + 1e-9).Min(way => way.Changes));
    }

    // By set of modules and part of the path that stays: how many steps that could stay do not, what is missing, and how much changes.
    private static IEnumerable<(int Freed, double Missing, int Changes)> Ways(PathFacts facts, LearningPath path, ExhaustivePaths all,
        List<string> wanted)
    {
        PathStep[] staying = [.. path.Steps.Where(step => step.SessionId is null || !facts.Missed.Contains(step.SessionId))];
        for (int set = 0; set < 1 << facts.Open.Length; set++)
        {
            Module[] modules = [.. facts.Open.Where((_, place) => (set >> place & 1) != 0)];
            string[] ids = [.. modules.Select(module => module.Id)];
            PathStep[] both = [.. staying.Where(step => ids.Contains(step.ModuleId))];
            for (int part = 0; part < 1 << both.Length && !wanted.Except(ids).Any(); part++)
            {
                all.Fixed = [.. both.Where((_, place) => (part >> place & 1) != 0)];
                if (all.CanTake(modules))
                {
                    yield return (staying.Length - all.Fixed.Count, facts.UnmetNeed(ids), path.Steps.Length - all.Fixed.Count
                        + ids.Except(path.Steps.Select(step => step.ModuleId)).Count());
                }
            }
        }
    }
}
