using Generators;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.House;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>Paths of the sample learners: every one keeps every constraint, and nearly every best one is proven.</summary>
public sealed class SamplePathsTests
{
    [Theory]
    [InlineData("esnbyum", 98)]
    [InlineData("cinerg-e-sante", 100)]
    [InlineData("penso", 100)]
    [InlineData("e-meuse-sante", 100)]
    [AnyCulture]
    public void Every_path_keeps_every_constraint(string name, int provenPercent)
    {
        ProgrammeFolder folder = ProgrammeFolder.Read(
            RepositoryFolder.PathOf($"datasets/{name}"), cancellationToken: TestContext.Current.CancellationToken);
        var engine = new PedagogyEngine(folder.Programme);
        var oracle = new Oracle(folder.Programme, new OracleOptions());
        DateOnly asOf = folder.Programme.Tables.ReferenceDate!.Value;
        var request = new PathRequest { Alternatives = 5 };
        int proven = 0, alternatives = 0, limited = 0;
        HashSet<PathKind> kinds = [];
        foreach (Learner learner in folder.Learners.Learners)
        {
            LearningPaths paths = engine.PlanPaths(learner, asOf, request, TestContext.Current.CancellationToken);
            var facts = new PathFacts(folder.Programme, engine, oracle, learner, asOf, request.Weeks);
            foreach (LearningPath path in paths.Paths)
            {
                PathChecker.Faults(facts, path).ShouldBeEmpty(learner.Id);
            }

            foreach (PathObstacle obstacle in paths.Unreached.SelectMany(goal => goal.Obstacles).Where(one => !one.Limits.IsEmpty))
            {
                ShouldHaveNoRoom(facts, paths.Paths[0], obstacle);
                limited++;
            }

            foreach (LearningPath one in paths.Paths.Skip(1))
            {
                ShouldBeWorthShowing(one, paths.Paths, folder.Programme, learner.Id);
                kinds.Add(one.Kind);
            }

            proven += paths.Paths[0].IsOptimal ? 1 : 0;
            alternatives += paths.Paths.Length - 1;
        }

        (100 * proven).ShouldBeGreaterThanOrEqualTo(provenPercent * folder.Learners.Learners.Length);
        limited.ShouldBeGreaterThan(0);
        alternatives.ShouldBeGreaterThan(folder.Learners.Learners.Length);
        kinds.ShouldContain(PathKind.TradeOff);
        kinds.ShouldContain(PathKind.Nearest);
        kinds.ShouldContain(PathKind.MostPractical);
    }

    // What is said to have no room cannot be added to the path as it is.
    private static void ShouldHaveNoRoom(PathFacts facts, LearningPath path, PathObstacle obstacle)
    {
        Module module = facts.Open.First(one => one.Id == obstacle.ModuleId);
        Session[] taken = [.. path.Steps.Where(step => step.SessionId is not null).Select(step =>
            facts.Sessions(facts.Open.First(one => one.Id == step.ModuleId)).First(session => session.Id == step.SessionId))];
        int Free(int week) => facts.CapacityOf(week) - (int)Math.Round(60 * path.Steps.Sum(step =>
            step.HoursPerWeek.ElementAtOrDefault(week - facts.Week(step.From))));
        bool isDear = path.Price + facts.Price(module) > (facts.Learner.Budget ?? double.PositiveInfinity) + 1e-9;
        bool isLong = facts.IsSelfPaced(module) && Enumerable.Range(0, facts.Week(facts.LastDay) + 1).Sum(Free) < PathFacts.Minutes(module);
        bool isBusy = !facts.IsSelfPaced(module) && facts.Sessions(module).All(session =>
            taken.Any(other => PathFacts.Overlap(session, other))
            || facts.LoadOf(module, session).Any(week => week.Value > Free(week.Key)));
        (isDear || isLong || isBusy).ShouldBeTrue($"{facts.Learner.Id}: {obstacle.ModuleId}");
    }

