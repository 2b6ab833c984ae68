using System.Collections.Immutable;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>What one learner did, for learning what people like them like. Immutable.</summary>
/// <param name="Audience">Their audience.</param>
/// <param name="Observations">What they did, in the order it happened.</param>
public sealed record LearnerChoices(string Audience, ImmutableArray<PreferenceObservation> Observations);
