using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Preventive;

public sealed class PracticeAbandonmentTests
{
    private static readonly ProgrammeTables Tables = Small.Tables with
    {
        RoleCompetencies = [new RoleCompetency("r", "c", 0.8, 3), new RoleCompetency("r", "d", 0.5, 1)],
        Modules = [Small.Module, Small.Module with { Id = "a" }, Small.Module with { Id = "b", MinLevel = 8 }],
        ModuleCompetencies = [new ModuleCompetency("m", "c", 0, 0.6), new ModuleCompetency("a", "d", 0, 0.5),
            new ModuleCompetency("b", "c", 0, 0.8)],
    };

    private static readonly Learner InPractice = Small.Learner with { CurrentRoleId = "r", Mastery = [new MasteryEstimate("c", 0.4)] };

    [Fact]
    public void Indicator_is_the_weighted_share_that_is_missing() =>
        Explain(InPractice)!.Indicator.ShouldBe((1.2 + 0.5) / (2.4 + 0.5), 1e-15);

    [Fact]
    public void Remedies_come_with_the_largest_reduction_first_feasible_or_not()
    {
        var remedies = Explain(InPractice)!.Remedies;
        remedies.Select(remedy => (remedy.ModuleId, remedy.Feasible)).ShouldBe([("b", false), ("m", true), ("a", true)]);
        remedies[0].Reduction.ShouldBe(1.2 / 2.9, 1e-15);
        remedies[1].Reduction.ShouldBe(0.6 / 2.9, 1e-15);
        remedies[2].Reduction.ShouldBe(0.5 / 2.9, 1e-15);
    }

    [Fact]
    public void Mastery_beyond_the_level_does_not_make_up_for_another_gap() =>
        Explain(InPractice with { Mastery = [new MasteryEstimate("c", 1)] })!.Indicator.ShouldBe(0.5 / 2.9, 1e-15);

    [Fact]
    public void Nothing_missing_is_zero_without_remedies()
    {
        var explained = Explain(InPractice with { Mastery = [new MasteryEstimate("c", 1), new MasteryEstimate("d", 0.5)] })!;
        explained.Indicator.ShouldBe(0);
        explained.Remedies.ShouldBeEmpty();
    }

    [Fact]
    public void Completed_modules_are_no_remedies() =>
        Explain(InPractice with { Completed = ["m"] })!.Remedies.Select(remedy => remedy.ModuleId).ShouldBe(["b", "a"]);

    [Fact]
    public void There_is_no_indicator_without_a_current_role_or_when_it_lists_nothing()
    {
        Explain(Small.Learner).ShouldBeNull();
        Small.Engine(Tables with { Roles = [.. Tables.Roles, new Role("empty", "Empty")] })
            .Abandonment(InPractice with { CurrentRoleId = "empty" }, Small.Today).ShouldBeNull();
    }

    private static PracticeAbandonment? Explain(Learner learner) => Small.Engine(Tables).Abandonment(learner, Small.Today);
}
