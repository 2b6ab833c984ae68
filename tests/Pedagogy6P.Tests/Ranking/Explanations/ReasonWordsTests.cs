using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Explanations;

/// <summary>Reasons that say which way of teaching, which audience and which language.</summary>
public sealed class ReasonWordsTests
{
    [Theory]
    [InlineData("en", "It is taught on site; you accept only: online at set times or partly online and partly on site.")]
    [InlineData("fr",
        "Il se déroule sur place\u202F; vous acceptez seulement\u00A0: en ligne à heures fixes ou en partie en ligne et en partie sur "
            + "place.")]
    public void A_way_of_teaching_is_named_with_those_accepted(string language, string text) =>
        Said(language, ReasonCode.Modality, ["on-site", "online-sync", "hybrid"]).ShouldBe(text);

    [Theory]
    [InlineData("en", "It is meant for another audience: soignants de l’hôpital and juristes.")]
    [InlineData("fr", "Il s’adresse à un autre public\u00A0: soignants de l’hôpital et juristes.")]
    public void An_audience_has_its_title(string language, string text) =>
        Said(language, ReasonCode.Audience, ["soignants", "juristes"]).ShouldBe(text);

    [Theory]
    [InlineData("en", "It is taught in English or sw only, which is not among your languages.")]
    [InlineData("fr", "Sa langue n’est pas parmi les vôtres\u00A0: l’anglais ou sw.")]
    public void A_language_has_its_name(string language, string text) =>
        Said(language, ReasonCode.Language, ["en-GB", "sw"]).ShouldBe(text);

    [Theory]
    [InlineData("en", 10.02, 10, "10.02 km", "10 km")]
    [InlineData("en", 60.4, 60, "60.4 km", "60 km")]
    [InlineData("fr", 9.96, 9.95, "9,96 km", "9,95 km")]
    [InlineData("fr", 75.2, 60, "75 km", "60 km")]
    public void A_distance_that_is_too_far_reads_so(string language, double found, double needed, string far, string limit)
    {
        string said = ExplanationTexts.For(language).Describe(
            ExplanationWorld.Programme, new Reason(ReasonCode.Distance, ["S1"], found, needed)).Replace('\u00A0', ' ').Replace('\u202F',
                ' ');
        said.ShouldContain(far);
        said.ShouldContain(limit);
    }

    [Fact]
    public void The_engine_gives_what_the_words_need()
    {
        ProgrammeTables tables = Small.With(module => module with { Audiences = ["law"], Languages = ["de"], Modality = Modality.Hybrid });
        Learner learner = Small.Learner with { Modalities = [Modality.OnSite, Modality.Workplace] };
        Reason[] reasons = [.. Small.Engine(tables).Infeasible(learner, Small.Today).Single().Reasons];
        Ids(reasons, ReasonCode.Audience).ShouldBe(["law"]);
        Ids(reasons, ReasonCode.Language).ShouldBe(["de"]);
        Ids(reasons, ReasonCode.Modality).ShouldBe(["hybrid", "on-site", "workplace"]);
    }

    [Theory]
    [InlineData("en", "Nothing that it teaches is asked of you.",
        "It leads no further than you are in what it teaches and is asked of you: “Données de santé” and “Cybersécurité {santé}”.")]
    [InlineData("fr", "Rien de ce qu’il enseigne ne vous est demandé.",
        "Dans ce qu’il enseigne et qui vous est demandé, il ne mène pas plus loin que vous n’êtes déjà\u00A0: «\u00A0Données de "
            + "santé\u00A0» et «\u00A0Cybersécurité {santé}\u00A0».")]
    public void No_gain_says_whether_nothing_is_asked_or_nothing_is_left(string language, string nothingAsked, string nothingLeft)
    {
        Said(language, ReasonCode.NoGain, []).ShouldBe(nothingAsked);
        Said(language, ReasonCode.NoGain, ["data", "cyber"]).ShouldBe(nothingLeft);
    }

