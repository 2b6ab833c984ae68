namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A seat of a learner.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="SessionId">Id of the session; null at one's own pace.</param>
/// <param name="Score">The score of the module for the learner in that session.</param>
/// <param name="IsMandatory">Whether the module is mandatory for a target role of the learner.</param>
public sealed record CohortSeat(string LearnerId, string ModuleId, string? SessionId, double Score, bool IsMandatory);