    // Of trade-offs none is better than another in all three at once; the other kinds lose no need, and spare what they are named after.
    private static void ShouldBeWorthShowing(LearningPath one, IReadOnlyList<LearningPath> paths, Programme programme, string learner)
    {
        if (one.Kind == PathKind.TradeOff)
        {
            paths.Count(other => other.Kind is PathKind.Best or PathKind.TradeOff && other.UnmetNeed <= one.UnmetNeed + 1e-9
                && other.Weeks <= one.Weeks && other.PeakLoad <= one.PeakLoad).ShouldBe(1, learner);
            return;
        }

        double Spared(LearningPath path) => one.Kind switch
        {
            PathKind.Nearest => path.TravelKm,
            PathKind.Cheapest => path.Price,
            _ => path.Steps.Select(step => programme.FindModule(step.ModuleId)!).Sum(module => module.Hours * (1 - module.HandsOnShare)),
        };
        one.UnmetNeed.ShouldBeLessThanOrEqualTo(paths[0].UnmetNeed + 1e-9, learner);
        Spared(one).ShouldBeLessThan(Spared(paths[0]), learner);
    }

    [Fact]
    public void A_request_that_makes_no_sense_is_refused_with_all_that_is_wrong()
    {
        PedagogyEngine engine = Small.Engine();
        Validation.InputRefusedException refused = Should.Throw<Validation.InputRefusedException>(() => engine.PlanPaths(Small.Learner,
            Small.Today, new PathRequest { Roles = ["nobody"], Weeks = 0, Alternatives = 21, Steps = 0 },
            TestContext.Current.CancellationToken));
        refused.Violations.Select(violation => violation.Column).ShouldBe(["Roles", "Weeks", "Alternatives", "Steps"]);
    }

    [Fact]
    public void Two_values_for_one_short_week_are_refused_once() => Should.Throw<Validation.InputRefusedException>(() =>
        Small.Engine().PlanPaths(Small.Learner, Small.Today, new PathRequest
        {
            ShortWeeks = [new PathWeek(Small.Today, 1), new PathWeek(Small.Today.AddDays(7), 1), new PathWeek(Small.Today.AddDays(2), 2)],
        }, TestContext.Current.CancellationToken)).Violations.ShouldHaveSingleItem().Value
        .ShouldBe(FormattableString.Invariant($"{Small.Today.AddDays(2):O}"));

    [Fact]
    public void The_smallest_path_says_why_each_thing_is_as_it_is()
    {
        LearningPaths paths = Small.Engine().PlanPaths(Small.Learner, Small.Today,
            cancellationToken: TestContext.Current.CancellationToken);
        LearningPath path = paths.Paths.ShouldHaveSingleItem();
        (path.IsOptimal, path.Gap, path.Weeks, path.Hours, path.PeakLoad).ShouldBe((true, 0, 1, 10, 10));
        path.UnmetNeed.ShouldBe(0.2, 1e-12);
        PathStep step = path.Steps.ShouldHaveSingleItem();
        (step.ModuleId, step.SessionId, step.From, step.To).ShouldBe(("m", null, Small.Today, Small.Today.AddDays(6)));
        step.HoursPerWeek.ShouldBe([10]);
        step.Gains.ShouldBe([new PathGain("c", 0, 0.8, 1)]);
        paths.Unreached.ShouldHaveSingleItem().Obstacles.ShouldBeEmpty();
        paths.Recognised.ShouldBeEmpty();
    }

    [Fact]
    public void Too_few_steps_are_told()
    {
        LearningPaths paths = Small.Engine().PlanPaths(Small.Learner, Small.Today, new PathRequest { Steps = 1 },
            TestContext.Current.CancellationToken);
        paths.Paths[0].IsOptimal.ShouldBeFalse();
        paths.Paths[0].Gap.ShouldBeGreaterThan(0);
    }
}
