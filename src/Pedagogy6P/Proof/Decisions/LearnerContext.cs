using System.Collections.Immutable;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>A plain context for hosts that have no better one: a few numbers of a learner's record, none of which names a person.</summary>
public static class LearnerContext
{
    /// <summary>
    /// <c>level</c> (1 to 8), <c>hours_per_week</c>, <c>roles</c> (declared target roles), <c>completed</c> (modules listed as completed),
    /// <c>outcomes</c> (enrolments so far), <c>pinned</c>, <c>vetoed</c> and <c>topics</c> (numbers of each).
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public static ImmutableArray<ContextValue> Of(Learner learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return
        [
            new ContextValue("level", learner.Level),
            new ContextValue("hours_per_week", learner.HoursPerWeek),
            new ContextValue("roles", learner.Roles.Length),
            new ContextValue("completed", learner.Completed.Length),
            new ContextValue("outcomes", learner.Outcomes.Length),
            new ContextValue("pinned", learner.Pinned.Length),
            new ContextValue("vetoed", learner.Vetoed.Length),
            new ContextValue("topics", learner.Topics.Length),
        ];
    }
}
