using System.Collections.Immutable;
using Pedagogy6P.Predictive;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Ranking.Explanations;

/// <summary>
/// What is said of a fact, number by number: nothing that reads as its opposite, nothing that is not known, nothing bare that discourages.
/// </summary>
public sealed class FactWordsTests
{
    private static readonly RecommendationFacts Plain = new()
    {
        Gaps = [new GapFact("data", 0.2, 3, 0.8, 0.9, 0.6, 1)],
        Hours = 4,
        Demand = [],
        SharedTopics = [],
        SharedSettings = [],
        Effect = new EffectPosterior(0, 0.04, 0),
        Studies = [],
    };

    [Theory]
    [InlineData(1, "Among the most sought after: “Données de santé”.",
        "Parmi les compétences les plus recherchées\u00A0: «\u00A0Données de santé\u00A0».")]
    [InlineData(0.8, "Among the most sought after: “Données de santé”.",
        "Parmi les compétences les plus recherchées\u00A0: «\u00A0Données de santé\u00A0».")]
    [InlineData(0.79, "More sought after than most: “Données de santé”.",
        "Demande plus forte que la moyenne\u00A0: «\u00A0Données de santé\u00A0».")]
    [InlineData(0.5, "About as sought after as others: “Données de santé”.", "Demande moyenne\u00A0: «\u00A0Données de santé\u00A0».")]
    [InlineData(0.2, "Less sought after than most: “Données de santé”.",
        "Demande plus faible que la moyenne\u00A0: «\u00A0Données de santé\u00A0».")]
    [InlineData(0.03, "Among the least sought after: “Données de santé”.",
        "Parmi les compétences les moins recherchées\u00A0: «\u00A0Données de santé\u00A0».")]
    [InlineData(0, "Among the least sought after: “Données de santé”.",
        "Parmi les compétences les moins recherchées\u00A0: «\u00A0Données de santé\u00A0».")]
    public void Demand_is_said_in_words(double percentile, string english, string french)
    {
        RecommendationFacts facts = Plain with { Demand = [new DemandFact("data", percentile)] };
        Lines("en", facts, Term.Demand).ShouldBe([english]);
        Lines("fr", facts, Term.Demand).ShouldBe([french]);
    }

    [Fact]
    public void Demand_is_said_only_of_gaps_and_once_per_band()
    {
        Lines("en", Plain with { Demand = [new DemandFact("cyber", 0.9)] }, Term.Demand).ShouldBeEmpty();
        Lines("en", Plain with { Gaps = [], Demand = [new DemandFact("data", 0.9)] }, Term.Demand).ShouldBeEmpty();
        RecommendationFacts both = Plain with
        {
            Gaps = [.. Plain.Gaps, Plain.Gaps[0] with { CompetencyId = "cyber" }],
            Demand = [new DemandFact("cyber", 0.1), new DemandFact("data", 0.15)]
        };
        Lines("en", both, Term.Demand).ShouldBe(["Among the least sought after: “Cybersécurité {santé}” and “Données de santé”."]);
    }

    [Theory]
    [InlineData(0.03, "Nearly everybody in your situation stays to the end.")]
    [InlineData(0.1, "About 9 in 10 people in your situation stay to the end.")]
    [InlineData(0.4, "About 6 in 10 people in your situation stay to the end.",
        "What makes it harder: the way to the site. What can help: a nearer session, or sharing the ride.")]
    [InlineData(0.41, "Going to the end takes some care: many people in your situation stop on the way.",
        "What makes it harder: the way to the site. What can help: a nearer session, or sharing the ride.")]
    [InlineData(1, "Going to the end takes some care: many people in your situation stop on the way.",
        "What makes it harder: the way to the site. What can help: a nearer session, or sharing the ride.")]
    public void Leaving_is_said_with_what_can_be_done(double dropout, params string[] lines) =>
        Lines("en", Plain with { DropoutProbability = dropout, DropoutConcerns = [DropoutConcern.Travel] }, Term.Retention).ShouldBe(lines);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void No_small_chance_stands_alone(string language)
    {
        foreach (ImmutableArray<DropoutConcern> concerns in new ImmutableArray<DropoutConcern>[] { [], [DropoutConcern.Load],
            [.. Enum.GetValues<DropoutConcern>()] })
        {
            string[] lines = [.. Lines(language, Plain with { DropoutProbability = 0.9, DropoutConcerns = concerns }, Term.Retention)];
            lines.Length.ShouldBe(1 + Math.Max(1, concerns.Length));
            lines.ShouldAllBe(line => !line.Any(char.IsDigit));
        }
    }

    [Theory]
    [InlineData("en", false, "What can help: free some hours, or spread it over more weeks.")]
    [InlineData("en", true, "What can help: free some hours, or choose a session spread over more weeks.")]
    [InlineData("fr", false, "libérer quelques heures, ou l’étaler sur plus de semaines.")]
    [InlineData("fr", true, "libérer quelques heures, ou choisir une session étalée sur plus de semaines.")]
    public void Only_sessions_can_be_chosen(string language, bool session, string help) =>
        Lines(language, Plain with
        {
            Start = session
            ? new DateOnly(2027, 1, 4) : null,
            DropoutProbability = 0.9,
            DropoutConcerns = [DropoutConcern.Load]
        }, Term.Retention)
            .ShouldContain(line => line.EndsWith(help, StringComparison.Ordinal));

