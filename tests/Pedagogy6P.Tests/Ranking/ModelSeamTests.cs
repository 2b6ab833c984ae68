using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>How a host's models are asked: once per learner, about several pairs in one call, about no more than may matter.</summary>
public sealed class ModelSeamTests
{
    private static readonly World World = new(new WorldShape(11)
    {
        Modules = 700, Competencies = 40, Learners = 6, Strictness = 0.1, Density = 0.6, DefaultOptions = true,
    });

    [Fact]
    public void Models_are_asked_about_many_pairs_in_few_calls()
    {
        var risk = new CountingModel(0, 1, tells: false);
        var preference = new CountingModel(0, 1, tells: false);
        Ask(new PedagogyOptions { DropoutRisk = risk, Preference = preference });
        foreach (CountingModel model in (CountingModel[])[risk, preference])
        {
            model.Learners.ShouldBe(World.Learners.Select(learner => learner.Id));
            // Calls begin with 8 pairs, as the first scores shut out most others.
            model.Pairs.ShouldBeGreaterThan(8 * model.Calls);
        }
    }

    [Fact]
    public void A_tight_bound_leaves_pairs_out_and_changes_nothing_else()
    {
        foreach (bool isRisk in (bool[])[true, false])
        {
            var loose = new CountingModel(0.5, 0.52, tells: false);
            var tight = new CountingModel(0.5, 0.52, tells: true);
            PedagogyOptions Options(CountingModel model) =>
                isRisk ? new PedagogyOptions { DropoutRisk = model } : new PedagogyOptions { Preference = model };
            Ask(Options(tight)).ShouldBe(Ask(Options(loose)));
            tight.Pairs.ShouldBeLessThan(loose.Pairs);
            tight.Pairs.ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData(0.2, 0.1)]
    [InlineData(-0.1, 1)]
    [InlineData(0, 1.1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    public void Bounds_that_are_none_are_named_by_model(double least, double most)
    {
        foreach (PedagogyOptions options in Both(new CountingModel(least, most, tells: true)))
        {
            Should.Throw<InvalidOperationException>(() => Small.First(options: options)).Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain(options.Preference is CountingModel ? "Preference" : "DropoutRisk"),
                message => message.ShouldContain(least.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                message => message.ShouldContain(most.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData(0.29)]
    [InlineData(0.61)]
    public void A_value_outside_the_bounds_is_named(double value) =>
        Should.Throw<InvalidOperationException>(() => Small.First(options: new PedagogyOptions
        {
            DropoutRisk = new OneRisk(PairValues.Of((_, _) => value, least: 0.3, most: 0.6)),
        })).Message.ShouldSatisfyAllConditions(
            message => message.ShouldContain(value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            message => message.ShouldContain("0.3"), message => message.ShouldContain("0.6"));

    [Fact]
    public void A_model_that_gives_nothing_is_named() =>
        Should.Throw<InvalidOperationException>(() => Small.First(options: new PedagogyOptions { DropoutRisk = new OneRisk(null!) }))
            .Message.ShouldContain("DropoutRisk");

    [Fact]
    public void Who_opted_out_is_never_asked_about()
    {
        string[] strict = [World.Learners[1].Id, World.Learners[4].Id];
        var risk = new CountingModel(0, 1, tells: false) { OptedOut = learner => strict.Contains(learner.Id) };
        Ask(new PedagogyOptions { DropoutRisk = risk });
        risk.Learners.ShouldBe(World.Learners.Select(learner => learner.Id).Except(strict));
    }

    [Fact]
    public void A_question_that_needs_no_model_asks_none()
    {
        var model = new CountingModel(0, 1, tells: false);
        var engine = new PedagogyEngine(World.Programme, new PedagogyOptions { DropoutRisk = model, Preference = model });
        engine.Infeasible(World.Learners[0], World.AsOf);
        engine.Done(World.Learners[0]);
        model.Learners.ShouldBeEmpty();
    }

    [Fact]
    public void A_compiled_learner_is_asked_about_once()
    {
        var model = new CountingModel(0, 1, tells: false);
        var engine = new PedagogyEngine(World.Programme, new PedagogyOptions { DropoutRisk = model });
        CompiledLearner compiled = engine.Compile(World.Learners[0], World.AsOf);
        var results = new RankedModule[5];
        engine.Rank(compiled, results);
        engine.Rank(compiled, results);
        model.Learners.Count.ShouldBe(1);
        engine.Compile(World.Learners[0], World.AsOf, compiled);
        engine.Rank(compiled, results);
        model.Learners.Count.ShouldBe(2);
    }

    [Fact]
    public void A_failure_of_a_model_passes_through_and_spoils_nothing()
    {
        foreach (PedagogyOptions options in Both(new CountingModel(0, 1, tells: false)))
        {
            CountingModel model = options.DropoutRisk as CountingModel ?? (CountingModel)options.Preference;
            var engine = new PedagogyEngine(World.Programme, options);
            var query = new RecommendationQuery(World.AsOf, 7);
            (string, double)[] before = Said(engine.Recommend(World.Learners[0], query));
            CompiledLearner compiled = engine.Compile(World.Learners[0], World.AsOf);
            model.Failure = new TimeZoneNotFoundException();
            Should.Throw<TimeZoneNotFoundException>(() => engine.Recommend(World.Learners[0], query));
            Should.Throw<TimeZoneNotFoundException>(() => engine.Rank(compiled, new RankedModule[7]));
            model.Failure = null;
            Said(engine.Recommend(World.Learners[0], query)).ShouldBe(before);
            var results = new RankedModule[7];
            engine.Rank(compiled, results).ShouldBe(7);
            results.Select(item => (engine.ModuleAt(item.ModuleNumber).Id, item.Score)).ShouldBe(before);
        }
    }

    [Fact]
    public void The_rank_of_a_module_asks_where_answers_decide_and_in_few_calls()
    {
        var model = new CountingModel(0, 1, tells: false);
        var engine = new PedagogyEngine(World.Programme, new PedagogyOptions { DropoutRisk = model, Preference = model });
        ImmutableArray<Recommendation> all = engine.Recommend(World.Learners[0], new RecommendationQuery(World.AsOf, 1000)).Recommendations;
        (int calls, int pairs) = (model.Calls, model.Pairs);
        foreach (int rank in (int[])[1, all.Length / 3, all.Length])
        {
            WhyNotAnswer answer = engine.WhyNot(World.Learners[0], new RecommendationQuery(World.AsOf, 1), all[rank - 1].ModuleId);
            answer.Standing!.Rank.ShouldBe(rank);
            answer.Standing.Score.ShouldBe(all[rank - 1].Score);
        }

        (model.Pairs - pairs).ShouldBeGreaterThan(5 * (model.Calls - calls));
    }

    private static (string, double)[] Ask(PedagogyOptions options)
    {
        var engine = new PedagogyEngine(World.Programme, options);
        return [.. World.Learners.SelectMany(learner => Said(engine.Recommend(learner, new RecommendationQuery(World.AsOf, 3))))];
    }

    private static (string, double)[] Said(LearnerRecommendations answer) =>
        [.. answer.Recommendations.Select(item => (item.ModuleId, item.Score))];

    private static IEnumerable<PedagogyOptions> Both(CountingModel model) =>
        [new PedagogyOptions { DropoutRisk = model }, new PedagogyOptions { Preference = model }];

    private sealed class OneRisk(IPairValues values) : Pedagogy6P.Preventive.IDropoutRisk
    {
        public IPairValues For(Learner learner, DateOnly asOf) => values;
    }
}
