using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>What is best decided next: what leaves the least choice. Not thread-safe.</summary>
internal sealed class SelectionOrder(PathProblem problem, SelectionState state)
{
    /// <summary>Of modules that are taken, the open group with the fewest members not left out; −1 when there is none.</summary>
    public int NarrowestGroup(bool advised)
    {
        int narrowest = -1, least = int.MaxValue;
        foreach (int module in state.Taken)
        {
            foreach (int group in advised ? problem.Modules[module].Advised : problem.Modules[module].Needs)
            {
                if (state.IsOpen(group) && Remaining(group) is var members && members < least)
                {
                    (narrowest, least) = (group, members);
                }
            }
        }

        return narrowest;
    }

    /// <summary>Hard groups of modules that are taken of which nothing is decided, by number, and whose they are.</summary>
    public List<(int Group, int Owner)> OpenGroupsOfTaken()
    {
        List<(int, int)> open = [];
        foreach (int module in state.Taken)
        {
            foreach (int group in problem.Modules[module].Needs)
            {
                if (state.IsOpen(group))
                {
                    open.Add((group, module));
                }
            }
        }

        return open;
    }

    /// <summary>Hard groups of modules that are taken of which nothing is decided.</summary>
    public OpenGroup[] OpenGroups() =>
    [
        .. OpenGroupsOfTaken().Select(open => new OpenGroup(open.Owner,
            [.. problem.Groups[open.Group].Members.Where(member => state.Of(member) != ModuleChoice.Left)])),
    ];

    /// <summary>
    /// Of modules that are taken, the open hard group with the fewest members not left out of which none is taken; −1 when there is none.
    /// </summary>
    public int NarrowestUnservedGroup()
    {
        int narrowest = -1, least = int.MaxValue;
        foreach (int module in state.Taken)
        {
            foreach (int group in problem.Modules[module].Needs)
            {
                if (state.IsOpen(group) && state.Left(problem.Groups[group].Members, 1) is (1, int undecided) && undecided < least)
                {
                    (narrowest, least) = (group, undecided);
                }
            }
        }

        return narrowest;
    }

    /// <summary>The goal that the fewest undecided modules bring nearer; −1 when none does.</summary>
    public int NarrowestGoal()
    {
        int narrowest = -1, least = int.MaxValue;
        for (int number = 0; number < problem.Goals.Length; number++)
        {
            PathGoal goal = problem.Goals[number];
            double level = state.LevelOf(goal, ModuleChoice.Taken);
            int modules = 0;
            foreach (PathImprover improver in goal.Improvers)
            {
                if (improver.Level <= level)
                {
                    break;
                }

                modules += state.Of(improver.Module) == ModuleChoice.Undecided ? 1 : 0;
            }

            if (modules > 0 && modules < least)
            {
                (narrowest, least) = (number, modules);
            }
        }

        return narrowest;
    }

    /// <summary>The quota that leaves the least choice of those not met; −1 when all are met.</summary>
    public int NarrowestQuota()
    {
        int narrowest = -1, least = int.MaxValue;
        for (int number = 0; number < problem.Quotas.Length; number++)
        {
            (int needed, int undecided) = state.Left(problem.Quotas[number].Members, problem.Quotas[number].Count);
            if (needed > 0 && undecided - needed < least)
            {
                (narrowest, least) = (number, undecided - needed);
            }
        }

        return narrowest;
    }

    private int Remaining(int group)
    {
        int members = 0;
        foreach (int member in problem.Groups[group].Members)
        {
            members += state.Of(member) == ModuleChoice.Left ? 0 : 1;
        }

        return members;
    }
}
