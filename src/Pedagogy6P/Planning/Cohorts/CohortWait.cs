namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A module that a learner would have taken, or has to take, and is not seated in.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Reason">Why not.</param>
/// <param name="IsMandatory">Whether the module is mandatory for a target role of the learner.</param>
public sealed record CohortWait(string LearnerId, string ModuleId, CohortWaitReason Reason, bool IsMandatory);
