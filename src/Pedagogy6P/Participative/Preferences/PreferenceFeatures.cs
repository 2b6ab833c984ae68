using System.Collections.Frozen;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// Offers in numbers. Of n topics that a module has each counts 1 ÷ √n; a modality, band or site counts 1 where it is the module's; shares
/// of time add up to 1. What depends on the module or the session alone is worked out once. Immutable and thread-safe.
/// </summary>
public sealed class PreferenceFeatures
{
    private readonly FrozenDictionary<string, int> _topics;
    private readonly FrozenDictionary<string, float[]> _modules;
    private readonly FrozenDictionary<string, SessionFeatures> _sessions;
    private readonly PreferenceVocabulary _vocabulary;
    private readonly double _doubt;
    private readonly OfferBounds _bounds;
    private readonly float[] _typical;

    /// <summary>Reads a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="vocabulary">The features.</param>
    /// <param name="priorVariance">Variance of each weight before anybody has chosen; it sets what declared topics stand for.</param>
    public PreferenceFeatures(Programme programme, PreferenceVocabulary vocabulary, double priorVariance)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentOutOfRangeException.ThrowIfNegative(priorVariance);
        _vocabulary = vocabulary;
        _doubt = LogisticMoments.Shrinkage * priorVariance;
        Count = vocabulary.Topics.Length + FixedFeatures.Count + vocabulary.Sites.Length;
        _topics = vocabulary.Topics.Index().ToFrozenDictionary(topic => topic.Item, topic => topic.Index, StringComparer.Ordinal);
        _modules = programme.Tables.Modules.ToFrozenDictionary(module => module.Id, Whole, StringComparer.Ordinal);
        _sessions = programme.Tables.Sessions.ToFrozenDictionary(session => session.Id,
            session => SessionFeatures.Of(session, programme, vocabulary.Sites), StringComparer.Ordinal);
        _bounds = new OfferBounds(programme, vocabulary, _doubt);
        _typical = TypicalOffer.Of(programme, vocabulary, Count, _modules, _sessions);
    }

    /// <summary>How many features there are.</summary>
    public int Count { get; }

    /// <summary>Bounds of whatever a module may be offered as.</summary>
    internal OfferBounds Bounds => _bounds;

    /// <summary>The mean of what is offered.</summary>
    internal ReadOnlySpan<float> Typical => _typical;

    /// <summary>An offer to a learner in numbers.</summary>
    /// <param name="learner">The learner: their declared topics, funding and location count.</param>
    /// <param name="offer">The offer; its module and session are of the programme.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentException">The programme has no such module or session.</exception>
    public OfferFeatures Of(Learner learner, ModuleOffer offer)
    {
        ArgumentNullException.ThrowIfNull(learner);
        float[] values = new float[OfferFeatures.Padded(Count)];
        double declared = Fill(learner, offer, values);
        return new OfferFeatures(values.AsSpan(0, Count), declared);
    }

    /// <summary>Fills the features of an offer, padded; gives what declared topics stand for.</summary>
    internal double Fill(Learner learner, in ModuleOffer offer, Span<float> values)
    {
        if (!_modules.TryGetValue(offer.Module.Id, out float[]? module))
        {
            throw new ArgumentException($"The programme has no module \"{offer.Module.Id}\".", nameof(offer));
        }

        module.CopyTo(values);
        Span<float> rest = values[_vocabulary.Topics.Length..];
        double price = learner.Funding.IsEmpty ? offer.Module.Price : learner.PriceOf(offer.Module);
        rest[FixedFeatures.Price + _vocabulary.BandOf(price)] = 1;
        if (offer.Session is null)
        {
            rest[FixedFeatures.Time + SessionFeatures.OwnTime] = 1;
        }
        else if (_sessions.TryGetValue(offer.Session.Id, out SessionFeatures? session))
        {
            session.Fill(learner, rest);
        }
        else
        {
            throw new ArgumentException($"The programme has no session \"{offer.Session.Id}\".", nameof(offer));
        }

        return DeclaredFor(Shared(learner, offer.Module), values);
    }

    /// <summary>Fills the features of a module's bound, where the programme has the module and its sessions.</summary>
    internal bool TryFillBound(Module module, ReadOnlySpan<Session> sessions, Span<float> features)
    {
        var known = new SessionFeatures[sessions.Length];
        for (int place = 0; place < known.Length; place++)
        {
            if (!_sessions.TryGetValue(sessions[place].Id, out SessionFeatures? session))
            {
                return false;
            }

            known[place] = session;
        }

        if (!_modules.TryGetValue(module.Id, out float[]? own))
        {
            return false;
        }

        _bounds.Fill(module, own, known, features);
        return true;
    }

    /// <summary>
    /// The log odds o with which σ(o ÷ √(1 + π·v ÷ 8)), v the variance of an indifferent taste for x, is U of a number of declared topics.
    /// </summary>
    internal double DeclaredFor(int shared, ReadOnlySpan<float> values)
    {
        if (shared == 0)
        {
            return 0;
        }

        double squares = 0;
        foreach (float value in values)
        {
            squares += (double)value * value;
        }

        return DeclaredFor(shared, squares);
    }

    internal double DeclaredFor(int shared, double squares) =>
        Math.Log(Math.ScaleB(1, 1 + Math.Min(shared, 60)) - 1) * Math.Sqrt(1 + (_doubt * squares));

    // No square sum is larger: topics, hands-on share, duration and one each of five groups.
    internal static double LargestSquares => 8;

    private static int Shared(Learner learner, Module module) =>
        learner.Topics.IsEmpty || module.Topics.IsEmpty ? 0 : DeclaredTopics.Shared(learner, module).Count();

    private float[] Whole(Module module)
    {
        float[] values = new float[OfferFeatures.Padded(Count)];
        int[] known = [.. module.Topics.Distinct(StringComparer.Ordinal).Where(_topics.ContainsKey).Select(topic => _topics[topic])];
        foreach (int topic in known)
        {
            values[topic] = (float)(1 / Math.Sqrt(known.Length));
        }

        Span<float> rest = values.AsSpan(_vocabulary.Topics.Length);
        rest[FixedFeatures.Modality + (int)module.Modality] = 1;
        rest[FixedFeatures.Duration] = (float)Math.Clamp(Math.Log2(module.Hours / _vocabulary.TypicalHours) / 2, -1, 1);
        rest[FixedFeatures.HandsOn] = (float)module.HandsOnShare;
        return values;
    }
}
