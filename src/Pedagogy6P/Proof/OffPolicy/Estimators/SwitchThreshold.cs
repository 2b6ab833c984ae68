using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Proof.OffPolicy.Rewards;

namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>
/// The weight above which the reward model alone is believed: of no weight, quantiles of the weights and all of them, the one with the
/// least estimated variance + bias², where the bias is at most the range of rewards times how much of the policy's choice lies above the
/// threshold, which is the mean of w over rows above it (Wang, Agarwal and Dudík 2017, section 4). Pure functions.
/// </summary>
internal static class SwitchThreshold
{
    private static readonly double[] Quantiles = [0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

    public static double Choose(LogColumns log, PolicyWeights weights, RewardPredictions model)
    {
        double[] sorted = [.. weights.Row.Order()];
        double range = log.Reward.Max() - log.Reward.Min();
        return Quantiles.Select(share => sorted[(int)(share * (sorted.Length - 1))]).Append(0).Append(double.PositiveInfinity).Distinct()
            .Order().MinBy(threshold => Error(log, weights, model, threshold, range));
    }

    private static double Error(LogColumns log, PolicyWeights weights, RewardPredictions model, double threshold, double range)
    {
        double[] terms = PlaceEstimators.Corrected(log, weights, model, threshold);
        double mean = terms.Average(), variance = 0, above = 0;
        foreach (double term in terms)
        {
            variance += (term - mean) * (term - mean) / terms.Length;
        }

        foreach (double weight in weights.Row)
        {
            above += weight > threshold ? weight / log.Decisions : 0;
        }

        return (variance / terms.Length) + (range * above * range * above);
    }
}
