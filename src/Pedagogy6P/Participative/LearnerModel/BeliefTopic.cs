namespace Pedagogy6P.Participative.LearnerModel;

/// <summary>What a belief about a learner is about.</summary>
public enum BeliefTopic
{
    /// <summary>How well a competency is mastered.</summary>
    Mastery,

    /// <summary>How well a competency is to be mastered.</summary>
    Goal,

    /// <summary>What is missing of a goal.</summary>
    Gap,

    /// <summary>That modules on a topic are liked.</summary>
    Interest,

    /// <summary>How a feature of modules is liked, as learnt from choices.</summary>
    Taste,

    /// <summary>How much time is free.</summary>
    Availability,

    /// <summary>Whether a module might be left before its end.</summary>
    Risk,
}
