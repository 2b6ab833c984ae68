using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// Learns the population's priors from everybody's choices: hierarchical empirical Bayes by expectation and maximisation (Dempster, Laird
/// and Rubin 1977). In each round every learner's posterior is found under the priors so far; then everybody's mean and covariances
/// become those of all posteriors, drawn towards the indifferent prior, and each audience's those of its own, drawn towards everybody's.
/// Audiences of fewer learners than <see cref="PreferenceOptions.LeastPeople"/> have everybody's prior.
/// The same choices give the same priors. Stateless and thread-safe.
/// </summary>
public static class PreferencePriorTrainer
{
    /// <summary>Learns priors.</summary>
    /// <param name="choices">What learners did; those who did nothing count for nothing.</param>
    /// <param name="features">How many features there are, 1 to <see cref="PreferencePrior.MaxDimensions"/>.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="choices"/> is null.</exception>
    /// <exception cref="ArgumentException">An offer has another number of features.</exception>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static PreferencePriors Train(
        IEnumerable<LearnerChoices> choices, int features, PreferenceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new PreferenceOptions();
        var violations = new ViolationCollector();
        OptionRules.Check(options, "options", violations);
        violations.ThrowIfAny();
        PreferencePrior indifferent = PreferencePrior.Indifferent(features, options.PriorVariance);
        var priors = new PreferencePriors(indifferent, []);
        LearnerChoices[] learners = [.. choices.Where(learner => !learner.Observations.IsDefaultOrEmpty)];
        for (int round = 0; round < options.Rounds && learners.Length >= options.LeastPeople; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            priors = Next(learners, priors, indifferent, options);
        }

        return priors;
    }

    private static PreferencePriors Next(
        LearnerChoices[] learners, PreferencePriors priors, PreferencePrior indifferent, PreferenceOptions options)
    {
        var everybody = new TasteMoments(indifferent.Dimensions);
        var audiences = new SortedDictionary<string, TasteMoments>(learners.CountBy(learner => learner.Audience, StringComparer.Ordinal)
            .Where(audience => audience.Value >= options.LeastPeople)
            .ToDictionary(audience => audience.Key, _ => new TasteMoments(indifferent.Dimensions), StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (LearnerChoices learner in learners)
        {
            var posterior = new PreferencePosterior(priors.Of(learner.Audience));
            foreach (PreferenceObservation observation in learner.Observations)
            {
                posterior.Observe(observation, options.Examination, options.HalfLifeDays);
            }

            everybody.Add(posterior);
            audiences.GetValueOrDefault(learner.Audience)?.Add(posterior);
        }

        PreferencePrior all = everybody.Towards(indifferent, options.PriorLearners);
        return new PreferencePriors(all, audiences.Select(audience =>
            KeyValuePair.Create(audience.Key, audience.Value.Towards(all, options.AudienceShrinkage))).ToImmutableArray());
    }
}
