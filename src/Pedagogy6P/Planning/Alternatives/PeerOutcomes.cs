using System.Collections.Frozen;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Planning.Alternatives;

/// <summary>
/// How many people of each audience completed each module. Counts are told from a least number on and rounded down to multiples of it, so
/// that no person can be read out of them (k-anonymity; Sweeney 2002). Holds counts, not people. Immutable and thread-safe.
/// </summary>
public sealed class PeerOutcomes
{
    private readonly FrozenDictionary<(string Audience, string ModuleId), int> _completed;

    private PeerOutcomes(FrozenDictionary<(string Audience, string ModuleId), int> completed, int least)
    {
        (_completed, Least) = (completed, least);
    }

    /// <summary>The least number of people that is told.</summary>
    public int Least { get; }

    /// <summary>Counts the people of a roster.</summary>
    /// <param name="learners">
    /// The learners with their outcomes; of a roster with choices, those of <see cref="LearnerRoster.ForTraining"/>, which leaves out what
    /// is contested.
    /// </param>
    /// <param name="least">The least number of people that is told, 2 or more; 10 by default.</param>
    /// <param name="optedOut">True for a learner who is not to be counted; null for nobody.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="least"/> is below 2.</exception>
    public static PeerOutcomes Of(IEnumerable<Learner> learners, int least = 10, Func<Learner, bool>? optedOut = null)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        var completed = learners.Where(learner => optedOut is null || !optedOut(learner))
            .SelectMany(learner => learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Completed)
                .Select(outcome => outcome.ModuleId).Distinct(StringComparer.Ordinal), (learner, module) => (learner.Audience, module))
            .CountBy(pair => pair).Where(count => count.Value >= least);
        return new PeerOutcomes(completed.ToFrozenDictionary(count => count.Key, count => count.Value - (count.Value % least)), least);
    }

    /// <summary>
    /// How many people of an audience completed a module, rounded down to a multiple of <see cref="Least"/>; null when they are fewer.
    /// </summary>
    /// <param name="audience">The audience.</param>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public int? Completed(string audience, string moduleId)
    {
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(moduleId);
        return _completed.TryGetValue((audience, moduleId), out int count) ? count : null;
    }
}
