using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Each hard rule on both sides of its limit.</summary>
public sealed class FeasibilityTests
{
    [Fact]
    public void The_small_world_is_feasible() => Small.Codes().ShouldBeEmpty();

    [Theory]
    [InlineData(OutcomeStatus.Completed, "Completed NoGain")]
    [InlineData(OutcomeStatus.Active, "InProgress")]
    [InlineData(OutcomeStatus.Failed, "")]
    [InlineData(OutcomeStatus.Withdrawn, "")]
    public void Outcomes_close_a_module_while_active_or_once_completed(OutcomeStatus status, string codes) =>
        Small.Codes(learner: Small.Learner with { Outcomes = [new Outcome("m", null, Small.Today, status)] }).ShouldBe(codes);

    [Fact]
    public void A_listed_completion_closes_a_module() =>
        Small.Codes(learner: Small.Learner with { Completed = ["m"] }).ShouldBe("Completed NoGain");

    [Fact]
    public void A_veto_closes_a_module() => Small.Codes(learner: Small.Learner with { Vetoed = ["m"] }).ShouldBe("Vetoed");

    [Theory]
    [InlineData(1, "")]
    [InlineData(0, "Declined")]
    [InlineData(-29, "Declined")]
    [InlineData(-30, "")]
    public void A_decline_closes_a_module_for_thirty_days(int days, string codes) =>
        Small.Codes(learner: Small.Learner with { Declined = [new Decline("m", Small.Today.AddDays(days))] }).ShouldBe(codes);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, -1, true)]
    [InlineData(60, -59, false)]
    public void For_how_long_a_decline_counts_is_an_option(int option, int days, bool isShown)
    {
        PedagogyEngine engine = Small.Engine(options: new PedagogyOptions { DeclinedDays = option });
        Learner learner = Small.Learner with { Declined = [new Decline("m", Small.Today.AddDays(days))] };
        engine.Recommend(learner, Small.Today, 10).Recommendations.Length.ShouldBe(isShown ? 1 : 0);
        engine.StateOf(learner, Small.Today).IsDeclined("m").ShouldBe(!isShown);
    }

    [Fact]
    public void Of_several_declines_of_a_module_the_last_one_is_told()
    {
        Learner learner = Small.Learner with
        {
            Declined = [.. new[] { -20, -4, -9, 3 }.Select(days => new Decline("m", Small.Today.AddDays(days)))],
        };
        Reason reason = Small.Engine().Infeasible(learner, Small.Today).Single().Reasons.Single();
        (reason.Code, reason.Found, reason.Needed).ShouldBe((ReasonCode.Declined, 4.0, 30.0));
    }

    [Theory]
    [InlineData("health", "")]
    [InlineData("law,health", "")]
    [InlineData("law", "Audience")]
    [InlineData("Health", "Audience")]
    public void Audiences_are_compared_ordinally(string audiences, string codes) =>
        Small.Codes(Small.With(module => module with { Audiences = [.. audiences.Split(',')] })).ShouldBe(codes);

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "Level")]
    public void Level_is_a_minimum(int minLevel, string codes) =>
        Small.Codes(Small.With(module => module with { MinLevel = minLevel })).ShouldBe(codes);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("FR-be", "", "")]
    [InlineData("en", "", "Language")]
    [InlineData("", "en-GB", "Language")]
    [InlineData("en-US", "EN-gb", "")]
    [InlineData("de en", "it EN", "")]
    [InlineData("fra", "", "Language")]
    public void Languages_share_a_primary_subtag_whatever_the_case(string learners, string modules, string codes) => Small.Codes(
        Small.With(module => module with { Languages = [.. Words(modules)] }), Small.Learner with { Languages = [.. Words(learners)] })
            .ShouldBe(codes);

    [Fact]
    public void A_module_is_taught_in_the_programmes_language_unless_it_says_otherwise() =>
        Small.Codes(Small.Tables with { Language = "pt-BR" }, Small.Learner with { Languages = ["PT-pt"] }).ShouldBeEmpty();

    [Fact]
    public void Modalities_named_are_the_only_ones_accepted()
    {
        Small.Codes(learner: Small.Learner with { Modalities = [Modality.OnSite, Modality.OnlineAsync] }).ShouldBeEmpty();
        Small.Codes(learner: Small.Learner with { Modalities = [Modality.OnSite, Modality.Workplace] }).ShouldBe("Modality");
    }

    [Theory]
    [InlineData(0.5, "")]
    [InlineData(0.5 - 0.9e-6, "")]
    [InlineData(0.5 - 1.1e-6, "Entry")]
    [InlineData(0, "Entry")]
    public void Entry_has_a_tolerance_of_a_millionth(double mastery, string codes) => Small.Codes(
        Small.Tables with { ModuleCompetencies = [new ModuleCompetency("m", "c", 0.5, 0.8)] },
        Small.Learner with { Mastery = [new MasteryEstimate("c", mastery, 0.1)] }).ShouldBe(codes);

    [Fact]
    public void Entry_counts_where_nothing_is_taught_too() => Small.Codes(Small.Tables with
    {
        ModuleCompetencies = [.. Small.Tables.ModuleCompetencies, new ModuleCompetency("m", "d", 0.2, 0.2)],
    }).ShouldBe("Entry");

    [Theory]
    [InlineData(100, 100.0, "", "")]
    [InlineData(100.01, 100.0, "", "Budget")]
    [InlineData(100.01, 100.0, "anfh", "")]
    [InlineData(100.01, 100.0, "ANFH", "Budget")]
    [InlineData(0.01, 0.0, "", "Budget")]
    [InlineData(0, 0.0, "", "")]
    [InlineData(1e9, null, "", "")]
    public void Price_is_within_budget_or_paid_by_funding(double price, double? budget, string funding, string codes) => Small.Codes(
        Small.With(module => module with { Price = price, Labels = ["dpc", "anfh"] }),
        Small.Learner with { Budget = budget, Funding = [.. Words(funding)] }).ShouldBe(codes);

    [Fact]
    public void A_funded_module_costs_nothing()
    {
        ProgrammeTables tables = Small.With(module => module with { Price = 300, Labels = ["anfh"] });
        Small.First(tables, Small.Learner with { Funding = ["anfh"] }).Facts!.Price.ShouldBe(0);
        Small.First(tables).Facts!.Price.ShouldBe(300);
    }

    [Theory]
    [InlineData(0.8 - 1.1e-9, "")]
    [InlineData(0.8 - 0.9e-9, "NoGain")]
    [InlineData(0.8, "NoGain")]
    [InlineData(1, "NoGain")]
    public void A_gain_below_a_billionth_is_none(double mastery, string codes) =>
        Small.Codes(learner: Small.Learner with { Mastery = [new MasteryEstimate("c", mastery)] }).ShouldBe(codes);

    [Fact]
    public void Without_gain_a_module_stays_feasible_when_pinned_or_mandatory_or_without_goals()
    {
        Learner master = Small.Learner with { Mastery = [new MasteryEstimate("c", 1)], Roles = ["r"] };
        ProgrammeTables mandatory = Small.With(module => module with { MandatoryFor = ["r"] });
        Small.Codes(learner: master with { Pinned = ["m"] }).ShouldBeEmpty();
        Small.Codes(mandatory, master).ShouldBeEmpty();
        Small.Codes(mandatory, master with { Roles = [] }).ShouldBe("NoGain");
        Small.Codes(Small.Tables with { RoleCompetencies = [] }, master).ShouldBeEmpty();
    }

    [Fact]
    public void Undeclared_roles_are_those_open_to_the_audience()
    {
        ProgrammeTables tables = Small.Tables with { Roles = [new Role("r", "R") { Audiences = ["law"] }] };
        Small.Codes(tables).ShouldBeEmpty("no goal at all");
        Small.First(tables).Contributions.Need.ShouldBe(0.15, 1e-15, "wanted, like every module");
        Small.First(tables, Small.Learner with { Audience = "law" }).Contributions.Need.ShouldBe(0.15, 1e-15);
        Small.First(tables, Small.Learner with { Roles = ["r"] }).Contributions.Need.ShouldBe(0.15, 1e-15);
    }

    [Fact]
    public void All_reasons_are_reported_in_the_order_of_the_codes() => Small.Codes(
        Small.Tables with
        {
            Modules =
            [
                Small.Module with { Audiences = ["law"], MinLevel = 8, Languages = ["de"], Modality = Modality.OnSite, Price = 9 },
                Small.Module with { Id = "n" },
            ],
            ModuleCompetencies = [new ModuleCompetency("m", "c", 0.5, 0.5)],
            Prerequisites = [new Prerequisite("m", "n")],
        },
        Small.Learner with
        {
            Vetoed = ["m"],
            Declined = [new Decline("m", Small.Today)],
            Modalities = [Modality.Hybrid],
            Budget = 1,
            Outcomes = [new Outcome("m", null, Small.Today, OutcomeStatus.Active)]
        })
        .ShouldBe("InProgress Vetoed Declined Audience Level Language Modality Prerequisite Entry Budget NoGain NoSession");

    /// <summary>Asked of a learner of whom nothing else has been asked before, which is when chains are still to be found.</summary>
    [Property]
    public void A_module_passes_exactly_where_there_is_no_reason_against_it(World world)
    {
        var core = new RankingCore(world.Programme, world.Options.Checked());
        QueryScratch scratch = core.NewScratch();
        foreach (Learner learner in world.Learners)
        {
            for (int module = 0; module < core.Index.Count; module++)
            {
                bool isFeasible = Anew().Reasons(scratch.Worths, module).IsEmpty;
                Anew().Passes(scratch.Worths, module).ShouldBe(isFeasible);
                Anew().Passes(scratch.Worths, module, out Worth worth, out SessionChoice choice).ShouldBe(isFeasible);
                if (isFeasible)
                {
                    (worth.Gain, worth.Opens).ShouldBe((scratch.Worths.Of(module).Gain, scratch.Worths.Of(module).Opens));
                    choice.ShouldBe(core.Chooser.Choose(scratch.Query, module));
                }

                Anew();
                scratch.Query.Exclude([core.Index.Modules[module].Id]);
                core.Feasibility.Passes(scratch.Worths, module, out _, out _).ShouldBeFalse("it is left out");
            }

            Feasibility Anew()
            {
                core.Compile(scratch, learner, world.AsOf);
                return core.Feasibility;
            }
        }
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
