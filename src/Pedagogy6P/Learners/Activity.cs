namespace Pedagogy6P.Learners;

/// <summary>An amount of activity of a learner in a module on one day.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Kind of activity in the host's words (video, quiz…).</param>
/// <param name="Amount">How much, 0 or more, in the unit of the kind.</param>
public sealed record Activity(string LearnerId, string ModuleId, DateOnly Date, string Kind, double Amount);
