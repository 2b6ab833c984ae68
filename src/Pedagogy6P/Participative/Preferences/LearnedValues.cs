using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Kernels;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>What one learner's taste says of offers. Not thread-safe.</summary>
internal sealed class LearnedValues : ILinearValues
{
    // More than rounding moves log odds, which are below some thousands.
    private const double Rounding = 1e-3;

    private readonly Learner _learner;
    private readonly PreferencePosterior _taste;
    private readonly PreferenceFeatures _features;
    private readonly PreferenceVocabulary _vocabulary;
    private readonly float[] _row;

    public LearnedValues(Learner learner, PreferencePosterior taste, PreferenceFeatures features, PreferenceVocabulary vocabulary)
    {
        (_learner, _taste, _features, _vocabulary) = (learner, taste, features, vocabulary);
        _row = new float[taste.Prior.Padded];

        // Doubt only draws towards ½, so what the mean alone would say at most, and ½, bound what is said.
        (double least, double most) = TasteBounds.Of(taste.Mean, vocabulary);
        int declared = learner.Topics.Distinct(StringComparer.Ordinal).Count();
        most += features.DeclaredFor(declared, PreferenceFeatures.LargestSquares);
        (Least, Most) = (LogisticMoments.Sigmoid(Math.Min(0, least) - Rounding), LogisticMoments.Sigmoid(Math.Max(0, most) + Rounding));
    }

    public double Least { get; }

    public double Most { get; }

    public float FillTaste(Span<float> taste)
    {
        _features.Bounds.FillTaste(_learner, _taste.Mean, taste);

        // No offer is known better than this, so doubt draws all log odds above 0 towards it as far.
        Span<float> slope = stackalloc float[_taste.Prior.Padded];
        ReadOnlySpan<float> typical = _features.Typical;
        BlockedSymmetric.Multiply(_taste.Covariance, typical, slope);
        double variance = (2 * TasteBounds.Of(slope, _vocabulary).Least) - TasteProduct.Of(slope, typical);
        float drawn = (float)(1 / TasteUpdate.Shrink(Math.Max(0, variance - Rounding)));
        foreach (ref float weight in taste[..(_features.Bounds.Dimensions - 1)])
        {
            weight *= drawn;
        }

        // None is known worse than this: as 2·|x·y| ≤ x² + y², xᵀΣx is at most what rows add up to in Σ, times squares of x.
        BlockedSymmetric.AbsoluteSums(_taste.Covariance, slope);
        double most = TasteBounds.Of(slope, _vocabulary).Most;
        return (float)(0.9999 / (TasteUpdate.Shrink(most + Rounding) * drawn));
    }

    public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values)
    {
        for (int place = 0; place < offers.Length; place++)
        {
            double declared = _features.Fill(_learner, offers[place], _row);
            values[place] = _taste.Preference(_row, declared);
        }
    }
}