    [Fact]
    public void Without_a_model_nothing_is_said_of_staying() =>
        Lines("en", Plain with { DropoutConcerns = [DropoutConcern.Load] }, Term.Retention).ShouldBeEmpty();

    [Theory]
    [InlineData(0,
        "No study has tested this module for people like you yet. Until one does, the chance that it has a real effect is put at 31%; real "
            + "means above 0.1 standard deviation.")]
    [InlineData(1,
        "1 study counts. Weighed with caution, it puts the chance of a real effect (above 0.1 standard deviation) at 31%; the cautious "
            + "estimate is 0.00.")]
    [InlineData(3,
        "3 studies count. Pooled and weighed with caution, they put the chance of a real effect (above 0.1 standard deviation) at 31%; the "
            + "cautious estimate is 0.00.")]
    public void Evidence_says_what_counts_and_whose_number_it_is(int pooled, string line) =>
        Lines("en", Plain with { Effect = new EffectPosterior(0, 0.04, pooled) }, Term.Evidence).ShouldBe([line]);

    [Theory]
    [InlineData(5, "99\u00A0%")]
    [InlineData(-5, "1\u00A0%")]
    public void No_chance_reads_as_certainty(double mean, string chance) =>
        Lines("fr", Plain with { Effect = new EffectPosterior(mean, 0.01, 2) }, Term.Evidence).Single().ShouldContain(chance);

    [Fact]
    public void A_study_shows_its_own_effect_with_its_interval()
    {
        var study = new Study("M1", "Essai", StudyDesign.PrePost, 0.5, 0.1, 1, 2024, "ici");
        Lines("fr", Plain with { Studies = [study] }, Term.Evidence)[1]
            .ShouldBe("«\u00A0Essai\u00A0» (mesure avant et après, 2024, 1 personne)\u00A0: effet 0,50, intervalle à 95\u00A0% de 0,30 à "
            + "0,70. Source\u00A0: ici.");
    }

    [Theory]
    [InlineData("en", 1, "(on the strength of 1 observation)")]
    [InlineData("en", 3, "(on the strength of 3 observations)")]
    [InlineData("en", 0.5, "(on evidence worth 0.5 observations)")]
    [InlineData("fr", 1.5, "(sur la foi d’éléments valant 1,5 observation)")]
    [InlineData("fr", 2.5, "(sur la foi d’éléments valant 2,5 observations)")]
    public void Evidence_that_is_no_whole_number_is_not_counted_as_observations(string language, double evidence, string said) =>
        Lines(language, Plain with { Gaps = [Plain.Gaps[0] with { Evidence = evidence }] }, Term.Need).Single().ShouldContain(said);

    [Fact]
    public void What_is_not_known_is_not_said_to_be_nothing()
    {
        RecommendationFacts unknown = Plain with
        {
            Gaps = [new GapFact("data", 0, 0, 0.8, 0.6, 0.6, 1),
            new GapFact("cyber", 0, 0, 0.5, 0.6, 0.5, 1)]
        };
        Lines("en", unknown, Term.Need).ShouldBe(
        [
            "“Données de santé”: nothing shows yet that you master it; your goals ask 80%, this module leads to 60%.",
            "“Cybersécurité {santé}”: nothing shows yet that you master it; your goals ask 50%, which this module reaches.",
        ]);
    }

    [Fact]
    public void A_single_day_is_one_day()
    {
        var day = new DateOnly(2027, 2, 1);
        RecommendationFacts facts = Plain with { Start = day, End = day, Load = 4 };
        Lines("fr", facts, Term.Schedule)[0].ShouldBe("Le 1er février 2027\u00A0: 4\u00A0h en tout.");
        Lines("en", facts, Term.Schedule)[0].ShouldBe("On 1 February 2027: 4 h in all.");
    }

    [Fact]
    public void Words_of_the_programme_have_titles()
    {
        RecommendationFacts facts = Plain with { SharedTopics = ["éthique", "autre"] };
        Lines("fr", facts, Term.Preference).ShouldBe(["Il traite de ce qui vous intéresse\u00A0: éthique du numérique, autre."]);
        Lines("en", facts, Term.Preference).ShouldBe(["It deals with what interests you: digital ethics, autre."]);
    }

