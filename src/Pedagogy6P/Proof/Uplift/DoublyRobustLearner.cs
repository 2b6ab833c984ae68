using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// The DR-learner (Kennedy 2023): what either arm is expected to give is learnt on one half, the pseudo-outcome that corrects it with the
/// known probability of the lot is made on the other half, and the halves change places; trees of the pseudo-outcomes of both halves
/// predict the effect. Immutable and thread-safe.
/// </summary>
internal sealed class DoublyRobustLearner
{
    private static readonly BoostingOptions Outcomes = new() { Trees = 60, MaximumDepth = 3, MinimumChildWeight = 5, Bins = 64 };
    private static readonly BoostingOptions Effects = new() { Trees = 60, MaximumDepth = 2, LearningRate = 0.05, MinimumChildWeight = 10,
        Bins = 64 };

    private readonly List<(OutcomeTrees Without, OutcomeTrees With)> _arms = [];
    private readonly OutcomeTrees _effect;

    /// <param name="names">Names of the features.</param>
    /// <param name="offers">Rows to learn from; in either half of the learners some with and some without the offer.</param>
    /// <param name="learner">By row its learner, numbered.</param>
    /// <param name="seed">Seed of the halves.</param>
    public DoublyRobustLearner(IReadOnlyList<string> names, IReadOnlyList<UpliftOffer> offers, int[] learner, long seed)
    {
        var half = HoldOut.Folds(learner, 2, seed);
        double[] pseudo = new double[offers.Count];
        for (int held = 0; held < 2; held++)
        {
            UpliftOffer[] seen = [.. offers.Where((_, row) => half[row] != held)];
            _arms.Add((Arm(names, seen, treated: false), Arm(names, seen, treated: true)));
            int[] rows = [.. Enumerable.Range(0, offers.Count).Where(row => half[row] == held)];
            double[] found = PseudoOutcomes([.. rows.Select(row => offers[row])], _arms[^1..]);
            foreach ((int place, int row) in rows.Index())
            {
                pseudo[row] = found[place];
            }
        }

        _effect = new OutcomeTrees(names, offers, pseudo, Effects);
    }

    /// <summary>The effect that is expected of an offer to each.</summary>
    public double[] Effect(IReadOnlyList<UpliftOffer> offers) => _effect.Predict(offers);

    /// <summary>
    /// μ1 − μ0 + A(Y − μ1)/e − (1 − A)(Y − μ0)/(1 − e) of rows that were not learnt from: its mean is the effect, whatever the
    /// trees expect.
    /// </summary>
    public double[] PseudoOutcomes(IReadOnlyList<UpliftOffer> offers) => PseudoOutcomes(offers, _arms);

    private static double[] PseudoOutcomes(IReadOnlyList<UpliftOffer> offers, List<(OutcomeTrees Without, OutcomeTrees With)> arms)
    {
        double[] pseudo = new double[offers.Count];
        foreach ((OutcomeTrees without, OutcomeTrees with) in arms)
        {
            double[] mean0 = without.Predict(offers), mean1 = with.Predict(offers);
            foreach ((int row, UpliftOffer offer) in offers.Index())
            {
                double correction = offer.Treated ? (offer.Outcome - mean1[row]) / offer.Probability
                    : -(offer.Outcome - mean0[row]) / (1 - offer.Probability);
                pseudo[row] += (mean1[row] - mean0[row] + correction) / arms.Count;
            }
        }

        return pseudo;
    }

    private static OutcomeTrees Arm(IReadOnlyList<string> names, UpliftOffer[] seen, bool treated)
    {
        UpliftOffer[] arm = [.. seen.Where(offer => offer.Treated == treated)];
        return new OutcomeTrees(names, arm, [.. arm.Select(offer => offer.Outcome)], Outcomes);
    }
}
