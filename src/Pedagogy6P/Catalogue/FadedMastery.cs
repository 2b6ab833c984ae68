using Pedagogy6P.Learners;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// What is left on a day of the mastery that was once attained: of an assessment since its as-of date, of a completed module since the end
/// of its last enrolment, whichever of several is most. What has no date, or a later one, has not faded. Allocates nothing.
/// </summary>
internal static class FadedMastery
{
    /// <summary>Fills what is left per competency; the state has been compiled from the learner and breaks no rule.</summary>
    public static void Fill(Learner learner, NumberedState state, DateOnly asOf, IMasteryFading fading, Span<double> now)
    {
        foreach (int competency in state.TouchedCompetencies)
        {
            now[competency] = 0;
        }

        NumberedProgramme programme = state.Programme;
        int background = learner.Background is null ? -1 : programme.Roles.Backgrounds.Find(learner.Background);
        foreach (BackgroundLevel level in background >= 0 ? programme.Roles.BackgroundLevels[background] : [])
        {
            now[level.Competency] = level.Mastery;
        }

        foreach (int module in state.TouchedModules)
        {
            if (!state.Is(module, ModuleState.Completed))
            {
                continue;
            }

            int days = DaysSince(learner, programme.ModuleIds.Words[module], asOf);
            foreach (CompetencyAmount taught in programme.Taught[module])
            {
                ref double left = ref now[taught.Competency];
                left = Math.Max(left, Left(fading, programme.Competencies.Words[taught.Competency], taught.Amount, days));
            }
        }

        foreach (MasteryEstimate estimate in learner.Mastery)
        {
            int days = estimate.AsOf is DateOnly date ? asOf.DayNumber - date.DayNumber : 0;
            now[programme.Competencies.Find(estimate.CompetencyId)] = Left(fading, estimate.CompetencyId, estimate.Mastery, days);
        }
    }

    private static double Left(IMasteryFading fading, string competency, double mastery, int days)
    {
        if (days <= 0)
        {
            return mastery;
        }

        double left = fading.After(competency, mastery, days);
        return double.IsNaN(left) ? mastery : Math.Clamp(left, 0, mastery);
    }

    private static int DaysSince(Learner learner, string module, DateOnly asOf)
    {
        int? least = null;
        foreach (Outcome outcome in learner.Outcomes)
        {
            if (outcome.Status == OutcomeStatus.Completed && outcome.Ended is DateOnly ended
                && string.Equals(outcome.ModuleId, module, StringComparison.Ordinal))
            {
                least = Math.Min(least ?? int.MaxValue, asOf.DayNumber - ended.DayNumber);
            }
        }

        return least ?? 0;
    }
}
