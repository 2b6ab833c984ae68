using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Teams;

/// <summary>A learner who has mastered a module well enough to teach it, and why. Immutable.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="TrainedBy">Id of a module that trains for it (<see cref="Programmes.Module.TrainsFor"/>) and that they completed; null for
/// none.</param>
/// <param name="CanTrainBy">For who is not trained: ids of the modules that would train them and are open to them, in the order of the
/// programme.</param>
/// <param name="HasCompleted">Whether they completed the module itself; else their mastery is recognised.</param>
/// <param name="Margin">Mean over what the module teaches of mastery less attainment, 0 to 1.</param>
/// <param name="Evidence">The least evidence behind any of these, 1 or more.</param>
/// <param name="HoursPerWeek">Hours that they have a week.</param>
public sealed record TrainerSuggestion(string LearnerId, string? TrainedBy, ImmutableArray<string> CanTrainBy, bool HasCompleted,
    double Margin, double Evidence, double HoursPerWeek);
