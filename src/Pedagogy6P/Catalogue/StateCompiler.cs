using Pedagogy6P.Learners;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// From a learner record to a state. Everything that the record refers to is looked up once, so this is also where references are checked,
/// by the rules that <see cref="LearnerRules"/> puts into words: ids exist, nothing is assessed twice, a session is one of its module.
/// Allocates nothing.
/// </summary>
internal static class StateCompiler
{
    /// <summary>Fills a state. Returns false when a reference breaks the rules; what it refers to is then left out.</summary>
    public static bool TryCompile(Learner learner, NumberedState state)
    {
        state.Clear();
        return CompileModules(learner, state) & CompileMastery(learner, state) & CompileRoles(learner, state);
    }

    private static bool CompileModules(Learner learner, NumberedState state)
    {
        bool sound = true;
        foreach (string module in learner.Completed)
        {
            sound &= state.Mark(module, ModuleState.Completed);
        }

        foreach (Outcome? outcome in learner.Outcomes)
        {
            sound &= outcome is not null && Take(outcome, state);
        }

        foreach (string module in learner.Vetoed)
        {
            sound &= state.Mark(module, ModuleState.Vetoed);
        }

        foreach (string module in learner.Pinned)
        {
            sound &= state.Mark(module, ModuleState.Pinned) && !state.Is(state.Programme.ModuleIds.Find(module), ModuleState.Vetoed);
        }

        return sound;
    }

    private static bool Take(Outcome outcome, NumberedState state)
    {
        int module = state.Programme.ModuleIds.Find(outcome.ModuleId);
        switch (outcome.Status)
        {
            case OutcomeStatus.Failed:
                state.Failed++;
                break;
            case OutcomeStatus.Withdrawn:
                state.Withdrawn++;
                break;
            case OutcomeStatus.Completed when module >= 0:
                state.Mark(module, ModuleState.Completed);
                break;
            case OutcomeStatus.Active when module >= 0:
                state.Mark(module, ModuleState.InProgress);
                break;
            default:
                break;
        }

        return module >= 0 && (outcome.SessionId is null || state.Programme.HasSession(module, outcome.SessionId));
    }

    private static bool CompileMastery(Learner learner, NumberedState state)
    {
        bool sound = CompileBackground(learner.Background, state);
        NumberedProgramme programme = state.Programme;
        foreach (int module in state.TouchedModules)
        {
            if (!state.Is(module, ModuleState.Completed))
            {
                continue;
            }

            foreach (CompetencyAmount taught in programme.Taught[module])
            {
                state.Know(taught.Competency, Math.Max(state.Mastery[taught.Competency], taught.Amount), 1);
            }
        }

        foreach (MasteryEstimate? estimate in learner.Mastery)
        {
            if (estimate is null)
            {
                sound = false;
                continue;
            }

            int competency = programme.Competencies.Find(estimate.CompetencyId);
            if (competency < 0 || !LearnerRules.IsWellFormed(estimate))
            {
                sound = false;
                continue;
            }

            sound &= state.Assess(competency, estimate.Mastery, estimate.Evidence);
        }

        return sound;
    }

    private static bool CompileBackground(string? background, NumberedState state)
    {
        if (background is null)
        {
            return true;
        }

        RoleColumns roles = state.Programme.Roles;
        int number = roles.Backgrounds.Find(background);
        foreach (BackgroundLevel level in number >= 0 ? roles.BackgroundLevels[number] : [])
        {
            state.Know(level.Competency, level.Mastery, level.Evidence);
        }

        return number >= 0;
    }

    private static bool CompileRoles(Learner learner, NumberedState state)
    {
        RoleColumns roles = state.Programme.Roles;
        bool sound = learner.CurrentRoleId is null || roles.Ids.Find(learner.CurrentRoleId) >= 0;
        foreach (string id in learner.Roles)
        {
            int role = roles.Ids.Find(id);
            sound &= role >= 0;
            if (role < 0 || !state.Aim(role))
            {
                continue;
            }

            foreach (int module in roles.Mandatory[role])
            {
                state.Mark(module, ModuleState.Mandatory);
            }
        }

        return sound;
    }
}
