using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>What ways to choose whom to contact bring with so many hours of staff. Stateless and thread-safe.</summary>
internal static class UpliftPolicies
{
    /// <summary>All of them, in the order of <see cref="UpliftPolicy"/>.</summary>
    /// <param name="folds">Learners that were not learnt from.</param>
    /// <param name="learners">Learners of the trial, whom they stand for.</param>
    /// <param name="allHours">Hours that contacting all of these takes.</param>
    /// <param name="share">Share of them that there is, from 0 to 1.</param>
    /// <param name="level">Level of the intervals.</param>
    public static ImmutableArray<UpliftPolicyValue> All(IReadOnlyList<HeldOutFold> folds, int learners, double allHours, double share,
        double level)
    {
        BudgetGain[] random = [.. folds.Select(fold => Of(UpliftPolicy.Random, fold, share))];
        double judged = folds.Sum(fold => fold.Offers.Length), minutes = folds.Sum(fold => fold.Offers.Sum(offer => offer.Minutes));
        return [.. Enum.GetValues<UpliftPolicy>().Select(policy =>
        {
            BudgetGain[] own = [.. folds.Select(fold => Of(policy, fold, share))];
            return new UpliftPolicyValue
            {
                Policy = policy,
                Contacts = learners * own.Sum(gain => gain.Chosen.Sum()) / judged,
                Hours = allHours * own.Zip(folds, Minutes).Sum() / minutes,
                Gain = Total(own.Select(gain => gain.Gain)),
                BeyondRandom = Total(own.Zip(random, (gain, other) => gain.Gain.Plus(-1, other.Gain))),
            };
        })];

        Interval Total(IEnumerable<FoldEstimate> gains)
        {
            var mean = FoldEstimate.Pooled([.. gains], level);
            return new Interval(mean.Estimate * learners, mean.Lower * learners, mean.Upper * learners);
        }
    }

    /// <summary>One of them in one block.</summary>
    /// <param name="policy">The way to choose.</param>
    /// <param name="fold">The block.</param>
    /// <param name="share">Share of the minutes of contacting everybody that there is.</param>
    public static BudgetGain Of(UpliftPolicy policy, HeldOutFold fold, double share)
    {
        double[] cost = [.. fold.Offers.Select(offer => offer.Minutes)];
        return policy switch
        {
            UpliftPolicy.Nobody => BudgetGain.Random(fold.Pseudo, 0),
            UpliftPolicy.Everybody => BudgetGain.Random(fold.Pseudo, 1),
            UpliftPolicy.Random => BudgetGain.Random(fold.Pseudo, share),
            UpliftPolicy.Risk => BudgetGain.Of([.. fold.Without.Select(outcome => -outcome)], cost, fold.Pseudo, share),
            _ => BudgetGain.Of([.. fold.Effects.Zip(cost, (effect, minutes) => effect / minutes)], cost, fold.Pseudo, share, least: 0),
        };
    }

    private static double Minutes(BudgetGain gain, HeldOutFold fold) =>
        gain.Chosen.Zip(fold.Offers, (share, offer) => share * offer.Minutes).Sum();
}
