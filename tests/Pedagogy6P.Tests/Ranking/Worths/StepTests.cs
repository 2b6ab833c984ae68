using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Worths;

/// <summary>
/// Modules that a goal stands on, by hand: first brings nothing by itself and opens second, which opens third, which closes the gap.
/// </summary>
public sealed class StepTests
{
    private const double TypicalHours = 10 / 0.8;

    private static readonly ProgrammeTables Chain = Small.Tables with
    {
        Modules = [Small.Module with { Id = "first", Title = "First" }, Small.Module with { Id = "second", Title = "Second" },
            Small.Module with { Id = "third", Title = "Third" }],
        Competencies = [new Competency("c", "C"), new Competency("d", "D"), new Competency("e", "E")],
        Prerequisites = [new Prerequisite("second", "first"), new Prerequisite("third", "second")],
        ModuleCompetencies = [new ModuleCompetency("first", "d", 0, 0.8), new ModuleCompetency("second", "e", 0, 0.8),
            new ModuleCompetency("third", "c", 0, 0.8)],
    };

    [Fact]
    public void A_step_counts_for_what_it_opens_less_at_each_step()
    {
        Recommendation first = Small.First(Chain);
        first.ModuleId.ShouldBe("first");
        first.Opens.ShouldBe(["second", "third"]);
        double typical = 0.8 * 0.8 * 0.8 * TypicalHours;
        first.Contributions.Need.ShouldBe(0.3 * typical / (typical + 30), 1e-15);
        Small.Engine(Chain).Recommend(Small.Learner, Small.Today, 10, withFacts: true).Recommendations.Length.ShouldBe(1);
    }

    [Fact]
    public void Following_the_first_recommendation_leads_to_the_goal()
    {
        var completed = new List<string>();
        while (Small.Engine(Chain).Recommend(Small.Learner with { Completed = [.. completed] }, Small.Today, 1,
            withFacts: true).Recommendations is [var next])
        {
            completed.Add(next.ModuleId);
        }

        completed.ShouldBe(["first", "second", "third"]);
    }

    [Fact]
    public void Without_chains_what_brings_nothing_by_itself_has_no_gain()
    {
        var options = new PedagogyOptions { ChainFactor = 0 };
        Small.Engine(Chain, options).Recommend(Small.Learner, Small.Today, 10, withFacts: true).Recommendations.ShouldBeEmpty();
        Small.Engine(Chain, options).Infeasible(Small.Learner, Small.Today)
            .Single(item => item.ModuleId == "first").Codes.ShouldBe([ReasonCode.NoGain]);
    }

    [Fact]
    public void An_entry_level_is_opened_by_whoever_teaches_it_high_enough()
    {
        ProgrammeTables tables = Chain with
        {
            Modules = [Small.Module with { Id = "high" }, Small.Module with { Id = "low" }, Small.Module with { Id = "third" }],
            ModuleCompetencies =
            [
                new ModuleCompetency("high", "d", 0, 0.6),
                new ModuleCompetency("low", "d", 0, 0.5),
                new ModuleCompetency("third", "c", 0, 0.8),
                new ModuleCompetency("third", "d", 0.6, 0.6),
            ],
            Prerequisites = [],
        };
        PedagogyEngine engine = Small.Engine(tables);
        engine.Recommend(Small.Learner, Small.Today, 10, withFacts: true).Recommendations.Select(item => item.ModuleId).ShouldBe(["high"]);
        engine.Infeasible(Small.Learner, Small.Today).Single(item => item.ModuleId == "low").Codes.ShouldBe([ReasonCode.NoGain]);
    }

    [Fact]
    public void What_cannot_be_reached_opens_nothing()
    {
        ProgrammeTables closed =
            Chain with
            {
                Modules = [.. Chain.Modules.Select(module => module.Id == "second"
                ? module with { Audiences = ["law"] } : module)]
            };
        Small.Codes(closed, module: "first").ShouldBe("NoGain");
        Small.Codes(closed, module: "third").ShouldBe("Prerequisite", "of what is open the gain still counts");
    }

    [Fact]
    public void A_pinned_module_lifts_what_it_waits_for()
    {
        Learner learner = Small.Learner with { Pinned = ["second"], Mastery = [new MasteryEstimate("c", 0.8)] };
        Recommendation first = Small.First(Chain, learner);
        first.Opens.ShouldBe(["second"]);
        double typical = 0.8 * 10;
        first.Contributions.Need.ShouldBe(0.3 * typical / (typical + 20), 1e-15);
    }

    [Fact]
    public void A_missing_advised_prerequisite_lowers_a_module_and_is_lifted()
    {
        ProgrammeTables advised = Chain with { Prerequisites = [new Prerequisite("third", "first", Kind: PrerequisiteKind.Advised)] };
        var list = Small.Engine(advised).Recommend(Small.Learner, Small.Today, 10, withFacts: true).Recommendations;
        list.Select(item => item.ModuleId).ShouldBe(["third", "first"]);
        double lowered = 0.8 * 0.8 * TypicalHours;
        list[0].Contributions.Need.ShouldBe(0.3 * lowered / (lowered + 10), 1e-15);
        double lifted = 0.8 * lowered;
        list[1].Contributions.Need.ShouldBe(0.3 * lifted / (lifted + 20), 1e-15);
        Small.First(advised, Small.Learner with { Vetoed = ["first"] }).Contributions.Need.ShouldBe(0.15, 1e-15,
            "what cannot be reached is not missed");
        Small.First(advised, options: new PedagogyOptions { AdvisedFactor = 1 }).Contributions.Need.ShouldBe(0.15, 1e-15);
    }

    [Theory]
    [InlineData("en", "It opens the way to “Second”, then “Third”, which serves your goal “C”.")]
    [InlineData("fr", "Il ouvre la voie à «\u00A0Second\u00A0», puis «\u00A0Third\u00A0», qui sert votre objectif «\u00A0C\u00A0».")]
    public void A_step_says_where_it_leads(string language, string said)
    {
        PedagogyEngine engine = Small.Engine(Chain);
        Recommendation first = engine.Recommend(Small.Learner with { Roles = ["r"] }, Small.Today, 1, withFacts: true).Recommendations[0];
        first.Facts!.OpensGaps.Select(gap => gap.CompetencyId).ShouldBe(["c"]);
        ExplanationTexts.For(language).Describe(engine.Programme, first).Where(line => line.Term == Term.Need).Select(line => line.Text)
            .ShouldBe([said]);
    }
}
