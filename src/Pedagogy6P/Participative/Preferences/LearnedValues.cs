using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>What one learner's taste says of offers. Not thread-safe.</summary>
internal sealed class LearnedValues : ILinearValues
{
    // More than rounding moves log odds, which are below some thousands.
    private const double Rounding = 1e-3;

    private readonly Learner _learner;
    private readonly PreferencePosterior _taste;
    private readonly PreferenceFeatures _features;
    private readonly float[] _row;

    public LearnedValues(Learner learner, PreferencePosterior taste, PreferenceFeatures features, PreferenceVocabulary vocabulary)
    {
        (_learner, _taste, _features) = (learner, taste, features);
        _row = new float[taste.Prior.Padded];

        // Doubt only draws towards ½, so what the mean alone would say at most, and ½, bound what is said.
        (double least, double most) = TasteBounds.Of(taste.Mean, vocabulary);
        int declared = learner.Topics.Distinct(StringComparer.Ordinal).Count();
        most += features.DeclaredFor(declared, PreferenceFeatures.LargestSquares);
        (Least, Most) = (LogisticMoments.Sigmoid(Math.Min(0, least) - Rounding), LogisticMoments.Sigmoid(Math.Max(0, most) + Rounding));
    }

    public double Least { get; }

    public double Most { get; }

    public void FillTaste(Span<float> taste) => _features.Bounds.FillTaste(_learner, _taste.Mean, taste);

    public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values)
    {
        for (int place = 0; place < offers.Length; place++)
        {
            double declared = _features.Fill(_learner, offers[place], _row);
            values[place] = _taste.Preference(_row, declared);
        }
    }
}
