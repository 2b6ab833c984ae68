using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Paths.Proofs;

/// <summary>What another prover answers is taken when it holds, and never otherwise.</summary>
public sealed class PathAppealTests
{
    // Module b, which leads to the goal, stands on module a; each takes one full week.
    private static readonly ProgrammeTables Tables = Small.Tables with
    {
        Modules = [Small.Module with { Id = "a" }, Small.Module with { Id = "b" }, Small.Module with { Id = "c" }],
        ModuleCompetencies = [new("a", "d", 0, 0.8), new("b", "c", 0, 0.8), new("c", "c", 0, 0.3)],
        Prerequisites = [new Prerequisite("b", "a", null, PrerequisiteKind.Hard)],
    };

    private static readonly PathProof Best = Proof([0, 1], [-1, -1], [0], 2);

    public static TheoryData<string, PathProof> Wrong => new()
    {
        { "without the prerequisite", Proof([1], [-1], [-1], 2) },
        { "a prerequisite that is not taken", Proof([1], [-1], [0], 2) },
        { "a module twice", Proof([0, 1, 1], [-1, -1, -1], [0], 2) },
        { "a module that there is not", Proof([0, 1, 7], [-1, -1, -1], [0], 3) },
        { "fewer weeks than it takes", Proof([0, 1], [-1, -1], [0], 1) },
        { "more weeks than there are", Proof([0, 1], [-1, -1], [0], 53) },
        { "a session at one's own pace", Proof([0, 1], [-1, 0], [0], 2) },
        { "too few sessions", Proof([0, 1], [-1], [0], 2) },
        { "too few groups", Proof([0, 1], [-1, -1], [], 2) },
    };

