using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

public sealed class MandatoryTests
{
    private static readonly ProgrammeTables Tables = Small.Tables with
    {
        Roles = [new Role("r", "R"), new Role("q", "Q")],
        Modules = [Small.Module with { MandatoryFor = ["r", "q"] }, Small.Module with { Id = "a", MinLevel = 8, MandatoryFor = ["q"] },
            Small.Module with { Id = "b" }],
    };

    [Fact]
    public void Outstanding_are_the_mandatory_modules_of_declared_roles_feasible_or_not()
    {
        var outstanding = Small.Engine(Tables).MandatoryOutstanding(Small.Learner with { Roles = ["r", "q"] }, Small.Today);
        outstanding.Select(item => (item.ModuleId, item.Feasible, string.Join(' ', item.Roles)))
            .ShouldBe([("a", false, "q"), ("m", true, "q r")]);
    }

    [Fact]
    public void Undeclared_roles_make_nothing_mandatory()
    {
        Small.Engine(Tables).MandatoryOutstanding(Small.Learner, Small.Today).ShouldBeEmpty();
        Small.First(Tables).Mandatory.ShouldBeFalse();
    }

    [Fact]
    public void What_is_completed_is_not_outstanding_what_is_in_progress_is()
    {
        Learner learner = Small.Learner with { Roles = ["r"] };
        PedagogyEngine engine = Small.Engine(Tables);
        engine.MandatoryOutstanding(learner with { Completed = ["m"] }, Small.Today).ShouldBeEmpty();
        engine.MandatoryOutstanding(learner with { Outcomes = [new Outcome("m", null, Small.Today, OutcomeStatus.Active)] }, Small.Today)
            .Single().ModuleId.ShouldBe("m");
    }

    [Fact]
    public void Mandatory_is_a_flag_and_not_a_rank()
    {
        var list = Small.Engine(Tables with { ModuleCompetencies = [.. Tables.ModuleCompetencies, new ModuleCompetency("b", "c", 0, 1)] })
            .Recommend(Small.Learner with { Roles = ["r"] }, Small.Today, 10).Recommendations;
        list.Select(item => (item.ModuleId, item.Mandatory)).ShouldBe([("b", false), ("m", true)]);
    }

    [Fact]
    public void Pinned_comes_first_and_an_infeasible_pin_shows_its_reasons_only()
    {
        Learner learner = Small.Learner with { Pinned = ["b", "a"] };
        Small.Engine(Tables).Recommend(learner, Small.Today, 10).Recommendations.Select(item => (item.ModuleId, item.Pinned))
            .ShouldBe([("b", true), ("m", false)]);
        Small.Codes(Tables, learner, "a").ShouldBe("Level");
    }
}
