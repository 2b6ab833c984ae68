using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Proof.OffPolicy.Rewards;

namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>Estimators that take every place of a list, or a single choice, for itself. Pure functions.</summary>
internal static class PlaceEstimators
{
    /// <summary>Those that need no reward model.</summary>
    public static EstimatorTerms Weighted(LogColumns log, PolicyWeights weights) => EstimatorTerms.Mean(
        OffPolicyEstimator.IndependentInversePropensity, ByDecision(log, row => weights.Row[row] * log.Reward[row]), weights.Row);

    /// <summary>Those that need one.</summary>
    public static IEnumerable<EstimatorTerms> Modelled(LogColumns log, PolicyWeights weights, RewardPredictions model)
    {
        double[] ones = new double[log.Decisions];
        Array.Fill(ones, 1);
        double threshold = SwitchThreshold.Choose(log, weights, model);
        yield return EstimatorTerms.Mean(OffPolicyEstimator.DirectMethod, ByDecision(log, row => model.Expected[row]), ones);
        yield return EstimatorTerms.Mean(
            log.HasLists ? OffPolicyEstimator.IndependentDoublyRobust : OffPolicyEstimator.DoublyRobust,
            Corrected(log, weights, model, double.PositiveInfinity), weights.Row);
        yield return EstimatorTerms.Mean(OffPolicyEstimator.SwitchDoublyRobust, Corrected(log, weights, model, threshold),
            [.. weights.Row.Select(weight => weight <= threshold ? weight : 0)]);
    }

    /// <summary>Doubly robust terms without what weights above a threshold would add.</summary>
    public static double[] Corrected(LogColumns log, PolicyWeights weights, RewardPredictions model, double threshold) =>
        ByDecision(log, row => model.Expected[row]
            + (weights.Row[row] <= threshold ? weights.Row[row] * (log.Reward[row] - model.Logged[row]) : 0));

    private static double[] ByDecision(LogColumns log, Func<int, double> ofRow)
    {
        double[] sums = new double[log.Decisions];
        for (int row = 0; row < log.Rows; row++)
        {
            sums[log.DecisionOf[row]] += ofRow(row);
        }

        return sums;
    }
}
