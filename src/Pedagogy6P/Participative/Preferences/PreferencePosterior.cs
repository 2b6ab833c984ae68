using Pedagogy6P.Participative.Kernels;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// What a learner's choices say of their taste so far: a normal distribution of the weights of features, at most 4 KiB. A module with
/// features x whose declared topics stand for o is liked with probability σ(o + x·w). Updates are those of Bayesian logistic regression by
/// assumed-density filtering and allocate nothing. Mutable; not thread-safe (see <see cref="PreferenceBook"/>).
/// </summary>
public sealed class PreferencePosterior
{
    private readonly PreferencePrior _prior;
    private readonly float[] _numbers;

    /// <summary>A learner of whom no choice is known.</summary>
    /// <param name="prior">What is known without any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prior"/> is null.</exception>
    public PreferencePosterior(PreferencePrior prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        _prior = prior;
        _numbers = prior.Numbers.ToArray();
    }

    private PreferencePosterior(PreferencePosterior other) =>
        (_prior, _numbers, AsOf, Choices) = (other._prior, (float[])other._numbers.Clone(), other.AsOf, other.Choices);

    /// <summary>What was known before any choice.</summary>
    public PreferencePrior Prior => _prior;

    /// <summary>The day up to which taste has drifted: the latest of all observations; null before the first.</summary>
    public DateOnly? AsOf { get; internal set; }

    /// <summary>How many choices and judgements have been taken.</summary>
    public int Choices { get; internal set; }

    internal Span<float> Numbers => _numbers;

    internal Span<float> Mean => _numbers.AsSpan(0, _prior.Padded);

    internal Span<float> Covariance => _numbers.AsSpan(_prior.Padded);

    /// <summary>The mean weight of a feature.</summary>
    /// <param name="feature">Number of the feature.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such feature.</exception>
    public double WeightOf(int feature) => Mean[Checked(feature)];

    /// <summary>The standard deviation of the weight of a feature: how unsure it is.</summary>
    /// <param name="feature">Number of the feature.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such feature.</exception>
    public double SpreadOf(int feature) => Math.Sqrt(Math.Max(0, Covariance[BlockedSymmetric.At(Checked(feature), feature)]));

    /// <summary>The same, to go its own way.</summary>
    public PreferencePosterior Copy() => new(this);

    /// <summary>Takes what a learner did. Taste first drifts to its day; one of an earlier day than the last is taken as of that.</summary>
    /// <param name="observation">What they did.</param>
    /// <param name="curve">How likely places of lists are to be looked at.</param>
    /// <param name="halfLife">Days in which half of what was learnt is forgotten, above 0.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An offer has another number of features than the prior.</exception>
    public void Observe(PreferenceObservation observation, ExaminationCurve curve, double halfLife)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfLife);
        if (observation is Judgement judgement)
        {
            Check(judgement.Offer);
            Drift(observation.Day, halfLife);
            TasteUpdate.Judge(this, judgement.Offer, judgement.Accepted);
            Choices++;
        }
        else
        {
            Observe((ShownList)observation, curve, halfLife);
        }
    }

    /// <summary>U: the probability of liking an offer, 0 to 1, over all that is not known of the taste.</summary>
    /// <param name="offer">The offer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="offer"/> is null.</exception>
    /// <exception cref="ArgumentException">It has another number of features than the prior.</exception>
    public double Preference(OfferFeatures offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        Check(offer);
        return Preference(offer.Numbers, offer.Declared);
    }

    /// <summary>
    /// U: the mean of σ(o + x·w) over what is not known of w, as σ((o + x·m) ÷ √(1 + π·v ÷ 8)) (MacKay 1992), within 0.02 of the exact one
    /// and on its side of ½.
    /// </summary>
    /// <param name="features">x, padded with 0 to a multiple of 8.</param>
    /// <param name="declared">o.</param>
    internal double Preference(ReadOnlySpan<float> features, double declared) =>
        LogisticMoments.Sigmoid(Pull(features, declared, stackalloc float[_prior.Padded]));

    /// <summary>
    /// Lets taste drift back towards the prior until a day: an Ornstein–Uhlenbeck process whose long run is the prior, so that two drifts
    /// are the same as one over both times. Days do not pass backwards.
    /// </summary>
    internal void Drift(DateOnly day, double halfLife)
    {
        int days = AsOf is DateOnly last ? day.DayNumber - last.DayNumber : 0;
        AsOf = AsOf is null || days > 0 ? day : AsOf;
        if (days > 0 && double.IsFinite(halfLife))
        {
            double keep = Math.Pow(2, -days / halfLife);
            BlockedSymmetric.Approach(Mean, _prior.Mean, (float)keep);
            BlockedSymmetric.Approach(Covariance, _prior.Covariance, (float)(keep * keep));
        }
    }

    // The logit of U; fills Σx.
    internal double Pull(ReadOnlySpan<float> features, double declared, Span<float> spread)
    {
        BlockedSymmetric.Multiply(Covariance, features, spread);
        return (declared + TasteProduct.Of(Mean, features)) / TasteUpdate.Shrink(TasteUpdate.Variance(features, spread));
    }

    private void Observe(ShownList list, ExaminationCurve curve, double halfLife)
    {
        ReadOnlySpan<ShownItem> items = list.Items.AsSpan();
        int chosen = 0;
        foreach (ref readonly ShownItem item in items)
        {
            Check(item.Offer);
            chosen += item.Chosen ? 1 : 0;
        }

        Drift(list.Day, halfLife);
        if (chosen > 0 && chosen < items.Length)
        {
            TasteUpdate.ChooseAll(this, items, chosen, curve);
            Choices += chosen;
        }
    }

    private void Check(OfferFeatures offer)
    {
        if (offer is null || offer.Count != _prior.Dimensions)
        {
            throw new ArgumentException($"Expected offers of {_prior.Dimensions} features.", nameof(offer));
        }
    }

    private int Checked(int feature)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(feature);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(feature, _prior.Dimensions);
        return feature;
    }
}
