using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>Effects by which learners of a fold are ranked, without its outcomes; all on the same trees for outcomes. Stateless.</summary>
internal static class UpliftContenders
{
    public static string NameOf(this UpliftContender contender) => contender switch
    {
        UpliftContender.Random => "random",
        UpliftContender.Risk => "risk order",
        UpliftContender.OneModel => "S-learner",
        UpliftContender.TwoModels => "T-learner",
        _ => "DR-learner",
    };

    /// <summary>By row of a fold what a contact is taken to bring.</summary>
    public static double[] Ranks(this UpliftContender contender, HeldOutFold[] folds, int held)
    {
        HeldOutFold own = folds[held];
        return contender switch
        {
            UpliftContender.Random => new double[own.Offers.Length],
            UpliftContender.Risk => Risks(own.Without),
            UpliftContender.OneModel => OneModel(Others(folds, held), own.Offers),
            UpliftContender.TwoModels => TwoModels(Others(folds, held), own.Offers),
            _ => own.Effects,
        };
    }

    // Above 0, so that dividing by minutes keeps meaning "first those with most to lose a minute".
    private static double[] Risks(double[] without)
    {
        double most = without.Max();
        return [.. without.Select(outcome => most - outcome)];
    }

    private static double[] OneModel(UpliftOffer[] seen, UpliftOffer[] own)
    {
        OutcomeTrees trees = Trees([.. seen.Select(offer => Knowing(offer, offer.IsContacted))]);
        return Difference(trees.Predict([.. own.Select(offer => Knowing(offer, true))]),
            trees.Predict([.. own.Select(offer => Knowing(offer, false))]));
    }

    private static double[] TwoModels(UpliftOffer[] seen, UpliftOffer[] own) => Difference(
        Trees([.. seen.Where(offer => offer.IsContacted)]).Predict(own), Trees([.. seen.Where(offer => !offer.IsContacted)]).Predict(own));

    private static OutcomeTrees Trees(UpliftOffer[] seen) =>
        new(seen, [.. seen.Select(offer => offer.Outcome)], DoublyRobustLearner.Outcomes);

    private static double[] Difference(double[] with, double[] without) => [.. with.Zip(without, (one, other) => one - other)];

    private static UpliftOffer Knowing(UpliftOffer offer, bool isContacted) =>
        offer with { Features = offer.Features.Add(isContacted ? 1 : 0) };

    private static UpliftOffer[] Others(HeldOutFold[] folds, int held) =>
        [.. folds.Index().Where(fold => fold.Index != held).SelectMany(fold => fold.Item.Offers)];
}
