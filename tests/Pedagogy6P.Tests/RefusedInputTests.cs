using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests;

/// <summary>What the engine refuses at the door: learners and options that break the rules, everything at once.</summary>
public sealed class RefusedInputTests
{
    [Fact]
    public void Without_row_numbers_violations_name_the_learner_and_the_module()
    {
        Should.Throw<InputRefusedException>(() =>
            Small.Engine().Recommend(Small.Learner with { Id = "L7", Level = 0 }, Small.Today, 1, withFacts: true))
            .Message.ShouldStartWith("learners \"L7\", level: found \"0\"");
        Should.Throw<InputRefusedException>(() =>
            Small.Engine(Small.With(module => module with { Hours = -1 }))).Message.ShouldStartWith("modules \"m\", hours: found \"-1\"");
        Should.Throw<InputRefusedException>(() =>
            Small.Engine(Small.Tables with { ModuleCompetencies = [new ModuleCompetency("m", "c", 0, 2)] }))
            .Message.ShouldStartWith("module_competencies \"m, c\", attainment");
        var roster = new LearnerRosterBuilder(Small.Tables);
        roster.Add(Small.Learner).Add("l", new MasteryEstimate("c", 2)).Add("l", new MasteryEstimate("d", 2), row: 9);
        Violation[] violations = [.. Should.Throw<InputRefusedException>(roster.Build).Violations];
        violations[0].ToString().ShouldStartWith("mastery \"l\", mastery: found \"2\"");
        violations[1].ToString().ShouldStartWith("mastery, row 9, mastery: found \"2\"");
        roster.LeaveOut("l").Build().Learners.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0123456789012345678901234567890123456789", "0123456789012345678901234567890123456789")]
    [InlineData("0123456789012345678901234567890123456789a", "0123456789012345678901234567890123456789…")]
    [InlineData("012345678901234567890123456789012345678\U0001F600a", "012345678901234567890123456789012345678…")]
    [InlineData("two\nlines", "two lines")]
    public void A_refused_cell_is_shown_only_as_far_as_finding_it_takes(string cell, string shown) =>
        new Violation("t", 2, "c", cell, "less").ToString().ShouldBe($"t, row 2, c: found \"{shown}\", expected less");

    public static TheoryData<string, Learner> Refused { get; } = new()
    {
        { "hours_per_week", Small.Learner with { HoursPerWeek = double.NaN } },
        { "hours_per_week", Small.Learner with { HoursPerWeek = double.PositiveInfinity } },
        { "hours_per_week", Small.Learner with { HoursPerWeek = -1 } },
        { "level", Small.Learner with { Level = 0 } },
        { "level", Small.Learner with { Level = 9 } },
        { "max_distance_km", Small.Learner with { MaxDistanceKm = double.NaN } },
        { "max_distance_km", Small.Learner with { MaxDistanceKm = double.PositiveInfinity } },
        { "max_distance_km", Small.Learner with { MaxDistanceKm = -0.1 } },
        { "budget", Small.Learner with { Budget = double.NaN } },
        { "budget", Small.Learner with { Budget = double.PositiveInfinity } },
        { "budget", Small.Learner with { Budget = -1 } },
        { "latitude", Small.Learner with { Location = new Location(double.NaN, 0) } },
        { "latitude", Small.Learner with { Location = new Location(90.1, 0) } },
        { "longitude", Small.Learner with { Location = new Location(0, double.NegativeInfinity) } },
        { "longitude", Small.Learner with { Location = new Location(0, -180.1) } },
        { "mastery", Small.Learner with { Mastery = [new MasteryEstimate("c", double.NaN)] } },
        { "mastery", Small.Learner with { Mastery = [new MasteryEstimate("c", 1.01)] } },
        { "mastery", Small.Learner with { Mastery = [new MasteryEstimate("c", -0.01)] } },
        { "evidence", Small.Learner with { Mastery = [new MasteryEstimate("c", 0.5, 0)] } },
        { "evidence", Small.Learner with { Mastery = [new MasteryEstimate("c", 0.5, double.NaN)] } },
        { "evidence", Small.Learner with { Mastery = [new MasteryEstimate("c", 0.5, double.PositiveInfinity)] } },
        { "competency", Small.Learner with { Mastery = [new MasteryEstimate("nowhere", 0.5)] } },
        { "background", Small.Learner with { Background = "nowhere" } },
        { "role", Small.Learner with { Roles = ["r", "nowhere"] } },
        { "current_role", Small.Learner with { CurrentRoleId = "nowhere" } },
        { "completed", Small.Learner with { Completed = ["nowhere"] } },
        { "vetoed", Small.Learner with { Vetoed = ["nowhere"] } },
        { "pinned", Small.Learner with { Pinned = ["nowhere"] } },
        { "pinned", Small.Learner with { Pinned = ["m"], Vetoed = ["m"] } },
        { "module", Small.Learner with { Outcomes = [new Outcome("nowhere", null, Small.Today, OutcomeStatus.Failed)] } },
        { "modalities", Small.Learner with { Modalities = [(Modality)7] } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_learner_that_breaks_a_rule_is_refused_by_column_whatever_is_asked(string column, Learner learner)
    {
        PedagogyEngine engine = Small.Engine();
        Action[] asked =
        [
            () => engine.Recommend(learner, Small.Today, 1, withFacts: true), () => engine.Infeasible(learner, Small.Today),
            () => engine.Abandonment(learner, Small.Today),
            () => engine.WhyNot(learner, new RecommendationQuery(Small.Today), "m"),
            () => engine.MandatoryOutstanding(learner, Small.Today),
            () => engine.Done(learner), () => engine.Fringe(learner),
        ];
        foreach (Action ask in asked)
        {
            Should.Throw<InputRefusedException>(ask).Violations.Select(violation => violation.Column).ShouldBe([column]);
        }

        engine.Recommend(Small.Learner, Small.Today, 1, withFacts: true).Recommendations.Length.ShouldBe(1,
            "a refusal leaves nothing behind");
    }

    [Fact]
    public void Everything_wrong_with_a_learner_is_told_at_once() => Should.Throw<InputRefusedException>(() => Small.Engine().Recommend(
        Small.Learner with { Level = 0, HoursPerWeek = double.NaN, Roles = ["nowhere"], Budget = -1 }, Small.Today, 1, withFacts: true))
        .Violations.Select(violation => violation.Column).ShouldBe(["level", "hours_per_week", "role", "budget"], ignoreOrder: true);

    [Fact]
    public void Everything_wrong_with_the_options_is_told_at_once()
    {
        var options = new PedagogyOptions
        {
            Weights = new TermWeights { Need = double.NaN, Travel = -1, Practice = double.PositiveInfinity },
            SelfPacedWeeks = 0,
            StandardErrorFactors = new() { PrePost = 0, QuasiExperiment = double.NaN },
            DropoutRisk = null!,
            Preference = null!,
            CacheBytes = -1,
        };
        var refused = Should.Throw<InputRefusedException>(() => Small.Engine(options: options));
        refused.Violations.Select(violation => violation.Column).ShouldBe(
            [
                "Weights.Need", "Weights.Travel", "Weights.Practice", "Weights", "StandardErrorFactors.QuasiExperiment",
                "StandardErrorFactors.PrePost",
                "DropoutRisk", "Preference", "SelfPacedWeeks", "CacheBytes",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Options_that_are_missing_altogether_are_named() =>
        Should.Throw<InputRefusedException>(() =>
            Small.Engine(options: new PedagogyOptions { Weights = null!, StandardErrorFactors = null! }))
            .Violations.Select(violation => violation.Column).ShouldBe(["StandardErrorFactors", "Weights"]);

    [Fact]
    public void Weights_need_a_positive_sum() => Should.Throw<InputRefusedException>(() => Small.Engine(options: new PedagogyOptions
    {
        Weights = new TermWeights
        {
            Need = 0, Schedule = 0, Travel = 0, Retention = 0, Demand = 0, Preference = 0, Evidence = 0,
            Practice = 0
        },
    })).Violations.Single().Column.ShouldBe("Weights");

    [Fact]
    public void Later_changes_of_the_options_have_no_effect()
    {
        var options = new PedagogyOptions();
        PedagogyEngine engine = Small.Engine(options: options);
        string before = engine.Recommend(Small.Learner, Small.Today, 1, withFacts: true).Json();
        options.SelfPacedWeeks = 1;
        options.Weights = new TermWeights { Need = 5 };
        engine.Recommend(Small.Learner, Small.Today, 1, withFacts: true).Json().ShouldBe(before);
        engine.WithSeats([]).Recommend(Small.Learner, Small.Today, 1, withFacts: true).Json().ShouldBe(before);
    }
}
