using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Policies;

/// <summary>Lists that an engine draws: what may move, what may not, and what is said of it.</summary>
public sealed class DrawnListTests
{
    private static readonly IRankingPolicy Hot = new PlackettLucePolicy(0.5, top: 8);

    [Property(MaxTest = 40)]
    public void Only_the_first_feasible_modules_are_shown_and_pinned_and_mandatory_ones_keep_their_ranks(World world, int seed)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            Recommendation[] exact = [.. engine.Recommend(learner, world.AsOf, 8).Recommendations];
            DrawnRecommendations drawn = engine.Recommend(learner, new RecommendationQuery(world.AsOf, 4), Hot, seed);
            Recommendation[] shown = [.. drawn.Answer.Recommendations];
            shown.Length.ShouldBe(Math.Min(4, exact.Length));
            shown.Select(item => item.Rank).ShouldBe(Enumerable.Range(1, shown.Length));
            shown.Select(item => item.ModuleId).Distinct().Count().ShouldBe(shown.Length);
            for (int rank = 0; rank < shown.Length; rank++)
            {
                bool keeps = exact[rank].Pinned || exact[rank].Mandatory;
                if (keeps)
                {
                    shown[rank].ModuleId.ShouldBe(exact[rank].ModuleId);
                    drawn.Propensities[rank].ShouldBe(1);
                }
                else
                {
                    (shown[rank].Pinned || shown[rank].Mandatory).ShouldBeFalse();
                }

                Recommendation same = exact.Single(item => item.ModuleId == shown[rank].ModuleId);
                (shown[rank] with { Rank = same.Rank }).Json().ShouldBe(same.Json());
                drawn.Propensities[rank].ShouldBeInRange(double.Epsilon, 1);
            }

            drawn.Probability.ShouldBe(drawn.Propensities.Aggregate(1.0, (product, next) => product * next));
        }
    }

    [Property(MaxTest = 25)]
    public void Candidates_are_all_that_might_have_been_shown(World world, int seed)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            Recommendation[] exact = [.. engine.Recommend(learner, world.AsOf, 8).Recommendations];
            DrawnRecommendations drawn = engine.Recommend(learner, new RecommendationQuery(world.AsOf, 4), Hot, seed);
            drawn.Candidates.Select(item => (item.ModuleId, item.Score, item.Keeps)).ShouldBe(exact
                .Where((item, rank) => rank < 4 || !(item.Pinned || item.Mandatory))
                .Select(item => (item.ModuleId, item.Score, item.Pinned || item.Mandatory)));
            PolicyCandidate[] movable = [.. drawn.Candidates.Where(item => !item.Keeps)];
            int places = exact.Take(4).Count(item => !(item.Pinned || item.Mandatory));
            movable.Sum(item => item.FirstChance).ShouldBe(places == 0 ? 0 : 1, 1e-12);
            InclusionProbabilities inclusion = drawn.Inclusion();
            inclusion.Values.Sum().ShouldBe(drawn.Answer.Recommendations.Length, 1e-8);
            drawn.Candidates.Zip(inclusion.Values).Where(pair => pair.First.Keeps).ShouldAllBe(pair => pair.Second == 1);
        }
    }

    [Property(MaxTest = 25)]
    public void Who_opted_out_gets_the_exact_list(World world, int seed)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            var query = new RecommendationQuery(world.AsOf, 4) { WithFacts = true, WithOverlaps = true };
            DrawnRecommendations drawn = engine.Recommend(learner, query, Hot, seed, optedOut: true);
            drawn.Answer.Json().ShouldBe(engine.Recommend(learner, query).Json());
            drawn.Propensities.ShouldAllBe(propensity => propensity == 1);
            (drawn.OptedOut, drawn.Probability, drawn.Policy).ShouldBe((true, 1, "greedy"));
            engine.Recommend(learner, query, new GreedyPolicy(top: 6), seed).Answer.Json().ShouldBe(drawn.Answer.Json());
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_list_and_learners_do_not_share_theirs()
    {
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [.. "abcdefgh".Select(letter => Small.Module with { Id = $"{letter}" })],
            ModuleCompetencies = [.. "abcdefgh".Select(letter => new ModuleCompetency($"{letter}", "c", 0, 0.5 + (0.01 * (letter - 'a'))))],
        };
        PedagogyEngine engine = Small.Engine(tables);
        var query = new RecommendationQuery(Small.Today, 4);
        Learner learner = Small.Learner, twin = learner with { Id = "twin" };
        string[] lists = [.. Enumerable.Range(0, 50).Select(seed => Shown(engine, learner, query, seed))];
        Enumerable.Range(0, 50).Select(seed => Shown(engine, learner, query, seed)).ShouldBe(lists);
        lists.Distinct().Count().ShouldBeGreaterThan(1);
        Enumerable.Range(0, 50).Select(seed => Shown(engine, twin, query, seed)).SequenceEqual(lists).ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        PedagogyEngine engine = Small.Engine();
        var query = new RecommendationQuery(Small.Today);
        Should.Throw<ArgumentNullException>(() => engine.Recommend(Small.Learner, query, null!, 1));
        Should.Throw<ArgumentNullException>(() => engine.Recommend(Small.Learner, null!, Hot, 1));
        Should.Throw<ArgumentNullException>(() => engine.Recommend(null!, query, Hot, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => engine.Recommend(Small.Learner, query with { K = 0 }, Hot, 1));
        engine.Recommend(Small.Learner with { Vetoed = ["m"] }, query, Hot, 1).ShouldSatisfyAllConditions(
            none => none.Answer.Recommendations.ShouldBeEmpty(), none => none.Probability.ShouldBe(1),
            none => none.Candidates.ShouldBeEmpty());
    }

    private static string Shown(PedagogyEngine engine, Learner learner, RecommendationQuery query, long seed) =>
        string.Join(' ', engine.Recommend(learner, query, Hot, seed).Answer.Recommendations.Select(item => item.ModuleId));
}
