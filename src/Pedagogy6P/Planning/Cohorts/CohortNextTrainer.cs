using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A learner whose seat trains them to run other modules, from the next term on.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="ModuleId">Id of the module that trains them.</param>
/// <param name="MayRun">Ids of the modules that they may run once they have completed it.</param>
public sealed record CohortNextTrainer(string LearnerId, string ModuleId, ImmutableArray<string> MayRun);
