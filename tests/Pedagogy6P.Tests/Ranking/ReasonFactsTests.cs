using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>What reasons are about, what there is and what would be needed.</summary>
public sealed class ReasonFactsTests
{
    private static readonly Learner Learner = Small.Learner with
    {
        HoursPerWeek = 4,
        MaxDistanceKm = 100,
        Location = new Location(0, 0),
        Availability = Availability.Parse("Tue 08:00-20:00", SlotRounding.Outward),
    };

    private static readonly Session Open = new("open", "m", Small.Today, Small.Today.AddDays(20));

    [Fact]
    public void A_level_says_the_learners_and_the_least() =>
        Reason(Small.With(module => module with { MinLevel = 6 }), Small.Learner).ShouldBe((ReasonCode.Level, "", 5, 6));

    [Fact]
    public void A_budget_says_the_price_and_what_there_is() => Reason(Small.With(module => module with { Price = 120 }),
        Small.Learner with { Budget = 100 }).ShouldBe((ReasonCode.Budget, "", 120, 100));

    [Fact]
    public void An_entry_level_says_the_competency_what_is_mastered_and_what_is_asked() => Reason(
        Small.Tables with { ModuleCompetencies = [.. Small.Tables.ModuleCompetencies, new ModuleCompetency("m", "d", 0.5, 0.5)] },
        Small.Learner with { Mastery = [new MasteryEstimate("d", 0.2)] }).ShouldBe((ReasonCode.Entry, "d", 0.2, 0.5));

    [Fact]
    public void A_module_without_languages_is_in_that_of_the_programme() =>
        Reason(Small.Tables, Small.Learner with { Languages = ["de"] }).ShouldBe((ReasonCode.Language, "fr", null, null));

