using System.Collections.Immutable;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Population;

/// <summary>All that is generated of one learner.</summary>
internal sealed record LearnerDraft(Learner Learner, ImmutableArray<Activity> Activities, ImmutableArray<TrueHazard> Hazards,
    LearnerTruth Truth, ImmutableArray<Choice> Choices)
{
    public ImmutableArray<Assessment> Assessments { get; init; } = [];

    public ImmutableArray<ObservedPractice> Practice { get; init; } = [];
}
