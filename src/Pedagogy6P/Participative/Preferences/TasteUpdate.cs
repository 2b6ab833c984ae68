using Pedagogy6P.Participative.Kernels;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// One observation's update of a taste: along the direction z that it tells about, mean and variance become those of the exact posterior
/// of z (<see cref="LogisticMoments"/>), and all weights move as far as they vary with z. Allocates nothing for lists of up to 64
/// modules.
/// </summary>
internal static class TasteUpdate
{
    // Few lists are longer.
    private const int OnStack = 64;
    private const double Rounding = 1e-5;
    private const int MostRounds = 30;

    /// <summary>A module was accepted or declined by itself.</summary>
    public static void Judge(PreferencePosterior taste, OfferFeatures offer, bool accepted)
    {
        Span<float> spread = stackalloc float[taste.Prior.Padded];
        double pull = taste.Pull(offer.Numbers, offer.Declared, spread), variance = Variance(offer.Numbers, spread);
        double mean = offer.Declared + TasteProduct.Of(taste.Mean, offer.Numbers);
        (double after, double left) = accepted
            ? LogisticMoments.AfterYes(mean, variance) : LogisticMoments.AfterNo(mean, variance);
        Move(taste, spread, mean, variance, after, left);
        Scale(spread, left / variance);
        Hold(taste, offer, spread, pull, atLeast: accepted);
    }

    /// <summary>
    /// Some modules of a list were chosen. What one of them tells may speak against another one: the mean is moved until it does not, and
    /// where it cannot, nothing is learnt from that one.
    /// </summary>
    public static void ChooseAll(PreferencePosterior taste, ReadOnlySpan<ShownItem> items, int chosen, ExaminationCurve curve)
    {
        if (chosen == 1)
        {
            Choose(taste, items, IndexOfChosen(items, 0), curve);
            return;
        }

        Span<double> pulls = items.Length <= OnStack ? stackalloc double[items.Length] : new double[items.Length];
        Span<float> before = stackalloc float[taste.Numbers.Length], spread = stackalloc float[taste.Prior.Padded];
        for (int item = 0; item < items.Length; item++)
        {
            pulls[item] = taste.Pull(items[item].Offer.Numbers, items[item].Offer.Declared, spread);
        }

        for (int item = IndexOfChosen(items, 0); item < items.Length; item = IndexOfChosen(items, item + 1))
        {
            taste.Numbers.CopyTo(before);
            Choose(taste, items, item, curve);
            int round = 0;
            while (!HoldsAll(taste, items, pulls, spread) && round++ < MostRounds)
            {
            }

            if (round > MostRounds)
            {
                before.CopyTo(taste.Numbers);
            }
        }
    }

    private static int IndexOfChosen(ReadOnlySpan<ShownItem> items, int from)
    {
        while (from < items.Length && !items[from].Chosen)
        {
            from++;
        }

        return from;
    }

    // Whether no chosen module is liked less than before; those that are, are held one after the other.
    private static bool HoldsAll(
        PreferencePosterior taste, ReadOnlySpan<ShownItem> items, ReadOnlySpan<double> pulls, Span<float> spread)
    {
        bool holds = true;
        for (int item = 0; item < items.Length; item++)
        {
            OfferFeatures offer = items[item].Offer;
            if (items[item].Chosen && taste.Pull(offer.Numbers, offer.Declared, spread) < pulls[item])
            {
                holds = false;
                Hold(taste, offer, spread, pulls[item], atLeast: true);
            }
        }

        return holds;
    }

