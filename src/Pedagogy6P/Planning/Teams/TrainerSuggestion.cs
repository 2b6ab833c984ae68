using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Teams;

/// <summary>A learner who has mastered a module well enough to teach it. Immutable.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="TrainedBy">Id of a module that trains for it and that they completed; null for none.</param>
/// <param name="HasCompleted">Whether they completed the module itself; else their mastery is recognised.</param>
/// <param name="Margin">Mean over what the module teaches of mastery less attainment, 0 to 1.</param>
/// <param name="Evidence">The least evidence behind any of these, 1 or more.</param>
/// <param name="HoursPerWeek">Hours that they have a week.</param>
public sealed record TrainerSuggestion([property: JsonPropertyName("learner")] string LearnerId, string? TrainedBy, bool HasCompleted,
    double Margin, double Evidence, double HoursPerWeek);
