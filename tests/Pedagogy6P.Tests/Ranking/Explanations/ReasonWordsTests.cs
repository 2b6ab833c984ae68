using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Explanations;

/// <summary>Reasons that say which way of teaching, which audience and which language.</summary>
public sealed class ReasonWordsTests
{
    [Theory]
    [InlineData("en", "It is taught on site; you accept only: online at set times or partly online and partly on site.")]
    [InlineData("fr", "Il se déroule sur place\u202F; vous acceptez seulement\u00A0: en ligne à heures fixes ou en partie en ligne et en partie sur place.")]
    public void A_way_of_teaching_is_named_with_those_accepted(string language, string text) =>
        Said(language, ReasonCode.Modality, ["on-site", "online-sync", "hybrid"]).ShouldBe(text);

    [Theory]
    [InlineData("en", "It is meant for another audience: soignants de l’hôpital and juristes.")]
    [InlineData("fr", "Il s’adresse à un autre public\u00A0: soignants de l’hôpital et juristes.")]
    public void An_audience_has_its_title(string language, string text) => Said(language, ReasonCode.Audience, ["soignants", "juristes"]).ShouldBe(text);

    [Theory]
    [InlineData("en", "It is taught in English or sw only, which is not among your languages.")]
    [InlineData("fr", "Sa langue n’est pas parmi les vôtres\u00A0: l’anglais ou sw.")]
    public void A_language_has_its_name(string language, string text) => Said(language, ReasonCode.Language, ["en-GB", "sw"]).ShouldBe(text);

    [Theory]
    [InlineData("en", 10.02, 10, "10.02 km", "10 km")]
    [InlineData("en", 60.4, 60, "60.4 km", "60 km")]
    [InlineData("fr", 9.96, 9.95, "9,96 km", "9,95 km")]
    [InlineData("fr", 75.2, 60, "75 km", "60 km")]
    public void A_distance_that_is_too_far_reads_so(string language, double found, double needed, string far, string limit)
    {
        string said = ExplanationTexts.For(language).Describe(
            ExplanationWorld.Programme, new Reason(ReasonCode.Distance, ["S1"], found, needed)).Replace('\u00A0', ' ').Replace('\u202F', ' ');
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

    private static ImmutableArray<string> Ids(Reason[] reasons, ReasonCode code) => reasons.Single(reason => reason.Code == code).Ids;

    private static string Said(string language, ReasonCode code, string[] ids) =>
        ExplanationTexts.For(language).Describe(ExplanationWorld.Programme, new Reason(code, [.. ids]));
}