    [Theory]
    [InlineData("en", "It opens the way to “B”, then “C”, which serves your goal “X”.",
        "It opens the way to “B”, then “C”, which serves “X”, asked by roles open to your audience.")]
    [InlineData("fr", "Il ouvre la voie à «\u00A0B\u00A0», puis «\u00A0C\u00A0», qui sert votre objectif «\u00A0X\u00A0».",
        "Il ouvre la voie à «\u00A0B\u00A0», puis «\u00A0C\u00A0», qui sert «\u00A0X\u00A0», demandé par des métiers ouverts à votre "
            + "public.")]
    public void A_chain_names_what_it_opens_and_whose_goal_that_serves(string language, string declared, string open)
    {
        Wording wording = Wording.Load(language);
        var words = new ChainWords(wording);
        words.Describe([wording.Quote("B"), wording.Quote("C")], wording.Quote("X"), Plain).ShouldBe(declared);
        words.Describe([wording.Quote("B"), wording.Quote("C")], wording.Quote("X"), Plain with { GoalsOfOpenRoles = true }).ShouldBe(open);
    }

    [Theory]
    [InlineData(true, false, "It opens the way to “B”, which you pinned.", "Il ouvre la voie à «\u00A0B\u00A0», que vous avez épinglé.")]
    [InlineData(false, true, "It opens the way to “B”, which is mandatory for a role you aim at.",
        "Il ouvre la voie à «\u00A0B\u00A0», obligatoire pour un des métiers que vous visez.")]
    [InlineData(true, true, "It opens the way to “B”, which you pinned and which is mandatory for a role you aim at.",
        "Il ouvre la voie à «\u00A0B\u00A0», que vous avez épinglé et qui est obligatoire pour un des métiers que vous visez.")]
    [InlineData(false, false, "It opens the way to “B”.", "Il ouvre la voie à «\u00A0B\u00A0».")]
    public void A_chain_to_what_closes_no_gap_says_who_asks_for_it(bool pinned, bool mandatory, string english, string french)
    {
        RecommendationFacts facts = Plain with { OpensPinned = pinned, OpensMandatory = mandatory };
        var en = Wording.Load("en");
        var fr = Wording.Load("fr");
        new ChainWords(en).Describe([en.Quote("B")], null, facts).ShouldBe(english);
        new ChainWords(fr).Describe([fr.Quote("B")], null, facts).ShouldBe(french);
    }

    [Fact]
    public void Goals_that_nobody_declared_are_those_of_the_roles_open_to_the_audience()
    {
        RecommendationFacts facts = Plain with { GoalsOfOpenRoles = true };
        Lines("en", facts, Term.Need).Single()
            .ShouldStartWith("“Données de santé”: you are at 20%, the roles open to your audience ask 80%; this module closes");
        Lines("fr", facts, Term.Need).Single()
            .ShouldStartWith(
            "«\u00A0Données de santé\u00A0»\u00A0: vous en êtes à 20\u00A0%, les métiers ouverts à votre public demandent "
                + "80\u00A0%\u202F;");
        Lines("en", facts with { Gaps = [] }, Term.Need).ShouldBe(["It closes no gap towards what the roles open to your audience ask."]);
        Lines("en", Plain with { Gaps = [] }, Term.Need).ShouldBe(["It closes no gap towards what your goals ask."]);
    }

    [Fact]
    public void Surveys_alone_are_not_said_to_be_missing()
    {
        RecommendationFacts facts = Plain with { Studies = [new Study("M1", "Enquête", StudyDesign.Survey, 0.5, 0.1, 10, 2024, "ici")] };
        string[] english = Lines("en", facts, Term.Evidence);
        english.Length.ShouldBe(2);
        english[0].ShouldBe(
            "Only surveys speak of this module for people like you so far; they are shown here and not counted. Until a study measures its "
                + "effect, "
            + "the chance that it has a real one is put at 31%; real means above 0.1 standard deviation.");
        Lines("fr", facts,
            Term.Evidence)[0].ShouldStartWith(
                "Seules des enquêtes parlent pour l’instant de ce module auprès de personnes comme vous\u202F; elles sont montrées ici, "
                    + "mais non comptées.");
    }

    [Theory]
    [InlineData(false, "Made for “maternité”, a kind of “hôpital”, where you work.",
        "Conçu pour «\u00A0maternité\u00A0», qui relève de votre lieu d’exercice, «\u00A0hôpital\u00A0».")]
    [InlineData(true, "Made for “maternité”; “hôpital”, where you work, is a kind of it.",
        "Conçu pour «\u00A0maternité\u00A0», dont relève votre lieu d’exercice, «\u00A0hôpital\u00A0».")]
    public void A_setting_matched_through_the_tree_is_said(bool broader, string english, string french)
    {
        RecommendationFacts facts = Plain with { RelatedSettings = [new SettingKinFact("maternité", "hôpital", broader)] };
        Lines("en", facts, Term.Practice).ShouldBe([english]);
        Lines("fr", facts, Term.Practice).ShouldBe([french]);
    }

    private static string[] Lines(string language, RecommendationFacts facts, Term term)
    {
        var recommendation = new Recommendation
        {
            Rank = 1, ModuleId = "M1", Title = "", Score = 0, Contributions = default,
            MissingAdvised = [], Facts = facts
        };
        return [.. ExplanationTexts.For(language).Describe(ExplanationWorld.Programme, recommendation).Where(line => line.Term == term)
            .Select(line => line.Text)];
    }
}
