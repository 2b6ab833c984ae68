using System.Text.Json;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Terms;

/// <summary>Contributions as values and in JSON, with further terms and without.</summary>
public sealed class ContributionsTests
{
    private static readonly Contributions Eight = new(1, 2, 3, 4, 5, 6, 7, 8);
    private static readonly Contributions Ten = Eight with { Further = [new TermValue("ninth", 0.1), new TermValue("tenth", 0.2)] };

    [Fact]
    public void The_total_adds_the_further_ones_last_and_in_order()
    {
        Eight.Total.ShouldBe(36);
        Ten.Total.ShouldBe(36 + 0.1 + 0.2);
        Eight.Further.ShouldBeEmpty();
        default(Contributions).Further.ShouldBeEmpty();
    }

    [Fact]
    public void Equal_are_those_with_equal_shares()
    {
        Contributions same = Eight with { Further = [new TermValue("ninth", 0.1), new TermValue("tenth", 0.2)] };
        (same == Ten).ShouldBeTrue();
        same.GetHashCode().ShouldBe(Ten.GetHashCode());
        (Eight == Ten).ShouldBeFalse();
        (Ten with { Further = [new TermValue("ninth", 0.1)] } == Ten).ShouldBeFalse();
        (Ten with { Further = [new TermValue("tenth", 0.2), new TermValue("ninth", 0.1)] } == Ten).ShouldBeFalse();
        (Eight with { Further = [] } == Eight).ShouldBeTrue();
        (Eight with { Travel = 9 } == Eight).ShouldBeFalse();
    }

    [Fact]
    public void Differences_are_taken_name_by_name()
    {
        Contributions other = Eight with { Need = 0.5, Further = [new TermValue("tenth", 0.5), new TermValue("eleventh", 0.25)] };
        Contributions difference = Ten.Minus(other);
        difference.Need.ShouldBe(0.5);
        difference.Further.ShouldBe([
            new TermValue("ninth", 0.1), new TermValue("tenth", 0.2 - 0.5), new TermValue("eleventh", -0.25)]);
        Eight.Minus(Eight).ShouldBe(default);
        difference["twelfth"].ShouldBe(0);
    }

    [Fact]
    public void In_json_a_further_term_stands_beside_the_eight()
    {
        const string Written = """{"need":1,"schedule":2,"travel":3,"retention":4,"demand":5,"preference":6,"evidence":7,"practice":8""";
        Json(Eight).ShouldBe(Written + "}");
        Json(Ten).ShouldBe(Written + ""","ninth":0.1,"tenth":0.2}""");
        Read(Json(Eight)).ShouldBe(Eight);
        Read(Json(Ten)).ShouldBe(Ten);
        Read("""{"practice":8,"extra":{"deep":[1]},"word":"w"}""").ShouldBe(new Contributions(0, 0, 0, 0, 0, 0, 0, 8));
        Should.Throw<JsonException>(() => Read("[1]"));
        Should.Throw<JsonException>(() => Read("""{"need":"much"}"""));
    }

    [Fact]
    public void Answers_come_back_as_they_went()
    {
        LearnerRecommendations answer = Small.Engine(options: new PedagogyOptions { FurtherTerms = [new HashedTerm("ninth", 1, 3)] })
            .Recommend(Small.Learner, Small.Today, 1, withFacts: true);
        answer.Json().ShouldContain("\"ninth\":");
        answer.Json().ShouldContain("\"furtherTerms\":[{\"term\":\"ninth\",\"value\":");
        LearnerRecommendations read = JsonSerializer.Deserialize(answer.Json(), PedagogyJson.Default.LearnerRecommendations)!;
        read.Json().ShouldBe(answer.Json());
        read.Recommendations[0].Contributions.ShouldBe(answer.Recommendations[0].Contributions);
        Small.Engine().Recommend(Small.Learner, Small.Today, 1, withFacts: true).Json().ShouldNotContain("urther");
    }

    private static string Json(Contributions shares) => JsonSerializer.Serialize(shares, PedagogyJson.Default.Contributions);

    private static Contributions Read(string text) => JsonSerializer.Deserialize(text, PedagogyJson.Default.Contributions);
}
