using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>A trainer as candidate sessions see them.</summary>
/// <param name="TrainerId">Id of the trainer.</param>
/// <param name="Left">
/// Minutes left in each week of the model beside the sessions that they run anyway; empty when there is no limit.
/// </param>
public sealed record OpeningTrainer(string TrainerId, ImmutableArray<int> Left);
