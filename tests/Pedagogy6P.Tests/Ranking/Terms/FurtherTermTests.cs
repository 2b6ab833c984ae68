using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Terms;

/// <summary>A ninth term and a tenth, in scores, orders, facts and differences.</summary>
public sealed class FurtherTermTests
{
    private static readonly HashedTerm Ninth = new("ninth", 0.4, 9);
    private static readonly HashedTerm Tenth = new("tenth", 0.2, 10);

    [Fact]
    public void Scores_are_those_of_the_definitions()
    {
        int compared = 0;
        AnyWorld.Obeys(
            SmallWorlds.Arbitrary(),
            world =>
            {
                var engine = new PedagogyEngine(world.Programme, new PedagogyOptions
                {
                    Weights = world.Options.Weights.With("tenth", 0.7),
                    SelfPacedWeeks = world.Options.SelfPacedWeeks,
                    FurtherTerms = [Ninth, Tenth],
                });
                var oracle = new Oracle(world.Programme, new OracleOptions
                {
                    Weights = world.Options.Weights,
                    SelfPacedWeeks = world.Options.SelfPacedWeeks,
                    FurtherTerms = [Plain(engine, Ninth, 0.4), Plain(engine, Tenth, 0.7)],
                });
                foreach (Learner learner in world.Learners)
                {
                    OracleAnswer expected = oracle.Answer(learner, world.AsOf);
                    Recommendation[] found =
                        [.. engine.Recommend(learner, new RecommendationQuery(world.AsOf, 1000)).Recommendations];
                    found.Select(item => item.ModuleId).ShouldBe(expected.Ranked.Select(item => item.Module), ignoreOrder: true);
                    foreach (Recommendation item in found)
                    {
                        OracleRank twin = expected.Ranked.Single(rank => rank.Module == item.ModuleId);
                        item.Score.ShouldBe(twin.Score, 1e-12);
                        item.Contributions.Further.Select(share => share.Term).ShouldBe(["ninth", "tenth"]);
                        item.Contributions["ninth"].ShouldBe(twin.Contributions[8], 1e-12);
                        item.Contributions["tenth"].ShouldBe(twin.Contributions[9], 1e-12);
                        item.Contributions.Total.ShouldBe(item.Score);
                        compared++;
                    }

                    found.ShouldBe(found.OrderByDescending(item => item.Pinned).ThenByDescending(item => item.Score)
                        .ThenBy(item => item.ModuleId, StringComparer.Ordinal));
                }
            },
            count: 80);
        compared.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Every_way_to_a_list_gives_the_same()
    {
        var world = new World(new WorldShape(3) { Modules = 300, Learners = 6, Strictness = 0.1, DefaultOptions = true });
        var engine = new PedagogyEngine(world.Programme, new PedagogyOptions { FurtherTerms = [Ninth, Tenth] });
        Learner[] learners = [.. world.Learners];
        var results = new RankedModule[learners.Length * 5];
        int[] counts = new int[learners.Length];
        engine.RankAll(learners, world.AsOf, 5, results, counts, cancellationToken: TestContext.Current.CancellationToken);
        for (int place = 0; place < learners.Length; place++)
        {
            ImmutableArray<Recommendation> said = engine.Recommend(learners[place], new RecommendationQuery(world.AsOf, 5)).Recommendations;
            results.AsSpan(place * 5, counts[place]).ToArray().Select(item => item.Contributions)
                .ShouldBe(said.Select(item => item.Contributions));
        }
    }

    [Fact]
    public void Weights_are_divided_by_the_sum_of_all()
    {
        TermWeights weights = Small.Engine(options: Options(new HashedTerm("ninth", 1, 1))).Weights;
        weights.Need.ShouldBe(0.15);
        weights.Further.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, double>("ninth", 0.5));
        TermWeights named = Small.Engine(
            options: Options(new HashedTerm("ninth", 1, 1), TermWeights.Default.With("ninth", 3))).Weights;
        named.Further["ninth"].ShouldBe(0.75);
    }

