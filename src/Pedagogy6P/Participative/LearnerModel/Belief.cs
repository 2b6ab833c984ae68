namespace Pedagogy6P.Participative.LearnerModel;

/// <summary>One thing that the engine believes of a learner, and why. Immutable.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Id">Id of the competency, or the topic.</param>
/// <param name="Value">
/// Mastery, level of a goal, what is missing of it, or the Preference term of a module on the topic; all 0 to 1.
/// </param>
/// <param name="Evidence">
/// How sure it is: evidence behind a mastery, 1 or more being proven and 0 standing for nothing known; of a gap that of its mastery; null
/// where it is as somebody declared it.
/// </param>
/// <param name="Source">Where it comes from.</param>
/// <param name="SourceId">Id of the choice, module, background or role that it comes from; null for others.</param>
public sealed record Belief(BeliefTopic Topic, string Id, double Value, double? Evidence, BeliefSource Source, string? SourceId);
