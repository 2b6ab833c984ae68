using System.Collections.Immutable;

namespace Pedagogy6P.Participative.LearnerModel;

/// <summary>One thing that the engine believes of a learner, why, and how to change it. Immutable.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Id">Id of the competency or module, the topic, the feature of offers, or the name of the fact.</param>
/// <param name="Value">
/// Mastery, level of a goal, what is missing of it, the Preference term of a module on the topic, or the probability of leaving a module
/// before its end, all 0 to 1; the weight of a feature, of any size, above 0 where it is liked; or free hours a week.
/// </param>
/// <param name="Evidence">
/// How sure it is: evidence behind a mastery, 1 or more being proven and 0 standing for nothing known; of a gap that of its mastery; null
/// where it is as somebody declared it, or is estimated.
/// </param>
/// <param name="Source">Where it comes from.</param>
/// <param name="SourceId">
/// Id of the choice, module, background or role that it comes from, or version of the model; null for others.
/// </param>
public sealed record Belief(BeliefTopic Topic, string Id, double Value, double? Evidence, BeliefSource Source, string? SourceId)
{
    /// <summary>How unsure a weight is: its standard deviation; null for others.</summary>
    public double? Spread { get; init; }

    /// <summary>Id of the session that a probability is about; null at one's own pace, and for others.</summary>
    public string? SessionId { get; init; }

    /// <summary>
    /// Of time: what was declared, before modules accepted by choice take theirs of it, in the unit of the value; null for others.
    /// </summary>
    public double? Declared { get; init; }

    /// <summary>
    /// Of what comes from a completion: id of the choice that recorded it, of a tutor or school; null where the record says so itself, and
    /// for others.
    /// </summary>
    public string? RecordedBy { get; init; }

    /// <summary>
    /// What raises a probability of leaving most and can be acted upon, by the names of <c>DropoutConcern</c>, the strongest first; empty
    /// for others.
    /// </summary>
    public ImmutableArray<string> Levers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How to change it.</summary>
    public BeliefChange Change { get; init; }

    /// <summary>The fact that is to be edited or contested; null where it is changed otherwise.</summary>
    public string? Fact { get; init; }
}
