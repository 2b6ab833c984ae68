using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Proof.OffPolicy.Rewards;

namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>Estimators of lists that are read from the top: what is above a place acts on its reward. Pure functions.</summary>
internal static class CascadeEstimators
{
    /// <summary>Those that need no reward model.</summary>
    public static IEnumerable<EstimatorTerms> Weighted(LogColumns log, PolicyWeights weights)
    {
        int places = 0;
        for (int decision = 0; decision < log.Decisions; decision++)
        {
            places = Math.Max(places, log.First[decision + 1] - log.First[decision]);
        }

        double[][] numerators = [.. Enumerable.Range(0, places).Select(_ => new double[log.Decisions])];
        double[][] denominators = [.. Enumerable.Range(0, places).Select(_ => new double[log.Decisions])];
        double[] sums = new double[log.Decisions];
        for (int row = 0; row < log.Rows; row++)
        {
            int decision = log.DecisionOf[row], place = row - log.First[decision];
            numerators[place][decision] = weights.Prefix[row] * log.Reward[row];
            denominators[place][decision] = weights.Prefix[row];
            sums[decision] += numerators[place][decision];
        }

        yield return EstimatorTerms.Mean(OffPolicyEstimator.RewardInteraction, sums, weights.Decision);

        // A place that few lists have counts as often as they have it.
        double[][] scaled = [.. numerators.Select((terms, place) => Scale(terms, Share(log, place)))];
        yield return new EstimatorTerms(OffPolicyEstimator.SelfNormalisedRewardInteraction, scaled, denominators, weights.Decision);
    }

    /// <summary>The one that needs a model of what is still to come.</summary>
    public static EstimatorTerms Modelled(LogColumns log, PolicyWeights weights, RewardPredictions toCome)
    {
        double[] terms = new double[log.Decisions];
        for (int row = 0; row < log.Rows; row++)
        {
            int decision = log.DecisionOf[row];
            double before = row == log.First[decision] ? 1 : weights.Prefix[row - 1];
            terms[decision] += (weights.Prefix[row] * (log.Reward[row] - toCome.Logged[row])) + (before * toCome.Expected[row]);
        }

        return EstimatorTerms.Mean(OffPolicyEstimator.CascadeDoublyRobust, terms, weights.Decision);
    }

    /// <summary>By row the sum of the rewards from it on.</summary>
    public static double[] ToCome(LogColumns log)
    {
        double[] sums = [.. log.Reward];
        for (int row = log.Rows - 2; row >= 0; row--)
        {
            sums[row] += log.DecisionOf[row] == log.DecisionOf[row + 1] ? sums[row + 1] : 0;
        }

        return sums;
    }

    private static double Share(LogColumns log, int place)
    {
        int having = 0;
        for (int decision = 0; decision < log.Decisions; decision++)
        {
            having += log.First[decision + 1] - log.First[decision] > place ? 1 : 0;
        }

        return (double)having / log.Decisions;
    }

    private static double[] Scale(double[] terms, double share) => [.. terms.Select(term => term * share)];
}
