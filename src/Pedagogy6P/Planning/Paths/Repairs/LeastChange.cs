using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;

namespace Pedagogy6P.Planning.Paths.Repairs;

/// <summary>
/// Finds the path that changes least: all steps that can stay are fixed, then all but one, all but two and so on, until no more freedom can
/// lead to fewer changes. Used once.
/// </summary>
internal sealed class LeastChange(PathWishes wishes, KeptSteps kept, WorkBudget budget)
{
    private readonly int[] _staying = [.. kept.Steps.Where(kept.CanStay).Order()];
    private (PathProblem Problem, PathSolution Solution, double Changes)? _best;

    /// <summary>
    /// The path, the problem it solves, and whether none changes less: none with as little missing as the path so far, or, where nothing
    /// reaches that, none that leaves as much as it can as it is.
    /// </summary>
    public (PathProblem Problem, PathSolution Solution, bool IsLeast) Find()
    {
        // Mostly the module that was missed moves and nothing else.
        double missing = MissingAsBefore();
        Try([.. _staying], freed: 0, missing);
        if (_best is not null || IsReachable(missing))
        {
            for (int freed = 0; freed <= _staying.Length && !budget.IsSpent && !(_best?.Changes <= freed); freed++)
            {
                ForEachFreed(freed, (stays, count) => Try(stays, count, missing));
            }
        }
        else
        {
            for (int freed = 0; freed <= _staying.Length && !budget.IsSpent && _best is null; freed++)
            {
                ForEachFreed(freed, TryWithLeastMissing);
            }
        }

        (PathProblem problem, PathSolution solution, _) = _best ?? (wishes.Problem, PathSolution.Nothing(wishes.Problem), 0);
        bool isLeast = _best is not null && !budget.IsSpent;
        return (problem, solution with { Kind = PathKind.Repaired, Open = isLeast ? null : PathObjective.UnmetNeed }, isLeast);
    }

    private bool IsReachable(double missing) => PathWishes.Fits(wishes.Problem,
        new SelectionAim(wishes.Problem.Weeks, wishes.Problem.Capacity) { MostMissing = missing, Wanted = wishes.Modules }, budget);

    // Every way to free some of the steps that can stay.
    private void ForEachFreed(int count, Action<HashSet<int>, int> use)
    {
        HashSet<int> stays = [.. _staying];
        Free(first: 0, count);

        void Free(int first, int more)
        {
            if (more == 0)
            {
                use(stays, count);
            }

            for (int place = first; more > 0 && place <= _staying.Length - more && !budget.IsSpent; place++)
            {
                stays.Remove(_staying[place]);
                Free(place + 1, more - 1);
                stays.Add(_staying[place]);
            }
        }
    }

    private void Try(HashSet<int> stays, int freed, double missing)
    {
        PathProblem problem = kept.Fixing(wishes.Problem, stays);
        if (new PathSolver(problem, budget).Spare(missing, Wanted(stays)) is { } found && freed + found.Selection.Cost is var changes
            && !(_best?.Changes <= changes))
        {
            _best = (problem, found, changes);
        }
    }

    private void TryWithLeastMissing(HashSet<int> stays, int freed)
    {
        PathProblem problem = kept.Fixing(wishes.Problem, stays);
        double missing = new PathSolver(problem, budget).LeastMissing(problem.Weeks, problem.Capacity, Wanted(stays));
        if (double.IsFinite(missing) && missing < (_best?.Solution.Selection.Missing ?? double.PositiveInfinity) - PathProblems.Smallest)
        {
            _best = null;
        }

        if (double.IsFinite(missing) && (_best is null || missing <= _best.Value.Solution.Selection.Missing + PathProblems.Smallest))
        {
            Try(stays, freed, missing);
        }
    }

    private int[] Wanted(HashSet<int> stays) => [.. stays.Union(wishes.Modules).Order()];

    // What would be missing after all steps of the path so far that can still be taken somehow.
    private double MissingAsBefore()
    {
        var state = new SelectionState(wishes.Problem);
        foreach (int place in kept.Steps)
        {
            state.Take(place);
        }

        return state.MissingWith(ModuleChoice.Taken);
    }
}
