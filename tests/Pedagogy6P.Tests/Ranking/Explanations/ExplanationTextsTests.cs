using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Ranking.Explanations;

public sealed class ExplanationTextsTests
{
    public static TheoryData<string> Languages => new("en", "fr");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_term_has_a_name_and_a_pillar(string language)
    {
        var texts = ExplanationTexts.For(language);
        Term[] terms = Enum.GetValues<Term>();
        terms.Select(texts.NameOf).Distinct(StringComparer.Ordinal).Count().ShouldBe(terms.Length);
        terms.Select(texts.PillarOf).Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reason_has_a_name_and_a_sentence(string language)
    {
        var texts = ExplanationTexts.For(language);
        ReasonCode[] codes = Enum.GetValues<ReasonCode>();
        codes.Select(texts.NameOf).Distinct(StringComparer.Ordinal).Count().ShouldBe(codes.Length);
        string[] sentences = [.. codes.Select(code => texts.Describe(ExplanationWorld.Programme, Sample(code)))];
        sentences.Distinct(StringComparer.Ordinal).Count().ShouldBe(codes.Length);
        foreach (string sentence in sentences)
        {
            sentence.ShouldEndWith(".");
            sentence.ShouldNotContain("{");
        }
    }

    [Theory]
    [InlineData(ReasonCode.Prerequisite, "Complete “Protéger les données” or “Cybersécurité pas à pas” first.",
        "Terminez d’abord «\u00A0Protéger les données\u00A0» ou «\u00A0Cybersécurité pas à pas\u00A0».")]
    [InlineData(ReasonCode.Entry, "It starts from 40% mastery of “Données de santé”; you are at 12.5%.",
        "Il part d’une maîtrise de 40\u00A0% en «\u00A0Données de santé\u00A0»\u202F; vous en êtes à 12,5\u00A0%.")]
    [InlineData(ReasonCode.Budget, "It costs €1,250, more than your budget of €99.50.",
        "Il coûte 1\u202F250\u00A0€, plus que votre budget de 99,50\u00A0€.")]
    [InlineData(ReasonCode.Distance, "The nearest session is 85 km away; you accept up to 50 km.",
        "La session la plus proche est à 85\u00A0km\u202F; vous acceptez d’aller jusqu’à 50\u00A0km.")]
    [InlineData(ReasonCode.Schedule,
        "No session falls within the times when you are free; the closest takes place Monday to Friday 18:00 to 20:00, Saturday 09:00 to "
            + "12:30.", "Aucune session ne tient dans vos heures libres\u202F; la plus proche a lieu du lundi au vendredi de 18\u00A0h à "
            + "20\u00A0h, le samedi de 9\u00A0h à 12\u00A0h\u00A030.")]
    public void Reasons_read_as_people_write(ReasonCode code, string english, string french)
    {
        ExplanationTexts.For("en").Describe(ExplanationWorld.Programme, Sample(code)).ShouldBe(english);
        ExplanationTexts.For("fr").Describe(ExplanationWorld.Programme, Sample(code)).ShouldBe(french);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Modalities_have_names_of_their_own(string language)
    {
        var texts = ExplanationTexts.For(language);
        Enum.GetValues<Modality>().Select(texts.NameOf).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);
        Should.Throw<ArgumentOutOfRangeException>(() => texts.NameOf((Modality)99));
    }

    [Fact]
    public void Languages_are_named_where_they_are_known()
    {
        ExplanationTexts.For("en").NameOfLanguage("fr-CA").ShouldBe("French");
        ExplanationTexts.For("fr").NameOfLanguage("en").ShouldBe("l’anglais");
        ExplanationTexts.For("fr").NameOfLanguage("tlh").ShouldBe("tlh");
        Should.Throw<ArgumentNullException>(() => ExplanationTexts.For("fr").NameOfLanguage(null!));
    }

    [Fact]
    public void Session_reasons_without_figures_have_their_own_words()
    {
        var texts = ExplanationTexts.For("en");
        texts.Describe(ExplanationWorld.Programme, new Reason(ReasonCode.Load, [], null, 0))
            .ShouldBe("You can take it at your own pace, but you have no free hours.");
        texts.Describe(ExplanationWorld.Programme, new Reason(ReasonCode.Distance, ["S1"], null, 50))
            .ShouldBe("It takes place on site, and your location is not known.");
        texts.Describe(ExplanationWorld.Programme, new Reason(ReasonCode.Schedule, []))
            .ShouldBe("No session falls within the times when you are free.");
    }

    [Fact]
    public void A_recommendation_tells_its_flags_then_its_facts_in_the_order_of_terms()
    {
        LearnerRecommendations answer = ExplanationWorld.Engine.Recommend(ExplanationWorld.Learner, ExplanationWorld.AsOf, 10,
            withFacts: true);
        ExplanationTexts.For("en").Describe(ExplanationWorld.Programme, answer.Recommendations[0]).Select(line => (line.Term, line.Text))
            .ShouldBe(
        [
            ((Term?)null, "You asked to see it first."),
            (null, "It is mandatory for one of the roles you aim at."),
            (Term.Need, "“Données de santé”: you are at 20%, your goals ask 80%; this module closes 40 of the 60 missing points (on the "
                + "strength of 3 observations)."),
            (Term.Schedule, "From 1 October 2026 to 18 November 2026: 3 h of work a week, 21 h in all."),
            (Term.Schedule, "Times: Monday to Friday 18:00 to 20:00, Saturday 09:00 to 12:30."),
            (Term.Travel, "At Nîmes, 46 km away."),
            (null, "Your funding pays for it."),
            (Term.Demand, "More sought after than most: “Données de santé”."),
            (Term.Preference, "It deals with what interests you: digital ethics."),
            (Term.Evidence,
                "1 study counts. Weighed with caution, it puts the chance of a real effect (above 0.1 standard deviation) at 99%; the "
                    + "cautious estimate is 0.34."),
            (Term.Evidence,
                "“Essai A” (randomised trial, 2021, 1,200 people): effect 0.42, 95% interval from 0.22 to 0.62. Source: doi:10.1/a."),
            (Term.Evidence,
                "“Enquête B” (survey, shown but not counted, 2022, 40 people): effect \u22120.05, 95% interval from \u22120.44 to 0.34. "
                    + "Source: rapport."),
            (Term.Practice, "Made for your practice: hôpital."),
            (Term.Practice, "60% of the time is hands-on."),
        ]);
    }

    [Fact]
    public void The_risk_is_told_only_when_a_model_is_loaded()
    {
        var texts = ExplanationTexts.For("fr");
        Lines(texts, ExplanationWorld.Engine).ShouldNotContain(line => line.Term == Term.Retention);
        Lines(texts, ExplanationWorld.EngineWithRisk).First(line => line.Term == Term.Retention).Text
            .ShouldBe("Dans votre situation, environ 9 personnes sur 10 vont jusqu’au bout.");
    }

    [Fact]
    public void Without_facts_only_the_flags_are_told()
    {
        var query = new RecommendationQuery(ExplanationWorld.AsOf);
        Recommendation selfPaced = ExplanationWorld.Engine.Recommend(ExplanationWorld.Learner, query).Recommendations[1];
        ExplanationTexts.For("en").Describe(ExplanationWorld.Programme, selfPaced).Select(line => line.Text)
            .ShouldBe(["Better to complete “Protéger les données” first."]);
    }

    [Fact]
    public void Why_not_tells_reasons_or_the_rank()
    {
        var texts = ExplanationTexts.For("en");
        WhyNotAnswer infeasible = ExplanationWorld.Engine.WhyNot(ExplanationWorld.Learner, new RecommendationQuery(ExplanationWorld.AsOf),
            "M3");
        texts.Describe(ExplanationWorld.Programme, infeasible).Select(line => line.Text).ShouldBe(
        [
            "You cannot take “Atelier” now:",
            "Complete “Protéger les données” or “Cybersécurité pas à pas” first.",
            "It starts from 70% mastery of “Données de santé”; you are at 20%.",
            "No session starts from this date on.",
        ]);

        WhyNotAnswer behindPinned = ExplanationWorld.Engine.WhyNot(ExplanationWorld.Learner,
            new RecommendationQuery(ExplanationWorld.AsOf, 1), "M2");
        texts.Describe(ExplanationWorld.Programme,
            behindPinned)[1].Text.ShouldBe("The last one shown, “Protéger les données” (rank 1), comes first because you pinned it.");

        WhyNotAnswer shown = ExplanationWorld.Engine.WhyNot(ExplanationWorld.Learner, new RecommendationQuery(ExplanationWorld.AsOf), "M2");
        texts.Describe(ExplanationWorld.Programme, shown)
            .Single().Text.ShouldBe("“Cybersécurité pas à pas” is among your recommendations, at rank 2.");
    }

    [Fact]
    public void A_what_if_tells_what_changes_and_by_how_much()
    {
        LearnerRecommendations before = ExplanationWorld.Engine.Recommend(ExplanationWorld.Learner, ExplanationWorld.AsOf, 10,
            withFacts: true);
        LearnerRecommendations after = ExplanationWorld.Engine.Recommend(ExplanationWorld.Learner with { HoursPerWeek = 2 },
            ExplanationWorld.AsOf, 10, withFacts: true);
        var texts = ExplanationTexts.For("en");
        string[] told = [.. RecommendationChange.Of(before, after)
            .SelectMany(change => texts.Describe(ExplanationWorld.Programme, change)).Select(line => line.Text)];
        told.ShouldBe(
        [
            "“Cybersécurité pas à pas” goes from rank 2 to rank 1; its score changes by \u22120.002.",
            "Schedule: \u22120.002.",
            "“Protéger les données”, at rank 1 before, is no longer shown.",
        ]);
        RecommendationChange.Of(before, before).Select(change => texts.Describe(ExplanationWorld.Programme, change).Single().Text)
            .First()
            .ShouldBe("“Protéger les données” stays at rank 1; its score does not change.");
    }

    [Fact]
    public void Duties_of_a_role_are_told()
    {
        var texts = ExplanationTexts.For("fr");
        OutstandingModule outstanding = ExplanationWorld.Engine.MandatoryOutstanding(ExplanationWorld.Learner, ExplanationWorld.AsOf)
            .Single();
        texts.Describe(ExplanationWorld.Programme, outstanding).Single().Text
            .ShouldBe("«\u00A0Protéger les données\u00A0» est obligatoire pour «\u00A0Infirmière\u00A0»\u202F; vous pouvez le suivre dès "
            + "maintenant.");
        texts.Describe(ExplanationWorld.Programme,
            ExplanationWorld.Engine.Abandonment(ExplanationWorld.Learner, ExplanationWorld.AsOf)!)[0].Text
            .ShouldBe("69\u00A0% de ce que demande votre métier actuel n’est pas encore établi\u00A0: à apprendre, ou à faire "
            + "reconnaître.");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_process_changes_nothing(string culture)
    {
        string[] invariant = Everything(CultureInfo.InvariantCulture);
        Everything(CultureInfo.GetCultureInfo(culture)).ShouldBe(invariant);
    }

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("FR-ca", "fr")]
    [InlineData("en-GB", "en")]
    public void A_tag_finds_its_language(string tag, string language) => ExplanationTexts.For(tag).Language.ShouldBe(language);

    [Fact]
    public void A_language_without_texts_is_refused_by_name_and_replaced_by_culture()
    {
        Should.Throw<ArgumentException>(() => ExplanationTexts.For("de")).Message.ShouldContain("expected one of en, fr");
        ExplanationTexts.For(CultureInfo.GetCultureInfo("de-DE")).Language.ShouldBe("en");
        ExplanationTexts.For(CultureInfo.GetCultureInfo("fr-BE")).Language.ShouldBe("fr");
    }

    private static Reason Sample(ReasonCode code) => code switch
    {
        ReasonCode.Level => new Reason(code, [], 4, 6),
        ReasonCode.Prerequisite => new Reason(code, ["M1", "M2"]),
        ReasonCode.Entry => new Reason(code, ["data"], 0.125, 0.4),
        ReasonCode.Budget => new Reason(code, [], 1250, 99.5),
        ReasonCode.Schedule => new Reason(code, ["S1"]),
        ReasonCode.Load => new Reason(code, ["S1"], 6.5, 4),
        ReasonCode.Distance => new Reason(code, ["S1"], 85.2, 50),
        _ => new Reason(code, []),
    };

    private static IEnumerable<ExplanationLine> Lines(ExplanationTexts texts, PedagogyEngine engine) =>
        engine.Recommend(ExplanationWorld.Learner, ExplanationWorld.AsOf, 10,
            withFacts: true).Recommendations.SelectMany(item => texts.Describe(ExplanationWorld.Programme, item));

    private static string[] Everything(CultureInfo culture)
    {
        (CultureInfo culture, CultureInfo interfaceCulture) ambient = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            Learner learner = ExplanationWorld.Learner;
            return
            [
                .. ExplanationTexts.Languages.Select(ExplanationTexts.For).SelectMany(texts => Lines(texts, ExplanationWorld.EngineWithRisk)
                    .Concat(ExplanationWorld.Engine.Infeasible(learner, ExplanationWorld.AsOf)
                        .SelectMany(module => module.Reasons)
                        .Select(reason => new ExplanationLine(null, texts.Describe(ExplanationWorld.Programme, reason))))
                    .Select(line => line.Text)),
            ];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = ambient;
        }
    }
}
