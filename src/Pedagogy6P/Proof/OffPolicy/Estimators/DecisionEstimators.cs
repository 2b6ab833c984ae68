using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>Estimators that weigh a decision as a whole. Pure functions.</summary>
internal static class DecisionEstimators
{
    public static IEnumerable<EstimatorTerms> Of(LogColumns log, PolicyWeights weights)
    {
        double[] reward = Rewards(log), weight = weights.Decision;
        double most = Math.Sqrt(log.Decisions);
        double[] clipped = [.. weight.Select(one => Math.Min(one, most))];
        double[] weighted = Times(weight, reward);
        yield return EstimatorTerms.Mean(OffPolicyEstimator.InversePropensity, weighted, weight);
        yield return EstimatorTerms.Mean(OffPolicyEstimator.ClippedInversePropensity, Times(clipped, reward), clipped);
        yield return new EstimatorTerms(OffPolicyEstimator.SelfNormalisedInversePropensity, [weighted], [weight], weight);
    }

    /// <summary>By decision the sum of its rewards.</summary>
    public static double[] Rewards(LogColumns log)
    {
        double[] sums = new double[log.Decisions];
        for (int row = 0; row < log.Rows; row++)
        {
            sums[log.DecisionOf[row]] += log.Reward[row];
        }

        return sums;
    }

    private static double[] Times(double[] one, double[] other) => [.. one.Zip(other, (left, right) => left * right)];
}