    [Fact]
    public void A_term_sees_the_state_of_the_learner()
    {
        var term = new StateTerm();
        Learner learner = Small.Learner with { Mastery = [new MasteryEstimate("c", 0.4, 2)] };
        Recommendation first = Small.First(learner: learner, options: new PedagogyOptions { FurtherTerms = [term] });
        first.Facts!.FurtherTerms!.ShouldHaveSingleItem().ShouldBe(new TermValue("state", 0.4));
        first.Contributions["state"].ShouldBe(first.Contributions.Need / 0.3 * 0.4, 1e-15);
    }

    [Fact]
    public void Values_outside_the_bounds_are_named_by_term() =>
        Should.Throw<InvalidOperationException>(() => Small.First(
            learner: Small.Learner with { Mastery = [new MasteryEstimate("c", 0.7, 2)] },
            options: new PedagogyOptions { FurtherTerms = [new StateTerm()] })).Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("FurtherTerms.state"), message => message.ShouldContain("0.7"));

    [Fact]
    public void Ranks_and_differences_include_it()
    {
        var world = new World(new WorldShape(3) { Modules = 60, Learners = 4, Strictness = 0.1, DefaultOptions = true });
        var engine = new PedagogyEngine(world.Programme, new PedagogyOptions { FurtherTerms = [Ninth, Tenth] });
        int compared = 0;
        foreach (Learner learner in world.Learners)
        {
            ImmutableArray<Recommendation> all = engine.Recommend(learner, new RecommendationQuery(world.AsOf, 100)).Recommendations;
            if (all.Length < 2)
            {
                continue;
            }

            compared++;
            WhyNotAnswer answer = engine.WhyNot(learner, new RecommendationQuery(world.AsOf, 1), all[^1].ModuleId);
            answer.Standing!.Rank.ShouldBe(all.Length);
            answer.Difference!.Value.ShouldBe(all[^1].Contributions.Minus(all[0].Contributions));
            answer.Difference.Value["ninth"].ShouldBe(all[^1].Contributions["ninth"] - all[0].Contributions["ninth"]);
            answer.Difference.Value.Total.ShouldBe(all[^1].Score - all[0].Score, 1e-12);
        }

        compared.ShouldBeGreaterThan(0);
        Learner first = world.Learners.First(learner =>
            engine.Recommend(learner, world.AsOf, 3, withFacts: true).Recommendations.Length == 3);
        LearnerRecommendations before = engine.Recommend(first, world.AsOf, 3, withFacts: true);
        LearnerRecommendations after = engine.Recommend(first with { Pinned = [before.Recommendations[2].ModuleId] }, world.AsOf, 3,
            withFacts: true);
        foreach (RecommendationChange change in RecommendationChange.Of(before, after))
        {
            change.Difference["tenth"].ShouldBe(
                (change.After?.Contributions["tenth"] ?? 0) - (change.Before?.Contributions["tenth"] ?? 0));
        }
    }

    // The values of the term itself, which no engine has had in its hands.
    private static OracleTerm Plain(PedagogyEngine engine, HashedTerm term, double weight) => new(
        weight,
        (learner, module, session) =>
            term.For(learner, engine.StateOf(learner, new DateOnly(2027, 1, 4))).ValueOf(new ModuleOffer(module, session)));

    private static PedagogyOptions Options(ITerm term, TermWeights? weights = null) =>
        new() { FurtherTerms = [term], Weights = weights ?? TermWeights.Default };

    // The learner's mastery of c, which it takes for at most ½.
    private sealed class StateTerm : ITerm
    {
        public string Name => "state";

        public double DefaultWeight => 1;

        public string TitleIn(string language) => "State";

        public string PillarIn(string language) => "Practice";

        public string? Describe(string language, Module module, double value) => null;

        public IPairValues For(Learner learner, LearnerState state)
        {
            state.Programme.FindModule("m").ShouldNotBeNull();
            state.AsOf.ShouldBe(Small.Today);
            return PairValues.Of((_, _) => state.MasteryOf("c"), most: 0.5);
        }
    }
}
