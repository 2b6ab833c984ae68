using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>What ways to choose whom to contact bring with so many minutes of staff. Stateless and thread-safe.</summary>
internal static class UpliftPolicies
{
    /// <summary>All of them, in the order of <see cref="UpliftPolicy"/>.</summary>
    /// <param name="folds">Learners that were not learnt from.</param>
    /// <param name="minutes">Minutes of staff; each fold gets its share by learners.</param>
    /// <param name="level">Level of the intervals.</param>
    public static ImmutableArray<UpliftPolicyValue> All(IReadOnlyList<HeldOutFold> folds, double minutes, double level)
    {
        int learners = folds.Sum(fold => fold.Offers.Length);
        BudgetGain[] random = [.. folds.Select(fold => Of(UpliftPolicy.Random, fold, minutes / learners))];
        return [.. Enum.GetValues<UpliftPolicy>().Select(policy =>
        {
            BudgetGain[] own = [.. folds.Select(fold => Of(policy, fold, minutes / learners))];
            Interval Total(IEnumerable<FoldEstimate> gains)
            {
                var mean = FoldEstimate.Pooled([.. gains], level);
                return new Interval(mean.Estimate * learners, mean.Lower * learners, mean.Upper * learners);
            }

            return new UpliftPolicyValue
            {
                Policy = policy,
                Contacts = own.Sum(gain => gain.Chosen.Sum()),
                Hours = own.Zip(folds, Minutes).Sum() / UpliftEvaluator.MinutesOfAnHour,
                Gain = Total(own.Select(gain => gain.Gain)),
                BeyondRandom = Total(own.Zip(random, (gain, other) => gain.Gain.Plus(-1, other.Gain))),
            };
        })];
    }

    /// <summary>One of them in one fold.</summary>
    /// <param name="policy">The way to choose.</param>
    /// <param name="fold">The fold.</param>
    /// <param name="budget">Minutes of staff a learner.</param>
    public static BudgetGain Of(UpliftPolicy policy, HeldOutFold fold, double budget)
    {
        double[] cost = [.. fold.Offers.Select(offer => offer.Minutes)];
        return policy switch
        {
            UpliftPolicy.Nobody => BudgetGain.Random(cost, fold.Pseudo, 0),
            UpliftPolicy.Everybody => BudgetGain.Random(cost, fold.Pseudo, double.PositiveInfinity),
            UpliftPolicy.Random => BudgetGain.Random(cost, fold.Pseudo, budget),
            UpliftPolicy.Risk => BudgetGain.Of([.. fold.Without.Select(outcome => -outcome)], cost, fold.Pseudo, budget),
            _ => BudgetGain.Of([.. fold.Effects.Zip(cost, (effect, minutes) => effect / minutes)], cost, fold.Pseudo, budget, least: 0),
        };
    }

    private static double Minutes(BudgetGain gain, HeldOutFold fold) =>
        gain.Chosen.Zip(fold.Offers, (share, offer) => share * offer.Minutes).Sum();
}
