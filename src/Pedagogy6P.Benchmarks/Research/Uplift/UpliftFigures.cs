using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>What came of one made-up trial. Immutable.</summary>
/// <param name="Share">Gain at a budget for a fifth of the learners, as a share of an oracle's.</param>
/// <param name="Area">The estimated area, with its interval.</param>
/// <param name="Truth">The area of the same rankings by the true effects of fresh learners.</param>
internal sealed record UpliftFigures(double Share, Interval Area, double Truth)
{
    private const int Folds = 5;
    private const int Fresh = 20_000;
    private const double Budget = 0.2;

    public bool Holds => Area.Lower <= Truth && Truth <= Area.Upper;

    public static UpliftFigures Of(long seed, int offers)
    {
        HeldOutFold[] folds = HeldOutFold.All(UpliftWorld.Names, UpliftWorld.Draw(offers, seed), Folds, seed);
        UpliftOffer[] fresh = UpliftWorld.Draw(Fresh, -seed);
        double[] effect = [.. fresh.Select(UpliftWorld.Effect)];
        double truth = 0;
        foreach (HeldOutFold fold in folds)
        {
            var known = new HeldOutFold(fold.Learner, fresh, [.. Enumerable.Range(0, Fresh)], fold.Learner.Effect(fresh), effect);
            truth += UpliftRanking.Area([known]).Estimate * fold.Offers.Length / offers;
        }

        double gain = folds.Sum(fold => Gain(fold.Scores, [.. fold.Offers.Select(UpliftWorld.Effect)]));
        double best = folds.Sum(fold => fold.Offers.Select(UpliftWorld.Effect).ToArray() is var own ? Gain(own, own) : 0);
        return new UpliftFigures(gain / best, UpliftRanking.Area(folds), truth);
    }

    private static double Gain(double[] scores, double[] effects) => Enumerable.Range(0, scores.Length)
        .OrderByDescending(row => scores[row]).Take((int)(Budget * scores.Length)).Sum(row => effects[row]);
}
