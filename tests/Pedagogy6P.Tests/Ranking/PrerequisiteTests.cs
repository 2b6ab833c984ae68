using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Prerequisite groups and the recognition of prior learning.</summary>
public sealed class PrerequisiteTests
{
    private static readonly ProgrammeTables Tables = Small.Tables with
    {
        Modules = [Small.Module, Small.Module with { Id = "a" }, Small.Module with { Id = "b" }, Small.Module with { Id = "n" }],
        ModuleCompetencies =
        [
            .. Small.Tables.ModuleCompetencies, new ModuleCompetency("a", "d", 0, 0.5), new ModuleCompetency("b", "d", 0, 0.7),
            new ModuleCompetency("n", "d", 0.3, 0.3),
        ],
    };

    [Theory]
    [InlineData(0.5, 1, "")]
    [InlineData(0.5 - 0.9e-6, 1, "")]
    [InlineData(0.5 - 1.1e-6, 1, "Prerequisite")]
    [InlineData(0.5, 0.999999, "Prerequisite")]
    [InlineData(1, 50, "")]
    public void Proven_mastery_of_all_that_a_module_teaches_counts_as_having_done_it(double mastery, double evidence, string codes) =>
        Codes(Knowing(mastery, evidence), new Prerequisite("m", "a")).ShouldBe(codes);

    [Fact]
    public void Every_competency_taught_must_be_proven()
    {
        ProgrammeTables tables = Tables with
        {
            Prerequisites = [new Prerequisite("m", "a")],
            ModuleCompetencies = [.. Tables.ModuleCompetencies, new ModuleCompetency("a", "c", 0, 0.1)],
        };
        Small.Codes(tables, Knowing(1)).ShouldBe("Prerequisite");
        Small.Codes(tables, Knowing(1) with { Mastery = [new MasteryEstimate("d", 0.5), new MasteryEstimate("c", 0.1)] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_module_that_teaches_nothing_is_never_recognised_only_completed()
    {
        Codes(Knowing(1), new Prerequisite("m", "n")).ShouldBe("Prerequisite");
        Codes(Small.Learner with { Completed = ["n"] }, new Prerequisite("m", "n")).ShouldBeEmpty();
    }

    [Fact]
    public void A_completed_module_counts_even_when_mastery_has_faded() =>
        Codes(Knowing(0.1) with { Completed = ["a"] }, new Prerequisite("m", "a")).ShouldBeEmpty();

    [Fact]
    public void Completing_one_module_proves_what_another_teaches_less_of() =>
        Codes(Small.Learner with { Completed = ["b"] }, new Prerequisite("m", "a")).ShouldBeEmpty();

    [Fact]
    public void A_background_counts_with_its_own_evidence()
    {
        ProgrammeTables tables = Tables with { Prerequisites = [new Prerequisite("m", "a")] };
        Learner nurse = Small.Learner with { Background = "nurse" };
        Small.Codes(tables with { Backgrounds = [new BackgroundMastery("nurse", "d", 0.5, 1)] }, nurse).ShouldBeEmpty();
        Small.Codes(tables with { Backgrounds = [new BackgroundMastery("nurse", "d", 0.5, 0.5)] }, nurse).ShouldBe("Prerequisite");
    }

    [Fact]
    public void A_completed_module_makes_weak_background_evidence_one() => Small.Codes(
        Tables with
        {
            Modules = [.. Tables.Modules, Small.Module with { Id = "low" }],
            ModuleCompetencies = [.. Tables.ModuleCompetencies, new ModuleCompetency("low", "d", 0, 0.1)],
            Backgrounds = [new BackgroundMastery("nurse", "d", 0.5, 0.5)],
            Prerequisites = [new Prerequisite("m", "a")],
        },
        Small.Learner with { Background = "nurse", Completed = ["low"] }).ShouldBeEmpty();

    [Fact]
    public void An_assessment_wins_over_background_and_completed_modules() => Codes(
        Knowing(0.2) with { Completed = ["b"] }, new Prerequisite("m", "a")).ShouldBe("Prerequisite");

    [Fact]
    public void Any_alternative_of_a_group_satisfies_it() =>
        Codes(Knowing(0.5), new Prerequisite("m", "b", "g"), new Prerequisite("m", "a", "g")).ShouldBeEmpty();

    [Fact]
    public void All_groups_are_needed() =>
        Codes(Knowing(0.5), new Prerequisite("m", "b", "h"), new Prerequisite("m", "a", "g")).ShouldBe("Prerequisite");

    [Fact]
    public void Rows_without_a_group_are_groups_of_their_own() =>
        Codes(Knowing(0.5), new Prerequisite("m", "b"), new Prerequisite("m", "a")).ShouldBe("Prerequisite");

    [Fact]
    public void Every_unmet_group_is_a_reason_with_its_alternatives_in_ordinal_order()
    {
        ProgrammeTables tables = Tables with { Prerequisites = [new("m", "n", "g"), new("m", "a", "g"), new("m", "b")] };
        Small.Engine(tables).Infeasible(Small.Learner, Small.Today).Single(item => item.ModuleId == "m").Reasons
            .Select(reason => string.Join(' ', reason.Ids)).ShouldBe(["a n", "b"]);
    }

    [Fact]
    public void Advised_groups_never_stop_a_module_but_are_named()
    {
        ProgrammeTables tables = Tables with
        {
            Prerequisites = [new("m", "n", "g", PrerequisiteKind.Advised), new("m", "a", "g", PrerequisiteKind.Advised),
                new("m", "n", null, PrerequisiteKind.Advised)],
        };
        Small.Codes(tables).ShouldBeEmpty();
        Missing(tables, Small.Learner).ShouldBe(["a", "n"]);
        Missing(tables, Knowing(0.5)).ShouldBe(["n"]);
        Missing(tables, Small.Learner with { Completed = ["n"] }).ShouldBeEmpty();
    }

    [Fact]
    public void The_fringe_is_what_can_be_started_now()
    {
        PedagogyEngine engine = Small.Engine(Tables with { Prerequisites = [new Prerequisite("m", "b"), new Prerequisite("b", "a")] });
        engine.Done(Small.Learner).ShouldBeEmpty();
        engine.Fringe(Small.Learner).ShouldBe(["a", "n"]);
        engine.Done(Knowing(0.5)).ShouldBe(["a"]);
        engine.Fringe(Knowing(0.5)).ShouldBe(["b", "n"]);
    }

    private static Learner Knowing(double mastery, double evidence = 1) =>
        Small.Learner with { Mastery = [new MasteryEstimate("d", mastery, evidence)] };

    private static string Codes(Learner learner, params Prerequisite[] prerequisites) =>
        Small.Codes(Tables with { Prerequisites = [.. prerequisites] }, learner);

    private static ImmutableArray<string> Missing(ProgrammeTables tables, Learner learner) =>
        Small.Engine(tables).Recommend(learner, Small.Today, 10).Recommendations.Single(item => item.ModuleId == "m").MissingAdvised;
}