    [Fact]
    public void A_path_that_holds_is_taken()
    {
        LearningPath path = Plan(Best);
        (path.IsOptimal, path.Gap, path.Weeks).ShouldBe((true, 0, 2));
        path.Steps.Select(step => step.ModuleId).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void What_is_left_open_is_told_with_its_gap()
    {
        LearningPath path = Plan(Best with { Open = PathObjective.Weeks, Bound = 1 });
        (path.IsOptimal, path.Gap).ShouldBe((false, 0.5));
        Plan(Best with { Open = PathObjective.Hours, Bound = 15 }).Gap.ShouldBe(0.25, 1e-12);
        Plan(Best with { Open = PathObjective.UnmetNeed, Bound = 0.1 }).Gap.ShouldBe(0.5, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_path_that_breaks_a_rule_is_not(string what, PathProof proof)
    {
        LearningPath path = Plan(proof);
        (path.IsOptimal, path.Steps.Length).ShouldBe((false, 0), what);
    }

    [Fact]
    public void Too_high_a_price_is_not_taken()
    {
        ProgrammeTables dear = Tables with { Modules = [.. Tables.Modules.Select(module => module with { Price = 60 })] };
        var request = new PathRequest { Steps = 1, Prover = new ScriptedProver((_, _) => Best) };
        Small.Engine(dear).PlanPaths(Small.Learner with { Budget = 100 }, Small.Today, request,
            TestContext.Current.CancellationToken).Paths[0].Steps.ShouldBeEmpty();
    }

    [Fact]
    public void A_session_of_another_module_is_not_taken()
    {
        Session first = new("one", "a", Small.Today, Small.Today.AddDays(6));
        ProgrammeTables dated = Tables with { Sessions = [first, first with { Id = "two", ModuleId = "c" }] };
        var prover = new ScriptedProver((_, _) => Proof([0, 1], [1, -1], [0], 2));
        Small.Engine(dated).PlanPaths(Small.Learner, Small.Today, new PathRequest { Steps = 1, Prover = prover },
            TestContext.Current.CancellationToken).Paths[0].Steps.ShouldBeEmpty();
        prover.Asked.ShouldBe(1);
    }

    [Fact]
    public void A_worse_path_than_the_known_one_is_not_taken_whatever_it_claims()
    {
        LearningPath known = Enumerable.Range(1, 100).Select(steps => Plan(steps, null))
            .First(path => !path.IsOptimal && !path.Steps.IsEmpty);
        int enough = Enumerable.Range(1, 100).First(steps => Plan(steps, null) is { IsOptimal: false, Steps.IsEmpty: false });
        LearningPath path = Plan(enough, new ScriptedProver((_, _) => Proof([2], [-1], [-1], 1)));
        (path.IsOptimal, path.UnmetNeed).ShouldBe((false, known.UnmetNeed));
    }

    [Fact]
    public void With_few_steps_a_path_is_called_the_best_only_when_it_is()
    {
        // The goal asks for nothing, so that only what is pinned has to be looked for.
        PedagogyEngine engine = Small.Engine(Tables with { RoleCompetencies = [new RoleCompetency("r", "d", 0.5)] });
        Learner pins = Small.Learner with { Pinned = ["b"] };
        LearningPath[] paths = [.. Enumerable.Range(1, 30).Select(steps => engine.PlanPaths(pins, Small.Today,
            new PathRequest { Steps = steps }, TestContext.Current.CancellationToken).Paths[0])];
        string[] modules =
            [.. paths.Where(path => path.IsOptimal).Select(path => string.Join(" ", path.Steps.Select(step => step.ModuleId)))];
        modules.ShouldNotBeEmpty();
        modules.ShouldAllBe(taken => taken == "a b");
        paths[0].IsOptimal.ShouldBeFalse();
    }

    [Fact]
    public void Wishes_that_the_search_leaves_open_are_settled_by_the_prover()
    {
        var prover = new ScriptedProver((model, _) =>
        {
            model.Wanted.ShouldBe([1]);
            return Best;
        });
        LearningPath path = Small.Engine(Tables).PlanPaths(Small.Learner with { Pinned = ["b"] }, Small.Today,
            new PathRequest { Steps = 1, Prover = prover }, TestContext.Current.CancellationToken).Paths[0];
        (path.IsOptimal, path.Steps.Length).ShouldBe((true, 2));
    }

    [Fact]
    public void Nobody_is_asked_about_what_is_proven()
    {
        var prover = new ScriptedProver((_, _) => throw new InvalidOperationException());
        Plan(100_000, prover).IsOptimal.ShouldBeTrue();
        prover.Asked.ShouldBe(0);
    }

    [Fact]
    public void No_answer_leaves_it_at_what_was_found() => Plan(1, new ScriptedProver((_, _) => null)).IsOptimal.ShouldBeFalse();

    [Fact]
    public void The_model_says_the_problem_in_plain_numbers()
    {
        PathModel? seen = null;
        Plan(1, new ScriptedProver((model, known) =>
        {
            known.Modules.ShouldBeEmpty();
            seen = model;
            return null;
        }));
        (seen!.Monday, seen.FirstDay, seen.Weeks).ShouldBe((Small.Today, 0, 52));
        seen.WeekMinutes.ShouldBe(Enumerable.Repeat(600, 52));
        seen.Modules.Select(module => (module.Id, module.Minutes, module.LastDay))
            .ShouldBe([("a", 600, 363), ("b", 600, 363), ("c", 600, 363)]);
        ModelGroup group = seen.Groups.ShouldHaveSingleItem();
        (group.Owner, group.Members.Single(), group.IsAdvised).ShouldBe((1, 0, false));
        ModelGoal goal = seen.Goals.ShouldHaveSingleItem();
        (goal.Level, goal.Mastery).ShouldBe((1, 0));
        (goal.Importance * goal.Level).ShouldBe(seen.Asked, 1e-12);
        goal.Improvers.ShouldBe([new ModelImprover(1, 0.8), new ModelImprover(2, 0.3)]);
    }

    private static LearningPath Plan(PathProof proof) => Plan(1, new ScriptedProver((_, _) => proof));

    private static LearningPath Plan(long steps, IPathProver? prover) => Small.Engine(Tables).PlanPaths(Small.Learner, Small.Today,
        new PathRequest { Steps = steps, Prover = prover }, TestContext.Current.CancellationToken).Paths[0];

    private static PathProof Proof(ImmutableArray<int> modules, ImmutableArray<int> sessions, ImmutableArray<int> before, int weeks) =>
        new() { Modules = modules, Sessions = sessions, Before = before, Weeks = weeks, Open = null };
}
