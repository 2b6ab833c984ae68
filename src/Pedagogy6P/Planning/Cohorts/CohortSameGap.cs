using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Two modules of a learner's seats that close the same gap. Immutable; record equality compares lists by identity.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="ModuleId">Id of the module that the other makes needless in part; of two such the one with the smaller gain.</param>
/// <param name="OtherModuleId">Id of the other.</param>
/// <param name="CompetencyIds">Ids of the competencies in which both bring a gain towards the learner's goals.</param>
/// <param name="Share">
/// Σ importance·min(gain, the other's gain) ÷ Σ importance·gain of the module, over the learner's goals: the part of its gain that the
/// other brings too, ½ to 1.
/// </param>
public sealed record CohortSameGap(string LearnerId, string ModuleId, string OtherModuleId, ImmutableArray<string> CompetencyIds,
    double Share);