    [Fact]
    public void A_prerequisite_says_the_alternatives()
    {
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [Small.Module, Small.Module with { Id = "b" }, Small.Module with { Id = "a" }, Small.Module with { Id = "n" }],
            Prerequisites = [new Prerequisite("m", "b", "one"), new Prerequisite("m", "a", "one"), new Prerequisite("m", "n", "two")],
        };
        Reasons(tables, Small.Learner with { Completed = ["n"] }).ShouldBe([(ReasonCode.Prerequisite, "a b", null, null)]);
        Reasons(tables, Small.Learner with { Completed = ["a"] }).ShouldBe([(ReasonCode.Prerequisite, "n", null, null)]);
    }

    [Fact]
    public void No_gain_says_the_competencies_taught_that_a_goal_asks()
    {
        ProgrammeTables tables = Small.Tables with
        {
            ModuleCompetencies = [new ModuleCompetency("m", "d", 0, 0.8), new ModuleCompetency("m", "c", 0, 0.8)],
            RoleCompetencies = [new RoleCompetency("r", "c", 1)],
        };
        Reason(tables, Small.Learner with { Mastery = [new MasteryEstimate("c", 1)] }).ShouldBe((ReasonCode.NoGain, "c", null, null));
    }

    [Fact]
    public void A_self_paced_module_has_no_session_to_name() =>
        Reason(Small.Tables, Small.Learner with { HoursPerWeek = 0 }).ShouldBe((ReasonCode.Load, "", null, 0));

    [Fact]
    public void Without_any_session_there_is_none_to_name() => Reason(Tables(), Learner).ShouldBe((ReasonCode.NoSession, "", null, null));

    [Fact]
    public void The_session_named_is_the_first_of_those_that_came_closest()
    {
        Session past = Open with { Id = "past", Start = Small.Today.AddDays(-2) };
        Session earlier = past with { Id = "earlier", Start = Small.Today.AddDays(-3) };
        Session clashing = Open with { Id = "clashing", WeeklySlots = Availability.Parse("Mon 18:00-20:00", SlotRounding.Outward) };
        Session full = Open with { Id = "full", Seats = 0 };
        Reason(Tables(past, earlier), Learner).ShouldBe((ReasonCode.NoSession, "earlier", null, null));
        Reason(Tables(past, clashing, clashing with { Id = "later", Start = Small.Today.AddDays(1) }), Learner)
            .ShouldBe((ReasonCode.Schedule, "clashing", null, null));
        Reason(Tables(past, clashing, full, full with { Id = "later", Start = Small.Today.AddDays(1) }), Learner)
            .ShouldBe((ReasonCode.Seats, "full", null, null));
    }

    /// <summary>Ten hours are five a week for two weeks and ten for one; the three weeks of a session that clashes do not count.</summary>
    [Fact]
    public void A_load_says_the_least_of_those_that_are_too_heavy()
    {
        Session heavy = Open with { Id = "heavy", End = Small.Today.AddDays(6) };
        Session lighter = Open with { Id = "lighter", Start = Small.Today.AddDays(1), End = Small.Today.AddDays(14) };
        Session clashing = Open with { Id = "clashing", WeeklySlots = Availability.Parse("Mon 18:00-20:00", SlotRounding.Outward) };
        Reason(Tables(clashing, heavy, lighter), Learner).ShouldBe((ReasonCode.Load, "heavy", 5, 4));
    }

    [Fact]
    public void A_distance_says_the_nearest_of_those_that_are_too_far_where_the_learner_is_somewhere()
    {
        ProgrammeTables tables = Tables(Open with { Id = "far", SiteId = "two" },
            Open with { Id = "near", Start = Small.Today.AddDays(1), SiteId = "one" });
        (ReasonCode code, string ids, double? found, double? needed) = Reason(tables, Learner);
        (code, ids, needed).ShouldBe((ReasonCode.Distance, "far", 100));
        found!.Value.ShouldBe(new Location(0, 0).DistanceKm(new Location(0, 1)), 1e-9);
        Reason(tables, Learner with { Location = null }).ShouldBe((ReasonCode.Distance, "far", null, 100));
    }

    [Fact]
    public void What_is_advised_and_missing_is_named_once_and_in_order()
    {
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [Small.Module, .. new[] { "b", "a", "n" }.Select(id => Small.Module with { Id = id, Audiences = ["law"] })],
            Prerequisites =
            [
                new Prerequisite("m", "b", "one", PrerequisiteKind.Advised), new Prerequisite("m", "a", "one", PrerequisiteKind.Advised),
                new Prerequisite("m", "b", "two", PrerequisiteKind.Advised), new Prerequisite("m", "n", "three", PrerequisiteKind.Advised),
            ],
        };
        Small.First(tables).MissingAdvised.ShouldBe(["a", "b", "n"]);
        Small.First(tables, Small.Learner with { Completed = ["n"] }).MissingAdvised.ShouldBe(["a", "b"]);
        Small.First(tables, Small.Learner with { Completed = ["a"] }).MissingAdvised.ShouldBe(["b", "n"]);
        Small.First(tables, Small.Learner with { Completed = ["b", "n"] }).MissingAdvised.ShouldBeEmpty();
    }

    private static (ReasonCode Code, string Ids, double? Found, double? Needed) Reason(ProgrammeTables tables, Learner learner) =>
        Reasons(tables, learner).Single();

    private static (ReasonCode Code, string Ids, double? Found, double? Needed)[] Reasons(ProgrammeTables tables, Learner learner) =>
    [
        .. Small.Engine(tables).Infeasible(learner, Small.Today).Single(item => item.ModuleId == "m").Reasons
            .Select(reason => (reason.Code, string.Join(' ', reason.Ids), reason.Found, reason.Needed)),
    ];

    private static ProgrammeTables Tables(params Session[] sessions) =>
        Small.With(module => module with { Modality = Modality.Hybrid }) with
        {
            Sessions = [.. sessions],
            Sites = [new Site("one", "One", new Location(0, 1)), new Site("two", "Two", new Location(0, 2))],
        };
}
