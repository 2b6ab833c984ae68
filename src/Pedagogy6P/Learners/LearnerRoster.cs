using System.Collections.Immutable;

namespace Pedagogy6P.Learners;

/// <summary>
/// The learners of a programme and what they did, validated together by <see cref="LearnerRosterBuilder"/>. Immutable and thread-safe.
/// </summary>
public sealed class LearnerRoster
{
    private readonly Dictionary<string, Learner> _byId;

    internal LearnerRoster(ImmutableArray<Learner> learners, ImmutableArray<Activity> activities)
    {
        Learners = learners;
        Activities = activities;
        _byId = learners.ToDictionary(learner => learner.Id, StringComparer.Ordinal);
    }

    /// <summary>The learners, in their given order.</summary>
    public ImmutableArray<Learner> Learners { get; }

    /// <summary>Their activity, in its given order.</summary>
    public ImmutableArray<Activity> Activities { get; }

    /// <summary>Finds a learner; null when the id is unknown.</summary>
    public Learner? Find(string id) => _byId.GetValueOrDefault(id);
}
