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
}
