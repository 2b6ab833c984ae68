using FsCheck.Xunit;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

public sealed class TermWeightsTests
{
    [Fact]
    public void Defaults_are_those_of_the_definitions()
    {
        TermWeights weights = TermWeights.Default;
        (weights.Need, weights.Schedule, weights.Travel, weights.Retention).ShouldBe((0.30, 0.08, 0.07, 0.15));
        (weights.Demand, weights.Preference, weights.Evidence, weights.Practice).ShouldBe((0.10, 0.10, 0.10, 0.10));
    }

    [Fact]
    public void Weights_are_divided_by_their_sum()
    {
        TermWeights weights = Small.Engine(options: new PedagogyOptions { Weights = new TermWeights { Need = 1.3 } }).Weights;
        weights.Need.ShouldBe(0.65, 1e-15);
        weights.Retention.ShouldBe(0.075, 1e-15);
    }

    [Property(MaxTest = 20)]
    public void Weights_of_any_scale_rank_alike(World world)
    {
        TermWeights given = world.Options.Weights;
        var scaled = new TermWeights
        {
            Need = given.Need * 1024,
            Schedule = given.Schedule * 1024,
            Travel = given.Travel * 1024,
            Retention = given.Retention * 1024,
            Demand = given.Demand * 1024,
            Preference = given.Preference * 1024,
            Evidence = given.Evidence * 1024,
            Practice = given.Practice * 1024,
        };
        var one = new PedagogyEngine(world.Programme, new PedagogyOptions { Weights = given });
        var two = new PedagogyEngine(world.Programme, new PedagogyOptions { Weights = scaled });
        var query = new RecommendationQuery(world.AsOf, 50);
        world.Learners.Select(learner => two.Recommend(learner, query)).Json()
            .ShouldBe(world.Learners.Select(learner => one.Recommend(learner, query)).Json());
    }

    [Fact]
    public void A_term_without_weight_contributes_nothing()
    {
        Contributions shares =
            Small.First(options: new PedagogyOptions { Weights = new TermWeights { Need = 0, Demand = 0 } }).Contributions;
        (shares.Need, shares.Demand).ShouldBe((0, 0));
        shares.Evidence.ShouldBeGreaterThan(0);
    }
}