    [Theory]
    [InlineData("en", "It starts from 40% mastery of “Données de santé”; nothing shows yet that you master it.")]
    [InlineData("fr",
        "Il part d’une maîtrise de 40\u00A0% en «\u00A0Données de santé\u00A0»\u202F; rien ne montre encore que vous la maîtrisez.")]
    public void An_entry_level_of_what_is_not_known_says_so(string language, string text) =>
        ExplanationTexts.For(language).Describe(ExplanationWorld.Programme, new Reason(ReasonCode.Entry, ["data"], 0, 0.4)).ShouldBe(text);

    [Theory]
    [InlineData(OutcomeStatus.Active, "“Protéger les données” is mandatory for “Infirmière”; you are taking it now.",
        "“Protéger les données” will lower it by 38 points; you are taking it now.")]
    [InlineData(OutcomeStatus.Withdrawn, "“Protéger les données” is mandatory for “Infirmière”; you can take it now.",
        "“Protéger les données” would lower it by 38 points; you can take it now.")]
    public void A_duty_under_way_is_not_said_to_be_out_of_reach(OutcomeStatus status, string duty, string remedy)
    {
        Learner learner = ExplanationWorld.Learner with { Outcomes = [new Outcome("M1", null, ExplanationWorld.AsOf, status)] };
        var texts = ExplanationTexts.For("en");
        texts.Describe(ExplanationWorld.Programme, ExplanationWorld.Engine.MandatoryOutstanding(learner, ExplanationWorld.AsOf).Single())
            .Single().Text.ShouldBe(duty);
        texts.Describe(ExplanationWorld.Programme, ExplanationWorld.Engine.Abandonment(learner, ExplanationWorld.AsOf)!)
            .Select(line => line.Text).ShouldContain(remedy);
    }

    [Fact]
    public void A_beginner_and_a_master_have_no_gain_for_their_own_reason()
    {
        ProgrammeTables other = Small.Tables with
        {
            ModuleCompetencies = [new ModuleCompetency("m", "d", 0, 0.8)],
        };
        Ids([.. Small.Engine(other).Infeasible(Small.Learner, Small.Today).Single().Reasons], ReasonCode.NoGain).ShouldBeEmpty();
        Learner master = Small.Learner with { Mastery = [new MasteryEstimate("c", 1)] };
        Ids([.. Small.Engine().Infeasible(master, Small.Today).Single().Reasons], ReasonCode.NoGain).ShouldBe(["c"]);
    }

    [Theory]
    [InlineData(OutcomeStatus.Completed, "You have already completed it.")]
    [InlineData(OutcomeStatus.Active, "You are taking it now.")]
    public void What_is_done_or_under_way_needs_no_other_reason(OutcomeStatus status, string text)
    {
        Learner learner = ExplanationWorld.Learner with { Outcomes = [new Outcome("M3", null, ExplanationWorld.AsOf, status)] };
        var texts = ExplanationTexts.For("en");
        WhyNotAnswer answer = ExplanationWorld.Engine.WhyNot(learner, new RecommendationQuery(ExplanationWorld.AsOf), "M3");
        answer.Reasons.Length.ShouldBeGreaterThan(1, "machines get every reason");
        texts.Describe(ExplanationWorld.Programme, answer).Select(line => line.Text).ShouldBe(["You cannot take “Atelier” now:", text]);
        texts.Describe(ExplanationWorld.Programme, new InfeasibleModule("M3", answer.Reasons)).Select(line => line.Text).ShouldBe([text]);
    }

    private static ImmutableArray<string> Ids(Reason[] reasons, ReasonCode code) => reasons.Single(reason => reason.Code == code).Ids;

    private static string Said(string language, ReasonCode code, string[] ids) =>
        ExplanationTexts.For(language).Describe(ExplanationWorld.Programme, new Reason(code, [.. ids]));
}
