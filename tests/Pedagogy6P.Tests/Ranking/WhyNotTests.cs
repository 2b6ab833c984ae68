using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

public sealed class WhyNotTests
{
    [Property(MaxTest = 25)]
    public void Says_the_reasons_or_the_rank_and_the_difference_to_the_last_one_shown(World world)
    {
        PedagogyEngine engine = world.Engine();
        var query = new RecommendationQuery(world.AsOf, 3);
        foreach (Learner learner in world.Learners)
        {
            var all = engine.Recommend(learner, query with { K = 1000 }).Recommendations;
            var closed = engine.Infeasible(learner, world.AsOf).ToDictionary(item => item.ModuleId);
            foreach (Module module in world.Programme.Modules)
            {
                WhyNotAnswer answer = engine.WhyNot(learner, query, module.Id);
                Recommendation? standing = all.FirstOrDefault(item => item.ModuleId == module.Id);
                answer.Standing?.Rank.ShouldBe(standing!.Rank);
                answer.Reasons.Select(reason => reason.Code).ShouldBe(closed.TryGetValue(module.Id, out var item)
                    ? item.Reasons.Select(r => r.Code) : []);
                answer.Reasons.IsEmpty.ShouldBe(standing is not null);
                Recommendation? last = standing?.Rank <= 3 ? null : all.Take(3).LastOrDefault();
                answer.LastShown?.ModuleId.ShouldBe(last?.ModuleId);
                (answer.LastShown is null).ShouldBe(last is null);
                answer.Difference.ShouldBe(standing is null || last is null ? null : standing.Contributions.Minus(last.Contributions));
                if (standing?.Pinned == last?.Pinned && answer.Difference is Contributions difference)
                {
                    difference.Total.ShouldBeLessThanOrEqualTo(1e-12);
                }
            }
        }
    }

    [Property(MaxTest = 25)]
    public void The_rank_is_that_in_the_whole_list_whatever_a_risk_model_answers(World drawn)
    {
        var world = new World(drawn.Shape with { Learners = 2, Strictness = 0.05, DefaultOptions = true });
        PedagogyEngine engine = new(world.Programme, new PedagogyOptions { DropoutRisk = new HashedModel(world.Shape.Seed) });
        var query = new RecommendationQuery(world.AsOf, 4) { WithFacts = true };
        foreach (Learner learner in world.Learners)
        {
            foreach (Recommendation item in engine.Recommend(learner, query with { K = 1000 }).Recommendations)
            {
                WhyNotAnswer answer = engine.WhyNot(learner, query, item.ModuleId);
                answer.Standing!.Json().ShouldBe(item.Json());
                answer.LastShown?.Json().ShouldBe(item.Rank <= 4 ? null : engine.Recommend(learner, query).Recommendations[3].Json());
            }
        }
    }

    [Fact]
    public void Only_what_is_shown_is_written_out()
    {
        var world = new World(new WorldShape(9) { Modules = 800, Learners = 1, Strictness = 0, DefaultOptions = true });
        PedagogyEngine engine = world.Engine();
        var query = new RecommendationQuery(world.AsOf, 3) { WithFacts = true };
        string module = engine.Recommend(world.Learners[0], query with { K = 400 }).Recommendations[^1].ModuleId;
        engine.WhyNot(world.Learners[0], query, module);
        long before = GC.GetAllocatedBytesForCurrentThread();
        engine.WhyNot(world.Learners[0], query, module);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(60_000);
    }

    [Fact]
    public void Counts_what_was_shown_not_what_was_excluded()
    {
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [.. new[] { "a", "b", "c" }.Select((id, place) => Small.Module with { Id = id, HandsOnShare = 1 - (place / 10.0) })],
            ModuleCompetencies = [.. new[] { "a", "b", "c" }.Select(id => new ModuleCompetency(id, "c", 0, 0.8))],
        };
        PedagogyEngine engine = Small.Engine(tables);
        var query = new RecommendationQuery(Small.Today, 1) { Exclude = ["a"] };
        engine.Recommend(Small.Learner, query).Recommendations.Single().ModuleId.ShouldBe("b");
        engine.WhyNot(Small.Learner, query, "c").LastShown!.ModuleId.ShouldBe("b");
        engine.WhyNot(Small.Learner, query, "c").Standing!.Rank.ShouldBe(2);
        engine.WhyNot(Small.Learner, query, "b").LastShown.ShouldBeNull();
        engine.WhyNot(Small.Learner, query, "a").Standing!.Rank.ShouldBe(1);
    }

    [Theory]
    [InlineData("a", 1, "b", 1)]
    [InlineData("b", 1, "a", 1)]
    [InlineData("c", 2, "b", 2)]
    [InlineData("a", 9, "c", 2)]
    public void A_module_that_the_query_leaves_out_is_not_shown_and_why_not_says_so(string module, int k, string last, int rank)
    {
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [.. new[] { "a", "b",
                "c" }.Select((id, place) => Small.Module with { Id = id, Title = id, HandsOnShare = 1 - (place / 10.0) })],
            ModuleCompetencies = [.. new[] { "a", "b", "c" }.Select(id => new ModuleCompetency(id, "c", 0, 0.8))],
        };
        PedagogyEngine engine = Small.Engine(tables);
        WhyNotAnswer answer = engine.WhyNot(Small.Learner, new RecommendationQuery(Small.Today, k) { Exclude = [module, "nowhere"] },
            module);
        answer.Excluded.ShouldBeTrue();
        answer.Reasons.ShouldBeEmpty();
        answer.LastShown!.ModuleId.ShouldBe(last);
        answer.LastShown.Rank.ShouldBe(rank);
        ExplanationTexts.For("en").Describe(engine.Programme,
            answer)[0].Text.ShouldBe($"“{module}” was left out of this answer, as asked.");
        ExplanationTexts.For("fr").Describe(engine.Programme, answer)[0].Text.ShouldContain("laissé de côté");
        engine.WhyNot(Small.Learner, new RecommendationQuery(Small.Today, k), module).Excluded.ShouldBeFalse();
    }

    [Fact]
    public void Unknown_modules_and_ks_below_one_are_refused()
    {
        Should.Throw<ArgumentException>(() => Small.Engine().WhyNot(Small.Learner, new RecommendationQuery(Small.Today), "nowhere"));
        Should.Throw<ArgumentOutOfRangeException>(() => Small.Engine().WhyNot(Small.Learner, new RecommendationQuery(Small.Today, 0), "m"));
    }
}
