using Pedagogy6P.Proof.OffPolicy.Estimators;
using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Proof.OffPolicy.Rewards;

namespace Pedagogy6P.Tests.Proof.OffPolicy;

/// <summary>Estimators on average over everything that the policy that logs may show.</summary>
public static class OffPolicyEstimatorTests
{
    private static readonly ListWorld World = new([0.5, 0.3, 0.2], [0.1, 0.3, 0.6]);

    [Fact]
    public static void Weights_of_whole_lists_are_unbiased() =>
        World.Mean(target => Sum(DecisionEstimators.Of(target.Log, Weights(target)).First())).ShouldBe(World.Value, 1e-12);

    [Fact]
    public static void Weights_from_the_top_are_unbiased() =>
        World.Mean(target => Sum(CascadeEstimators.Weighted(target.Log, Weights(target)).First())).ShouldBe(World.Value, 1e-12);

    [Fact]
    public static void Doubly_robust_from_the_top_is_unbiased_whatever_the_model_expects()
    {
        foreach (double unit in new[] { 0, 1, -3.5 })
        {
            World.Mean(target => Sum(CascadeEstimators.Modelled(target.Log, Weights(target), Model(target, unit))))
                .ShouldBe(World.Value, 1e-12);
        }
    }

    [Fact]
    public static void Doubly_robust_of_single_choices_is_unbiased_whatever_the_model_expects()
    {
        double[] rewards = [0.3, 0.8], logging = [0.9, 0.1], aim = [0.2, 0.8];
        foreach (double unit in new[] { 0, 1, -3.5 })
        {
            double mean = 0;
            for (int action = 0; action < 2; action++)
            {
                LoggedDecisions log = new LoggedDecisionsBuilder("log", []).Add(new LoggedAction
                {
                    DecisionId = "d",
                    Position = 1,
                    ActionId = ListWorld.Actions[action],
                    Reward = rewards[action],
                    Propensity = logging[action],
                }).Build();
                var target = TargetPolicy.Of(log, "target", Enumerable.Range(0, 2)
                    .Select(one => (new CandidateValue("d", 1, ListWorld.Actions[one], aim[one]), (int?)null)));
                EstimatorTerms doubly = PlaceEstimators.Modelled(target.Log, Weights(target), Model(target, unit))
                    .Single(terms => terms.Estimator == OffPolicyEstimator.DoublyRobust);
                mean += logging[action] * Sum(doubly);
            }

            mean.ShouldBe((aim[0] * rewards[0]) + (aim[1] * rewards[1]), 1e-12);
        }
    }

    private static PolicyWeights Weights(TargetPolicy target) => PolicyWeights.Of(target.Log, target.OfRow);

    private static double Sum(EstimatorTerms terms) => terms.Numerators[0].Sum();

    // Something that a model might say: it depends on the action and the place only.
    private static RewardPredictions Model(TargetPolicy target, double unit) => RewardPredictions.Of(target, "model",
        ListWorld.Actions.SelectMany((action, code) => new[] { 1, 2 }.Where(position => target.Log.RowOf.ContainsKey(("d", position)))
            .Select(position => (new CandidateValue("d", position, action, unit * (0.4 + code - (0.3 * position))), (int?)null))));
}
