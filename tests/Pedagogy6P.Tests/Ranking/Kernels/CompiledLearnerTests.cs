using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>The doors for callers that rank without allocating: what they take, what they refuse.</summary>
public sealed class CompiledLearnerTests
{
    private static readonly World World = new(new WorldShape(8) { Modules = 60, Learners = 10, Strictness = 0.1 });

    private readonly PedagogyEngine _engine = World.Engine();

    [Fact]
    public void Rank_says_in_numbers_what_Recommend_says_in_words()
    {
        CompiledLearner? reuse = null;
        foreach (Learner learner in World.Learners)
        {
            reuse = _engine.Compile(learner, World.AsOf, reuse);
            (reuse.Learner, reuse.AsOf).ShouldBe((learner, World.AsOf));
            var results = new RankedModule[100];
            int count = _engine.Rank(reuse, results);
            results.Take(count)
                .Select(item => (_engine.ModuleAt(item.ModuleNumber).Id, _engine.SessionAt(item.SessionNumber)?.Id, item.Score,
                item.Contributions,
                item.Pinned, item.Mandatory))
                .ShouldBe(_engine.Recommend(learner, World.AsOf, 100, withFacts: true).Recommendations
                    .Select(item => (item.ModuleId, item.SessionId, item.Score, item.Contributions, item.Pinned, item.Mandatory)));
            results.Skip(count).ShouldAllBe(item => item == default);
        }
    }

    [Fact]
    public void A_shorter_span_gets_the_first_of_a_longer_one()
    {
        CompiledLearner compiled = _engine.Compile(World.Learners[0], World.AsOf);
        var all = new RankedModule[100];
        int feasible = _engine.Rank(compiled, all);
        feasible.ShouldBeGreaterThan(3);
        for (int k = 1; k <= feasible + 1; k++)
        {
            var some = new RankedModule[k];
            _engine.Rank(compiled, some).ShouldBe(Math.Min(k, feasible));
            some.Take(feasible).ShouldBe(all.Take(Math.Min(k, feasible)));
        }

        var again = new RankedModule[100];
        _engine.Rank(compiled, again);
        again.ShouldBe(all);
    }

    [Fact]
    public void Exclusions_of_a_recommendation_are_forgotten()
    {
        Learner learner = World.Learners[0];
        LearnerRecommendations all = _engine.Recommend(learner, World.AsOf, 3, withFacts: true);
        string first = all.Recommendations[0].ModuleId;
        _engine.Recommend(learner, new RecommendationQuery(World.AsOf, 3) { Exclude = [first] }).Recommendations[0].ModuleId
            .ShouldNotBe(first);
        _engine.Recommend(learner, World.AsOf, 3, withFacts: true).Json().ShouldBe(all.Json());
    }

    [Fact]
    public void What_was_compiled_elsewhere_is_refused()
    {
        CompiledLearner compiled = _engine.Compile(World.Learners[0], World.AsOf);
        PedagogyEngine[] others = [World.Engine(), new PedagogyEngine(World.Programme, new PedagogyOptions { ChainFactor = 0.1 })];
        foreach (PedagogyEngine other in others)
        {
            Should.Throw<ArgumentException>(() => other.Compile(World.Learners[0], World.AsOf, compiled)).ParamName.ShouldBe("reuse");
            Should.Throw<ArgumentException>(() => other.Rank(compiled, new RankedModule[1])).ParamName.ShouldBe("learner");
        }
    }

    [Fact]
    public void Missing_and_empty_arguments_are_refused()
    {
        CompiledLearner compiled = _engine.Compile(World.Learners[0], World.AsOf);
        Should.Throw<ArgumentNullException>(() => _engine.Compile(null!, World.AsOf));
        Should.Throw<ArgumentNullException>(() => _engine.Rank(null!, new RankedModule[1]));
        Should.Throw<ArgumentException>(() => _engine.Rank(compiled, [])).ParamName.ShouldBe("results");
    }

    [Fact]
    public void A_compiled_learner_serves_again_after_a_refusal()
    {
        CompiledLearner compiled = _engine.Compile(World.Learners[0], World.AsOf);
        Should.Throw<InputRefusedException>(() =>
            _engine.Compile(World.Learners[1] with { Completed = ["nowhere"] }, World.AsOf, compiled));
        _engine.Compile(World.Learners[2], World.AsOf, compiled);
        var found = new RankedModule[20];
        var expected = new RankedModule[20];
        _engine.Rank(compiled, found).ShouldBe(_engine.Rank(_engine.Compile(World.Learners[2], World.AsOf), expected));
        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, 10, 10, null, "k")]
    [InlineData(-1, 10, 10, null, "k")]
    [InlineData(2, 19, 10, null, "results")]
    [InlineData(2, 20, 9, null, "counts")]
    [InlineData(2, 20, 10, 0, "threads")]
    [InlineData(int.MaxValue, 20, 10, 1, "results")]
    public void RankAll_refuses(int k, int results, int counts, int? threads, string argument) => Should.Throw<ArgumentOutOfRangeException>(
        () => _engine.RankAll(World.Learners.ToArray(), World.AsOf, k, new RankedModule[results], new int[counts],
            threads)).ParamName.ShouldBe(argument);

    [Fact]
    public void RankAll_of_nobody_does_nothing()
    {
        int[] counts = [7];
        _engine.RankAll(Array.Empty<Learner>(), World.AsOf, 3, Array.Empty<RankedModule>(), counts,
            cancellationToken: TestContext.Current.CancellationToken);
        counts.ShouldBe([7]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(60)]
    public void Numbers_of_no_module_are_refused(int number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => _engine.ModuleAt(number)).ParamName.ShouldBe("number");

    [Fact]
    public void Numbers_of_no_session_are_refused()
    {
        _engine.SessionAt(-1).ShouldBeNull();
        _engine.SessionAt(0).ShouldNotBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => _engine.SessionAt(-2));
        Should.Throw<ArgumentOutOfRangeException>(() => _engine.SessionAt(World.Programme.Tables.Sessions.Length));
    }
}
