using Pedagogy6P.MachineLearning.Boosting;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// The DR-learner (Kennedy 2023): what either side is expected to give is learnt on one half, the pseudo-outcome that corrects it with the
/// known probability of the lot is made on the other half, and the halves change places; trees of the pseudo-outcomes of both halves
/// predict the effect. Immutable and thread-safe.
/// </summary>
internal sealed class DoublyRobustLearner
{
    /// <summary>Settings of the trees for outcomes.</summary>
    public static readonly BoostingOptions Outcomes = new() { Trees = 60, MaximumDepth = 3, MinimumChildWeight = 5, Bins = 64 };

    // The pseudo-outcomes of a few rows are mostly noise, so a leaf holds a stated share of them.
    private const double ShareOfALeaf = 0.003;
    private const double LeastOfALeaf = 5;

    private static readonly BoostingOptions Effects = new() { Trees = 60, MaximumDepth = 3, LearningRate = 0.05, Bins = 64 };

    private readonly List<(OutcomeTrees Without, OutcomeTrees With)> _sides = [];
    private readonly OutcomeTrees _effect;

    /// <param name="offers">Rows to learn from.</param>
    /// <param name="seed">Seed of the halves.</param>
    public DoublyRobustLearner(UpliftOffer[] offers, long seed)
    {
        int[] half = ContactFolds.Of(offers, 2, seed);
        double[] pseudo = new double[offers.Length];
        for (int held = 0; held < 2; held++)
        {
            UpliftOffer[] seen = [.. offers.Where((_, row) => half[row] != held)];
            _sides.Add((Side(seen, isContacted: false), Side(seen, isContacted: true)));
            int[] rows = [.. Enumerable.Range(0, offers.Length).Where(row => half[row] == held)];
            double[] found = PseudoOutcomes([.. rows.Select(row => offers[row])], _sides[^1..]);
            foreach ((int place, int row) in rows.Index())
            {
                pseudo[row] = found[place];
            }
        }

        _effect = new OutcomeTrees(offers, pseudo,
            Effects with { MinimumChildWeight = Math.Max(LeastOfALeaf, ShareOfALeaf * offers.Length) });
    }

    /// <summary>The effect that is expected of a contact to each.</summary>
    public double[] Effect(IReadOnlyList<UpliftOffer> offers) => _effect.Predict(offers);

    /// <summary>The effect that is expected of a contact, from features row by row.</summary>
    public void Effect(ReadOnlySpan<double> rows, Span<double> effects) => _effect.Predict(rows, effects);

    /// <summary>The outcome that is expected of each without a contact.</summary>
    public double[] Without(IReadOnlyList<UpliftOffer> offers)
    {
        double[] expected = new double[offers.Count];
        foreach ((OutcomeTrees without, OutcomeTrees _) in _sides)
        {
            foreach ((int row, double one) in without.Predict(offers).Index())
            {
                expected[row] += one / _sides.Count;
            }
        }

        return expected;
    }

    /// <summary>
    /// μ1 − μ0 + A(Y − μ1)/e − (1 − A)(Y − μ0)/(1 − e) of rows that were not learnt from: its mean is the effect, whatever the
    /// trees expect.
    /// </summary>
    public double[] PseudoOutcomes(IReadOnlyList<UpliftOffer> offers) => PseudoOutcomes(offers, _sides);

    private static double[] PseudoOutcomes(IReadOnlyList<UpliftOffer> offers, List<(OutcomeTrees Without, OutcomeTrees With)> sides)
    {
        double[] pseudo = new double[offers.Count];
        foreach ((OutcomeTrees without, OutcomeTrees with) in sides)
        {
            double[] mean0 = without.Predict(offers), mean1 = with.Predict(offers);
            foreach ((int row, UpliftOffer offer) in offers.Index())
            {
                double correction = offer.IsContacted ? (offer.Outcome - mean1[row]) / offer.Propensity
                    : -(offer.Outcome - mean0[row]) / (1 - offer.Propensity);
                pseudo[row] += (mean1[row] - mean0[row] + correction) / sides.Count;
            }
        }

        return pseudo;
    }

    private static OutcomeTrees Side(UpliftOffer[] seen, bool isContacted)
    {
        UpliftOffer[] side = [.. seen.Where(offer => offer.IsContacted == isContacted)];
        return new OutcomeTrees(side, [.. side.Select(offer => offer.Outcome)], Outcomes);
    }
}
