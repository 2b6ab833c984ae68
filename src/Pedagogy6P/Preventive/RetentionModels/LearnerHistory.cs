using System.Collections.Immutable;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>A learner as they were known on an earlier day, so that a model never sees what came after.</summary>
internal static class LearnerHistory
{
    /// <summary>
    /// The learner before the events of a day. Enrolments made later are gone, those that had not ended yet are active. What carries no
    /// date and may have come later is left out: mastery estimates, ends without a day, and completed modules of which an enrolment tells
    /// the days. Pins and vetoes are of today, so they go too.
    /// </summary>
    public static Learner Before(Learner learner, DateOnly day)
    {
        var outcomes = ImmutableArray.CreateBuilder<Outcome>();
        foreach (Outcome outcome in learner.Outcomes)
        {
            if (outcome.Enrolled >= day)
            {
                continue;
            }

            if (outcome.Status == OutcomeStatus.Active || outcome.Ended >= day)
            {
                outcomes.Add(outcome with { Status = OutcomeStatus.Active, Ended = null, Score = null });
            }
            else if (outcome.Ended is not null)
            {
                outcomes.Add(outcome);
            }
        }

        return learner with
        {
            Outcomes = outcomes.ToImmutable(),
            Completed = [.. learner.Completed.Where(module =>
                !learner.Outcomes.Any(outcome => string.Equals(outcome.ModuleId, module, StringComparison.Ordinal)))],
            Mastery = [],
            Pinned = [],
            Vetoed = [],
            Declined = [],
        };
    }
}
