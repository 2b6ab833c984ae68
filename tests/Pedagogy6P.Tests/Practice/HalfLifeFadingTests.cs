using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Practice;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Practice;

public sealed class HalfLifeFadingTests
{
    private static readonly DateOnly AsOf = new(2027, 1, 4);

    private static readonly Learner Learner = new()
    {
        Id = "ada", Audience = "nurse", Level = 6, HoursPerWeek = 5, Roles = ["ward"],
        Mastery = [new MasteryEstimate("wounds", 0.8, 4) { AsOf = AsOf.AddDays(-60) }],
    };

    [Fact]
    public void What_is_left_halves_with_every_half_life_down_to_what_stays()
    {
        var fading = new HalfLifeFading(new Dictionary<string, double> { ["a"] = 30 }, otherwise: 60, stays: 0.2);
        fading.Faded("a", 0.8, 0).ShouldBe(0.8);
        fading.Faded("a", 0.8, 30).ShouldBe(0.8 * 0.6, 1e-15);
        fading.Faded("other", 0.8, 60).ShouldBe(0.8 * 0.6, 1e-15);
        fading.Faded("a", 0.8, 100_000).ShouldBe(0.16, 1e-15);
        new HalfLifeFading(ImmutableDictionary<string, double>.Empty).Faded("a", 0.8, 100_000).ShouldBe(0.8);
        Enumerable.Range(0, 500).Select(days => fading.Faded("a", 0.7, days)).ShouldBe(
            Enumerable.Range(0, 500).Select(days => fading.Faded("a", 0.7, days)).OrderDescending());
    }

    [Fact]
    public void Numbers_out_of_range_are_all_told()
    {
        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            new HalfLifeFading(new Dictionary<string, double> { ["a"] = 0, ["b"] = double.NaN }, otherwise: -1, stays: 1.5));
        refused.Violations.Select(violation => violation.Column).ShouldBe(["a", "b", "otherwise", "stays"], ignoreOrder: true);
    }

    [Fact]
    public void A_faded_entry_level_keeps_the_module_open_and_asks_to_refresh_first()
    {
        Recommendation dated = Advanced(Learner, fades: true);
        dated.RefreshFirst.ShouldBe(ImmutableArray.Create("wounds"));
        var texts = ExplanationTexts.For("en");
        Advanced(Learner, fades: false).RefreshFirst.ShouldBeNull();
        Advanced(Learner with { Mastery = [Learner.Mastery[0] with { AsOf = null }] }, fades: true).RefreshFirst.ShouldBeNull();
        Programme programme = Ward();
        texts.Describe(programme, dated).Select(line => line.Text).ShouldContain("To refresh first, as it has faded since: “Wounds”.");
    }

    [Fact]
    public void A_need_that_was_met_comes_back()
    {
        var engine = new PedagogyEngine(Ward(), new PedagogyOptions { Fading = Quickly });
        Learner met = Learner with { Mastery = [new MasteryEstimate("wounds", 0.9, 4) { AsOf = AsOf.AddDays(-60) }] };
        engine.Recommend(met, AsOf, k: 10).Recommendations.Select(item => item.ModuleId).ShouldContain("basic");
        new PedagogyEngine(Ward()).Recommend(met, AsOf, k: 10).Recommendations.Select(item => item.ModuleId).ShouldNotContain("basic");
    }

    private static HalfLifeFading Quickly => new(new Dictionary<string, double> { ["wounds"] = 30 });

    private static Recommendation Advanced(Learner learner, bool fades) =>
        new PedagogyEngine(Ward(), new PedagogyOptions { Fading = fades ? Quickly : null })
            .Recommend(learner, new RecommendationQuery(AsOf, 10) { WithFacts = true }).Recommendations
            .Single(item => item.ModuleId == "advanced");

    private static Programme Ward() => new ProgrammeBuilder(new ProgrammeTables
    {
        Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "en",
        Competencies = [new Competency("wounds", "Wounds"), new Competency("team", "Team")],
        Roles = [new Role("ward", "Ward")],
        RoleCompetencies = [new RoleCompetency("ward", "wounds", 0.9), new RoleCompetency("ward", "team", 0.9)],
        Modules =
        [
            new Module { Id = "basic", Title = "Basic", Hours = 4, Modality = Modality.OnlineAsync },
            new Module { Id = "advanced", Title = "Advanced", Hours = 4, Modality = Modality.OnlineAsync },
        ],
        ModuleCompetencies =
        [
            new ModuleCompetency("basic", "wounds", 0, 0.9), new ModuleCompetency("advanced", "wounds", 0.7, 0.7),
            new ModuleCompetency("advanced", "team", 0, 0.9),
        ],
    }).Build();
}
