using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>Effects by which learners are ranked; all on the same trees for outcomes. Stateless.</summary>
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

    /// <summary>By row of fresh learners what a contact is taken to bring.</summary>
    /// <param name="contender">The way to choose.</param>
    /// <param name="trial">What is known.</param>
    /// <param name="learner">A DR-learner on all of it.</param>
    /// <param name="fresh">The learners.</param>
    public static double[] Effects(this UpliftContender contender, UpliftTrial trial, DoublyRobustLearner learner, UpliftOffer[] fresh) =>
        contender switch
        {
            UpliftContender.Random => new double[fresh.Length],
            UpliftContender.Risk => Risks(learner.Without(fresh)),
            UpliftContender.OneModel => OneModel(trial.Offers, fresh),
            UpliftContender.TwoModels => TwoModels(trial.Offers, fresh),
            _ => learner.Effect(fresh),
        };

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
}