    // One module of a list was chosen, and preferred to all of it that were not.
    private static void Choose(
        PreferencePosterior taste, ReadOnlySpan<ShownItem> items, int chosen, ExaminationCurve curve)
    {
        Span<double> shares = items.Length <= OnStack ? stackalloc double[items.Length] : new double[items.Length];
        Span<float> contrast = stackalloc float[taste.Prior.Padded], spread = stackalloc float[taste.Prior.Padded];
        Span<float> own = stackalloc float[taste.Prior.Padded];
        OfferFeatures taken = items[chosen].Offer;
        double pull = taste.Pull(taken.Numbers, taken.Declared, own), mean = Contrast(taste, items, chosen, curve, shares, contrast);
        BlockedSymmetric.Multiply(taste.Covariance, contrast, spread);
        double variance = Variance(contrast, spread);
        (double after, double left) = LogisticMoments.AfterYes(mean, variance);
        Move(taste, spread, mean, variance, after, left);

        // What is left of Σx of the chosen one.
        double along = TasteProduct.Of(spread, taken.Numbers) * (variance - left) / (variance * variance);
        BlockedSymmetric.Add(own, spread, (float)-along);
        Hold(taste, taken, own, pull, atLeast: true);
    }

    // The log odds of choosing one, which was looked at, against the rest, each of which counts as far as its place is looked at. Fills
    // their slope in w at the mean: what sets the chosen one apart.
    private static double Contrast(
        PreferencePosterior taste, ReadOnlySpan<ShownItem> items, int chosen, ExaminationCurve curve, Span<double> shares,
        Span<float> contrast)
    {
        double largest = double.NegativeInfinity, own = 0, sum = 0;
        for (int item = 0; item < items.Length; item++)
        {
            OfferFeatures offer = items[item].Offer;
            double utility = offer.Declared + TasteProduct.Of(taste.Mean, offer.Numbers);
            own = item == chosen ? utility : own;
            shares[item] = items[item].Chosen ? double.NegativeInfinity : utility + curve.LogOf(items[item].Position);
            largest = Math.Max(largest, shares[item]);
        }

        foreach (ref double share in shares)
        {
            sum += share = Math.Exp(share - largest);
        }

        items[chosen].Offer.Numbers.CopyTo(contrast);
        for (int item = 0; item < items.Length; item++)
        {
            if (!items[item].Chosen)
            {
                BlockedSymmetric.Add(contrast, items[item].Offer.Numbers, (float)(-shares[item] / sum));
            }
        }

        return own - largest - Math.Log(sum);
    }

    private static void Move(PreferencePosterior taste, ReadOnlySpan<float> spread, double mean, double variance, double after, double left)
    {
        BlockedSymmetric.Add(taste.Mean, spread, (float)((after - mean) / variance));
        BlockedSymmetric.Subtract(taste.Covariance, spread, (float)((variance - left) / (variance * variance)));
    }

    // Less doubt alone moves U away from ½, and the others of a list move what they share with the chosen one: neither may turn what a
    // choice says of its own module. Where it would, the mean is moved until U is what it was, and past it by more than rounding.
    private static void Hold(PreferencePosterior taste, OfferFeatures offer, ReadOnlySpan<float> spread, double pull, bool atLeast)
    {
        double variance = Variance(offer.Numbers, spread), least = (atLeast ? Rounding : -Rounding) * (1 + Math.Abs(pull));
        double missing = ((pull + least) * Shrink(variance)) - offer.Declared - TasteProduct.Of(taste.Mean, offer.Numbers);
        if (missing > 0 == atLeast)
        {
            BlockedSymmetric.Add(taste.Mean, spread, (float)(missing / variance));
        }
    }

    private static void Scale(Span<float> vector, double factor)
    {
        foreach (ref float value in vector)
        {
            value *= (float)factor;
        }
    }

    /// <summary>xᵀΣx of x and Σx, kept above rounding.</summary>
    public static double Variance(ReadOnlySpan<float> features, ReadOnlySpan<float> spread) =>
        Math.Max(1e-9, TasteProduct.Of(features, spread));

    /// <summary>By how much doubt of a variance draws log odds towards 0.</summary>
    public static double Shrink(double variance) => Math.Sqrt(1 + (LogisticMoments.Shrinkage * variance));
}
