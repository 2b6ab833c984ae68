using Pedagogy6P.Learners;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// What a learner's mastery comes from: the background without a day, completed modules on the day on which their last enrolment ended,
/// assessments on their as-of date, which win. Allocates nothing.
/// </summary>
internal static class MasterySources
{
    /// <summary>Gives all sources; the state has been compiled from the learner and breaks no rule.</summary>
    public static void Visit<TSource>(Learner learner, NumberedState state, ref TSource source)
        where TSource : struct, IMasterySource
    {
        NumberedProgramme programme = state.Programme;
        int background = learner.Background is null ? -1 : programme.Roles.Backgrounds.Find(learner.Background);
        foreach (BackgroundLevel level in background >= 0 ? programme.Roles.BackgroundLevels[background] : [])
        {
            source.Take(level.Competency, level.Mastery, null, wins: false);
        }

        foreach (int module in state.TouchedModules)
        {
            if (!state.Is(module, ModuleState.Completed))
            {
                continue;
            }

            DateOnly? ended = Ended(learner, programme.ModuleIds.Words[module]);
            foreach (CompetencyAmount taught in programme.Taught[module])
            {
                source.Take(taught.Competency, taught.Amount, ended, wins: false);
            }
        }

        foreach (MasteryEstimate estimate in learner.Mastery)
        {
            source.Take(programme.Competencies.Find(estimate.CompetencyId), estimate.Mastery, estimate.AsOf, wins: true);
        }
    }

    private static DateOnly? Ended(Learner learner, string module)
    {
        DateOnly? last = null;
        foreach (Outcome outcome in learner.Outcomes)
        {
            if (outcome.Status == OutcomeStatus.Completed && outcome.Ended is DateOnly ended && !(ended <= last)
                && string.Equals(outcome.ModuleId, module, StringComparison.Ordinal))
            {
                last = ended;
            }
        }

        return last;
    }
}
