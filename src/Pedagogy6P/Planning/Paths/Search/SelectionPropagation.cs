using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>Takes modules that follow from what is decided. Not thread-safe.</summary>
internal sealed class SelectionPropagation(PathProblem problem, SelectionState state)
{
    private const double Smallest = PathProblems.Smallest;

    /// <summary>Decides what has one way left; false when something has none.</summary>
    /// <param name="most">What may be missing at most.</param>
    public bool Propagate(double most)
    {
        if (!TakeQuotas())
        {
            return false;
        }

        // Designated members are taken in turn, at the end of the list that is walked.
        for (int place = 0; place < state.Taken.Length; place++)
        {
            foreach (int group in problem.Modules[state.Taken[place]].Needs)
            {
                if (state.IsOpen(group) && !Decide(group))
                {
                    return false;
                }
            }
        }

        return state.Price <= problem.Budget + Smallest && ForceNeeded(most);
    }

    // Takes all that is left of a quota that leaves no choice.
    private bool TakeQuotas()
    {
        foreach (PathQuota quota in problem.Quotas)
        {
            (int needed, int undecided) = state.Left(quota.Members, quota.Count);
            if (undecided < needed)
            {
                return false;
            }

            if (needed > 0 && undecided == needed)
            {
                foreach (int member in quota.Members)
                {
                    if (state.Of(member) == ModuleChoice.Undecided)
                    {
                        state.Take(member);
                    }
                }
            }
        }

        return true;
    }

    private bool Decide(int group)
    {
        int only = -1, count = 0;
        foreach (int member in problem.Groups[group].Members)
        {
            if (state.Of(member) != ModuleChoice.Left)
            {
                (only, count) = (member, count + 1);
            }
        }

        if (count == 1)
        {
            state.Designate(group, only);
        }

        return count > 0;
    }

    // Takes each module without which too much would be missing.
    private bool ForceNeeded(double most)
    {
        if (double.IsPositiveInfinity(most))
        {
            return true;
        }

        double spare = most + Smallest - state.MissingWith(ModuleChoice.Undecided);
        bool forced = false;
        foreach (PathGoal goal in problem.Goals)
        {
            (int only, double loss) = LossWithout(goal);
            if (only >= 0 && loss > spare)
            {
                state.Take(only);
                forced = true;
            }
        }

        return !forced || Propagate(most);
    }

    // The undecided module that leads furthest towards a goal, and what would be missing without it; −1 when none leads further.
    private (int Module, double Loss) LossWithout(PathGoal goal)
    {
        double level = state.LevelOf(goal, ModuleChoice.Taken), best = level, second = level;
        int only = -1;
        foreach (PathImprover improver in goal.Improvers)
        {
            if (improver.Level <= level)
            {
                break;
            }

            if (state.Of(improver.Module) != ModuleChoice.Undecided)
            {
                continue;
            }

            if (only >= 0)
            {
                second = improver.Level;
                break;
            }

            (only, best) = (improver.Module, improver.Level);
        }

        return (only, goal.Importance * (best - second));
    }
}
