using System.Collections.Immutable;
using System.Globalization;
using Generators;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests;

/// <summary>The engine against the definitions written a second time, over random worlds.</summary>
[AnyCulture]
public sealed class OracleTests
{
    // Travel and Schedule are differences of numbers that may be close to 1, so near 0 they are right to two roundings of 1 and no better.
    private const double Rounding = 4.5e-16;

    [Theory]
    [InlineData(1000, 500)]
    [InlineData(2000, 500)]
    [InlineData(3000, 500)]
    [InlineData(4000, 500)]
    public void Engine_says_what_the_definitions_say_on_small_worlds(int firstSeed, int count)
    {
        int feasible = World.Many(firstSeed, count).Sum(CompareAll);
        feasible.ShouldBeGreaterThan(1500);
    }

    [Fact]
    public void Engine_says_what_the_definitions_say_on_large_worlds()
    {
        int feasible = World.Many(9000, 12, modules: 300, competencies: 100, learners: 3).Sum(CompareAll);
        feasible.ShouldBeGreaterThan(500);
    }

    private static int CompareAll(World world)
    {
        PedagogyEngine engine = world.Engine();
        Oracle oracle = world.Oracle();
        return world.Learners.Sum(learner => Compare(world, engine, oracle.Answer(learner, world.AsOf), learner));
    }

    private static int Compare(World world, PedagogyEngine engine, OracleAnswer expected, Learner learner)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"{world}, learner {learner.Id}");
        engine.Infeasible(learner, world.AsOf).ToDictionary(item => item.ModuleId, item => string.Join(' ', item.Codes))
            .ShouldBe(expected.Infeasible.ToDictionary(item => item.Key, item => string.Join(' ', item.Value)), ignoreOrder: true, where);
        LearnerRecommendations answer = engine.Recommend(learner, new RecommendationQuery(world.AsOf, 1000));
        CompareLists(answer.Recommendations, expected.Ranked, where);
        foreach (int k in (int[])[1, 3, 10])
        {
            LearnerRecommendations some = engine.Recommend(learner, new RecommendationQuery(world.AsOf, k));
            some.Recommendations.Select(item => (item.ModuleId, item.Score))
                .ShouldBe(answer.Recommendations.Take(k).Select(item => (item.ModuleId, item.Score)), where);
        }

        CompareNumbers(answer.Abandonment, expected.Abandonment, where);
        engine.Abandonment(learner, world.AsOf)?.Indicator.ShouldBe(answer.Abandonment!.Value, where);
        engine.MandatoryOutstanding(learner, world.AsOf).Select(item => item.ModuleId).ShouldBe(expected.MandatoryOutstanding, where);
        engine.Done(learner).ShouldBe(expected.Done, where);
        return expected.Ranked.Length;
    }

    private static void CompareLists(ImmutableArray<Recommendation> found, ImmutableArray<OracleRank> expected, string where)
    {
        found.Select(item => item.ModuleId).ShouldBe(expected.Select(item => item.Module), ignoreOrder: true, where);
        var byModule = expected.ToDictionary(item => item.Module, StringComparer.Ordinal);
        for (int place = 0; place < found.Length; place++)
        {
            Recommendation item = found[place];
            OracleRank twin = byModule[item.ModuleId];
            item.Rank.ShouldBe(place + 1, where);
            item.SessionId.ShouldBe(twin.Session, where);
            (item.Pinned, item.Mandatory).ShouldBe((twin.Pinned, twin.Mandatory), where);
            item.Opens.ShouldBe(twin.Worth.Opens, where);
            item.MissingAdvised.ShouldBe(twin.MissingAdvised, where);
            CompareNumbers(item.Score, twin.Score, where);
            foreach (Term term in Enum.GetValues<Term>())
            {
                CompareNumbers(item.Contributions[term], twin.Contributions[(int)term], $"{where}, {item.ModuleId}, {term}");
            }

            // The same place, but for scores that differ in rounding only.
            OracleRank atPlace = expected[place];
            if (atPlace.Module != item.ModuleId)
            {
                (Math.Abs(atPlace.Score - twin.Score) <= 1e-12 && atPlace.Pinned == twin.Pinned).ShouldBeTrue(where);
            }
        }
    }

    private static void CompareNumbers(double? found, double? expected, string where)
    {
        found.HasValue.ShouldBe(expected.HasValue, where);
        if (found is double left && expected is double right)
        {
            Math.Abs(left - right).ShouldBeLessThanOrEqualTo(Math.Max(1e-12 * Math.Abs(right), Rounding),
                $"{left:R} and {right:R} at {where}");
        }
    }
}
