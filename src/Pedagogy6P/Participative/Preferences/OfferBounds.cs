using System.Collections.Frozen;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// Bounds of o + x·m that are linear in what a module is. What any offer of it has in common counts with its weight; of what sessions
/// differ in, positive weights count at the most, negative ones at the least that any of its sessions has; of what learners differ in
/// (distance, prices with funding) the best counts. Of k declared topics o is at most k·ln 3·√(1 + π·v·|x|² ÷ 8), |x|² at its most.
/// Immutable and thread-safe.
/// </summary>
internal sealed class OfferBounds
{
    private const int Times = SessionFeatures.OwnTime + 1;

    // Modality, duration, hands-on share and the price bands.
    private const int Common = FixedFeatures.Duration + 5;

    // More than rounding moves log odds of ordinary sizes.
    private const double Rounding = 1e-3;

    // By topic the feature that says whether a module has it, or another one that shares the feature.
    private readonly FrozenDictionary<string, int> _topics;
    private readonly int _told;
    private readonly PreferenceVocabulary _vocabulary;
    private readonly double _doubt;

    public OfferBounds(Programme programme, PreferenceVocabulary vocabulary, double doubt)
    {
        (_vocabulary, _doubt) = (vocabulary, doubt);
        string[] topics =
        [
            .. programme.Tables.Modules.SelectMany(module => module.Topics).CountBy(topic => topic, StringComparer.Ordinal)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key),
        ];
        _told = Math.Min(topics.Length, ILinearPreference.MaxDimensions - Dimensions);
        _topics = topics.Index().ToFrozenDictionary(topic => topic.Item, topic => topic.Index % _told, StringComparer.Ordinal);
    }

    private int Topics => _vocabulary.Topics.Length;

    private int Sites => _vocabulary.Sites.Length;

    // In this order: topics, what is common, times at most and at least, sites at most and at least, whether any and whether all sessions
    // are somewhere, declared topics, and 1.
    public int Dimensions => Topics + _told + Common + (2 * Times) + (2 * Sites) + 3;

    /// <summary>Fills the features of a bound.</summary>
    /// <param name="module">The module.</param>
    /// <param name="own">Its features as <see cref="PreferenceFeatures"/> has them; those of sessions and prices are 0.</param>
    /// <param name="sessions">Its sessions.</param>
    /// <param name="features">Receives the features.</param>
    public void Fill(Module module, ReadOnlySpan<float> own, ReadOnlySpan<SessionFeatures> sessions, Span<float> features)
    {
        features[..Dimensions].Clear();
        own[..Topics].CopyTo(features);
        ReadOnlySpan<float> rest = own[Topics..];
        Span<float> common = features.Slice(Topics, Common);
        rest[..(FixedFeatures.Duration + 1)].CopyTo(common);
        common[FixedFeatures.Duration + 1] = rest[FixedFeatures.HandsOn];
        common[FixedFeatures.Duration + 2 + _vocabulary.BandOf(module.Price)] = 1;
        Span<float> times = features.Slice(Topics + Common, 2 * Times);
        Span<float> places = features.Slice(Topics + Common + (2 * Times), (2 * Sites) + 2);
        if (sessions.IsEmpty)
        {
            times[SessionFeatures.OwnTime] = times[Times + SessionFeatures.OwnTime] = 1;
        }

        bool isFirst = true;
        foreach (SessionFeatures session in sessions)
        {
            Widen(times, session.Times, isFirst);
            Widen(places, session.PlacesOf(Sites), isFirst);
            isFirst = false;
        }

        double squares = 1 + 1;
        foreach (float value in (ReadOnlySpan<float>)[.. own, .. times[..Times], .. places[..(Sites + 1)]])
        {
            squares += (double)value * value;
        }

        float declared = MathF.BitIncrement((float)Math.Sqrt(1 + (_doubt * squares)));
        Span<float> topics = features.Slice(Dimensions - 1 - _told, _told);
        foreach (string topic in module.Topics)
        {
            topics[_topics[topic]] = declared;
        }

        features[Dimensions - 1] = 1;
    }

    /// <summary>Fills the taste of a learner.</summary>
    public void FillTaste(Learner learner, ReadOnlySpan<float> mean, Span<float> taste)
    {
        taste[..Dimensions].Clear();
        mean[..Topics].CopyTo(taste);
        ReadOnlySpan<float> rest = mean[Topics..];
        Span<float> common = taste.Slice(Topics, Common);
        rest[..(FixedFeatures.Duration + 1)].CopyTo(common);
        common[FixedFeatures.Duration + 1] = rest[FixedFeatures.HandsOn];
        ReadOnlySpan<float> prices = rest[FixedFeatures.Price..FixedFeatures.Distance];
        double always = Rounding;
        if (learner.Funding.IsEmpty)
        {
            prices.CopyTo(common[(FixedFeatures.Duration + 2)..]);
        }
        else
        {
            always += Math.Max(prices[0], Math.Max(prices[1], prices[2]));
        }

        Span<float> times = taste.Slice(Topics + Common, 2 * Times);
        Split(rest.Slice(FixedFeatures.Time, Times), times[..Times], times[Times..]);
        Span<float> places = taste.Slice(Topics + Common + (2 * Times), (2 * Sites) + 2);
        Split(rest.Slice(FixedFeatures.Count, Sites), places[..Sites], places[(Sites + 1)..]);
        if (learner.Location is not null)
        {
            ReadOnlySpan<float> distances = rest[FixedFeatures.Distance..FixedFeatures.Count];
            float best = Math.Max(distances[0], Math.Max(distances[1], distances[2]));
            (places[Sites], places[^1]) = (Math.Max(0, best), Math.Min(0, best));
        }

        float each = MathF.BitIncrement((float)Math.Log(3));
        Span<float> declared = taste.Slice(Dimensions - 1 - _told, _told);
        foreach (string topic in learner.Topics.Distinct(StringComparer.Ordinal))
        {
            if (_topics.TryGetValue(topic, out int place))
            {
                declared[place] += each;
            }
        }

        taste[Dimensions - 1] = MathF.BitIncrement((float)always);
    }

    // The first half takes the most, the second the least.
    private static void Widen(Span<float> range, ReadOnlySpan<float> values, bool isFirst)
    {
        int half = range.Length / 2;
        for (int at = 0; at < half; at++)
        {
            range[at] = isFirst ? values[at] : Math.Max(range[at], values[at]);
            range[half + at] = isFirst ? values[at] : Math.Min(range[half + at], values[at]);
        }
    }

    private static void Split(ReadOnlySpan<float> weights, Span<float> positive, Span<float> negative)
    {
        for (int at = 0; at < weights.Length; at++)
        {
            (positive[at], negative[at]) = (Math.Max(0, weights[at]), Math.Min(0, weights[at]));
        }
    }
}
