using System.Collections.Concurrent;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// What is known of learners' tastes, in memory: what they do goes in, copies of what it says come out. Learners who did nothing take no
/// room, others at most 4 KiB each. Thread-safe; what one learner did is to be told in its order.
/// </summary>
/// <param name="model">What is learnt from everybody.</param>
/// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
public sealed class PreferenceBook(PreferenceModel model)
{
    private readonly ConcurrentDictionary<string, PreferencePosterior> _tastes = new(StringComparer.Ordinal);

    /// <summary>What is learnt from everybody.</summary>
    public PreferenceModel Model { get; } = model ?? throw new ArgumentNullException(nameof(model));

    /// <summary>How many learners have done something.</summary>
    public int Learners => _tastes.Count;

    /// <summary>Takes what a learner did.</summary>
    /// <param name="learner">The learner: their id and audience count.</param>
    /// <param name="observation">What they did.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An offer has another number of features than the model.</exception>
    public void Observe(Learner learner, PreferenceObservation observation)
    {
        ArgumentNullException.ThrowIfNull(learner);
        PreferencePosterior taste = _tastes.GetOrAdd(
            learner.Id, static (_, prior) => new PreferencePosterior(prior), Model.Priors.Of(learner.Audience));
        lock (taste)
        {
            taste.Observe(observation, Model.Examination, Model.HalfLifeDays);
        }
    }

    /// <summary>
    /// Learns a learner anew from what they did, in place of all that was known: so what was taken back or erased leaves nothing behind.
    /// </summary>
    /// <param name="learner">The learner: their id and audience count.</param>
    /// <param name="observations">What they did, in its order, without what was taken back; none forgets the learner.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An offer has another number of features than the model; what was known stays.</exception>
    public void Relearn(Learner learner, IEnumerable<PreferenceObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(observations);
        var taste = new PreferencePosterior(Model.Priors.Of(learner.Audience));
        bool isKnown = false;
        foreach (PreferenceObservation observation in observations)
        {
            taste.Observe(observation, Model.Examination, Model.HalfLifeDays);
            isKnown = true;
        }

        if (isKnown)
        {
            _tastes[learner.Id] = taste;
        }
        else
        {
            Forget(learner.Id);
        }
    }

    /// <summary>What is known of a learner's taste, drifted to a day: a copy. The prior of their audience when they did nothing.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The day; one before the last observation's counts as that.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public PreferencePosterior Of(Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        if (!_tastes.TryGetValue(learner.Id, out PreferencePosterior? taste))
        {
            return new PreferencePosterior(Model.Priors.Of(learner.Audience));
        }

        PreferencePosterior copy;
        lock (taste)
        {
            copy = taste.Copy();
        }

        copy.Drift(asOf, Model.HalfLifeDays);
        return copy;
    }

    /// <summary>Forgets what a learner did, so that they count as somebody new.</summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <returns>Whether anything was known.</returns>
    public bool Forget(string learnerId) => _tastes.TryRemove(learnerId, out _);
}
