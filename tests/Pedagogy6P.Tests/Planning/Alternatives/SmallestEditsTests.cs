using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Planning.Alternatives;

/// <summary>The smallest edits make a module feasible, or first, and nothing smaller makes it feasible.</summary>
public sealed class SmallestEditsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // That a session is full may be told of one that would suit while another, which does not suit yet, has seats.
    private static readonly ReasonCode[] Liftable =
    [
        ReasonCode.Seats, ReasonCode.Prerequisite, ReasonCode.Entry, ReasonCode.Budget, ReasonCode.NoGain, ReasonCode.Schedule,
        ReasonCode.Load, ReasonCode.Distance,
    ];

    // What is left where no hours, kilometres and euros are wanting, and some set of modules or a role might still lift.
    private static readonly ReasonCode[] Changing = [ReasonCode.Prerequisite, ReasonCode.Entry, ReasonCode.NoGain];

    [Property]
    public void What_is_found_is_feasible_when_ranked_again(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach ((Learner learner, SmallestEdits answer) in Answers(world, engine, EditAim.Feasible))
        {
            bool wasFeasible = answer.Reasons.IsEmpty;
            (answer.Outcome == EditOutcome.AlreadySo).ShouldBe(wasFeasible);
            if (answer.Outcome is EditOutcome.Found)
            {
                WhyNotAnswer again = engine.WhyNot(answer.Edited, new RecommendationQuery(world.AsOf), answer.ModuleId);
                again.Reasons.ShouldBeEmpty();
                again.Standing!.Rank.ShouldBe(answer.Standing!.Rank);
                answer.Edits.ShouldNotBeEmpty();
                answer.Cost.ShouldBe(answer.Edits.Sum(edit => edit.Cost), 1e-9);
            }
            else if (answer.Outcome == EditOutcome.Impossible)
            {
                answer.Edited.ShouldBe(learner);
                answer.Lasting.ShouldNotBeEmpty();
            }
        }
    }

    [Property]
    public void What_no_edit_lifts_is_told_as_such(World world)
    {
        foreach ((_, SmallestEdits answer) in Answers(world, world.Engine(), EditAim.Feasible))
        {
            bool isBarred = answer.Reasons.Any(reason => !Liftable.Contains(reason.Code));
            if (isBarred)
            {
                answer.Outcome.ShouldBe(EditOutcome.Impossible);
                answer.Lasting.Select(reason => reason.Code).ShouldAllBe(code => code != ReasonCode.Budget && code != ReasonCode.Load);
            }
        }
    }

    [Fact]
    public void No_cheaper_edits_are_found_by_trying_all()
    {
        int found = 0, impossible = 0;
        foreach (World world in World.Many(firstSeed: 500, count: 160, modules: 6, competencies: 4, learners: 2))
        {
            foreach ((Learner learner, SmallestEdits answer) in Answers(world, world.Engine(), EditAim.Feasible))
            {
                var all = new ExhaustiveEdits(world, learner, answer.ModuleId);
                if (answer.Outcome == EditOutcome.Found)
                {
                    string told = $"{world}, {learner.Id}, {answer.ModuleId}: {string.Join(" ", answer.Edits)}";
                    all.LeastBelow(answer.Cost - 1e-9).ShouldBeNull(told);
                    all.LeastBelow(answer.Cost + 1e-9).ShouldNotBeNull(told);
                    answer.IsLeast.ShouldBeTrue();
                    found++;
                }
                else if (answer.Outcome == EditOutcome.Impossible && answer.Lasting.All(reason => Changing.Contains(reason.Code)))
                {
                    all.LeastBelow(1e9).ShouldBeNull($"{world}, {learner.Id}, {answer.ModuleId}");
                    impossible++;
                }
            }
        }

        found.ShouldBeGreaterThan(80);
        impossible.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void To_be_first_no_cheaper_edits_are_found_by_trying_all()
    {
        int found = 0, impossible = 0;
        foreach (World world in World.Many(firstSeed: 700, count: 30, modules: 4, competencies: 3, learners: 1))
        {
            foreach ((Learner learner, SmallestEdits answer) in Answers(world, world.Engine(), EditAim.First, work: 20_000))
            {
                var all = new ExhaustiveEdits(world, learner, answer.ModuleId);
                string told = $"{world}, {learner.Id}, {answer.ModuleId}: {string.Join(" ", answer.Edits)}";
                if (answer.Outcome == EditOutcome.Found && answer.IsLeast)
                {
                    all.LeastFirstBelow(answer.Cost - 1e-9).ShouldBeNull(told);
                    all.LeastFirstBelow(answer.Cost + 1e-9).ShouldNotBeNull(told);
                    found++;
                }
                else if (answer.Outcome == EditOutcome.Impossible && answer.Lasting.All(reason => Changing.Contains(reason.Code)))
                {
                    all.LeastFirstBelow(1e9).ShouldBeNull(told);
                    impossible++;
                }
            }
        }

        found.ShouldBeGreaterThan(8);
        impossible.ShouldBeGreaterThan(2);
    }

    [Property]
    public void What_comes_first_ends_after_it_starts_and_a_session_named_for_it_starts_after_all_of_it(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach ((_, SmallestEdits answer) in Answers(world, engine, EditAim.Feasible))
        {
            LearnerEdit[] first = [.. answer.Edits.Where(edit => edit.Kind == EditKind.Completion)];
            DateOnly? start = answer.Standing?.Facts?.Start;
            bool isInTime = start is null || first.All(edit => edit.ReadyBy < start);
            answer.IsInTime.ShouldBe(answer.Outcome != EditOutcome.Found || isInTime);
            if (answer.SessionInTime is string later)
            {
                answer.IsInTime.ShouldBeFalse();
                Session session = world.Programme.Tables.Sessions.Single(item => item.Id == later);
                session.ModuleId.ShouldBe(answer.ModuleId);
                first.ShouldAllBe(edit => edit.ReadyBy < session.Start);
            }
        }
    }

    [Property]
    public void To_be_first_is_so_when_ranked_again(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach ((_, SmallestEdits answer) in Answers(world, engine, EditAim.First))
        {
            if (answer.Outcome is EditOutcome.Found or EditOutcome.AlreadySo)
            {
                engine.Recommend(answer.Edited, world.AsOf, k: 1).Recommendations[0].ModuleId.ShouldBe(answer.ModuleId);
                answer.Standing!.Rank.ShouldBe(1);
                (answer.Outcome == EditOutcome.Found).ShouldBe(!answer.Edits.IsEmpty);
            }
        }
    }

    [Fact]
    public void To_be_first_costs_at_least_what_it_takes_to_be_feasible()
    {
        foreach (World world in World.Many(firstSeed: 900, count: 40))
        {
            PedagogyEngine engine = world.Engine();
            foreach ((Learner learner, SmallestEdits first) in Answers(world, engine, EditAim.First))
            {
                if (first.Outcome == EditOutcome.Found)
                {
                    engine.MakePossible(learner, world.AsOf, first.ModuleId, cancellationToken: Stop).Cost
                        .ShouldBeLessThanOrEqualTo(first.Cost + 1e-9);
                }
            }
        }
    }

    [Fact]
    public void Little_work_finds_the_same_or_something_dearer_or_nothing()
    {
        foreach (World world in World.Many(firstSeed: 40, count: 20))
        {
            PedagogyEngine engine = world.Engine();
            foreach ((Learner learner, SmallestEdits answer) in Answers(world, engine, EditAim.Feasible))
            {
                SmallestEdits little = engine.MakePossible(learner, world.AsOf, answer.ModuleId, new EditRequest { Work = 3 }, Stop);
                if (little.Outcome == EditOutcome.Found)
                {
                    little.Cost.ShouldBeGreaterThanOrEqualTo(answer.Cost - 1e-9);
                    engine.Infeasible(little.Edited, world.AsOf).ShouldNotContain(module => module.ModuleId == answer.ModuleId);
                }
            }
        }
    }

    [Fact]
    public void Costs_out_of_range_and_unknown_modules_are_refused()
    {
        var world = new World(new WorldShape(3));
        PedagogyEngine engine = world.Engine();
        var costs = new EditCosts { Euro = 0, Kilometre = double.NaN };
        Should.Throw<InputRefusedException>(
            () => engine.MakePossible(world.Learners[0], world.AsOf, "m00", new EditRequest { Costs = costs })).Violations.Length
            .ShouldBe(2);
        Should.Throw<ArgumentException>(() => engine.MakePossible(world.Learners[0], world.AsOf, "nowhere"));
        Should.Throw<InputRefusedException>(
            () => engine.MakePossible(world.Learners[0], world.AsOf, world.Programme.Modules[0].Id, new EditRequest { Work = 0 }));
    }

    [Fact]
    public void Can_be_cancelled()
    {
        var world = new World(new WorldShape(3) { Strictness = 0.6 });
        PedagogyEngine engine = world.Engine();
        var cancelled = new CancellationToken(canceled: true);
        (Learner learner, SmallestEdits found) = Answers(world, engine, EditAim.Feasible).First(item =>
            item.Answer.Outcome == EditOutcome.Found);
        Should.Throw<OperationCanceledException>(
            () => engine.MakePossible(learner, world.AsOf, found.ModuleId, cancellationToken: cancelled));
    }

    private static IEnumerable<(Learner Learner, SmallestEdits Answer)> Answers(World world, PedagogyEngine engine, EditAim aim,
        int work = 1000) =>
        from learner in world.Learners
        from module in world.Programme.Modules
        select (learner, engine.MakePossible(learner, world.AsOf, module.Id, new EditRequest { Aim = aim, Work = work }));
}
