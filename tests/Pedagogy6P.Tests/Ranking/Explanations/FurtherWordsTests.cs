using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Tests.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Explanations;

/// <summary>Further terms bring their own words, in both languages.</summary>
public sealed class FurtherWordsTests
{
    private static readonly World World = new(new WorldShape(3) { Modules = 60, Learners = 4, Strictness = 0.1, DefaultOptions = true });

    private static readonly PedagogyEngine Engine = new(World.Programme, new PedagogyOptions
    {
        FurtherTerms = [new HashedTerm("ninth", 5, 9)],
    });

    [Theory]
    [InlineData("en", "Term ninth", "Practice")]
    [InlineData("fr", "Terme ninth", "Pratique")]
    public void A_term_names_and_describes_itself(string language, string title, string pillar)
    {
        ExplanationTexts texts = ExplanationTexts.For(language).With(Engine.FurtherTerms);
        texts.Language.ShouldBe(language);
        texts.NameOf("ninth").ShouldBe(title);
        texts.PillarOf("ninth").ShouldBe(pillar);
        int told = 0;
        foreach (Recommendation item in Engine.Recommend(World.Learners[0], World.AsOf, 20, withFacts: true).Recommendations)
        {
            double value = item.Facts!.FurtherTerms![0].Value;
            ExplanationLine[] lines = [.. texts.Describe(World.Programme, item).Where(line => line.FurtherTerm == "ninth")];
            lines.Select(line => line.Text).ShouldBe(value < 0.1
                ? [] : [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title}, {item.ModuleId}: {value}")]);
            lines.ShouldAllBe(line => line.Term == null);
            told += lines.Length;
        }

        told.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("en", "Term ninth: ")]
    [InlineData("fr", "Terme ninth : ")]
    public void Differences_are_told_by_its_title(string language, string start)
    {
        ExplanationTexts texts = ExplanationTexts.For(language).With(Engine.FurtherTerms);
        string last = Engine.Recommend(World.Learners[0], World.AsOf, 100, withFacts: true).Recommendations[^1].ModuleId;
        WhyNotAnswer answer = Engine.WhyNot(World.Learners[0], new RecommendationQuery(World.AsOf, 1) { WithFacts = true }, last);
        string told = texts.Describe(World.Programme, answer).Single(line => line.FurtherTerm == "ninth").Text;
        told.Replace('\u00a0', ' ').ShouldStartWith(start);
    }

    [Fact]
    public void Texts_that_do_not_know_a_term_call_it_by_its_name()
    {
        ExplanationTexts texts = ExplanationTexts.For("en");
        texts.NameOf("ninth").ShouldBe("ninth");
        texts.PillarOf("ninth").ShouldBeNull();
        texts.Describe(World.Programme, Engine.Recommend(World.Learners[0], World.AsOf, 1, withFacts: true).Recommendations[0])
            .ShouldAllBe(line => line.FurtherTerm == null);
        Should.Throw<ArgumentNullException>(() => texts.NameOf(null!));
        Should.Throw<ArgumentNullException>(() => texts.PillarOf((string)null!));
    }
}
