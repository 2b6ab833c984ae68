using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;

namespace Pedagogy6P.Planning.Paths.Repairs;

/// <summary>
/// Finds the path that changes least: all steps that can stay are fixed but for none of them, then for each one, each two and so on, until
/// no more freedom can lead to fewer changes. Used once.
/// </summary>
internal sealed class LeastChange(PathWishes wishes, KeptSteps kept, WorkBudget budget)
{
    private readonly int[] _staying = [.. kept.Steps.Where(kept.CanStay).Order()];
    private (PathProblem Problem, PathSolution Solution, double Changes)? _best;

    /// <summary>The path, the problem it solves, and whether none with as little missing changes less.</summary>
    public (PathProblem Problem, PathSolution Solution, bool IsLeast) Find()
    {
        // Mostly a module moves and nothing else: then it need not be known what could be reached at best.
        double missing = MissingAsBefore();
        Try([.. _staying], freed: 0, missing);
        PathSolution? anew = null;
        if (_best is null && !IsReachable(missing))
        {
            anew = new PathSolver(wishes.Problem, budget).Solve(wishes.Problem.Weeks, wishes.Problem.Capacity, wishes.Modules);
            missing = anew?.Selection.Missing ?? missing;
        }

        for (int freed = 0; freed <= _staying.Length && !budget.IsSpent && !(_best?.Changes <= freed); freed++)
        {
            Free([.. _staying], first: 0, freed, freed, missing);
        }

        (PathProblem problem, PathSolution solution, _) = _best ?? (wishes.Problem, anew ?? PathSolution.Nothing(wishes.Problem), 0);
        bool isLeast = _best is not null && !budget.IsSpent;
        return (problem, solution with { Kind = PathKind.Best, IsProven = isLeast }, isLeast);
    }

    private bool IsReachable(double missing) => PathWishes.Fits(wishes.Problem,
        new SelectionAim(wishes.Problem.Weeks, wishes.Problem.Capacity) { MostMissing = missing, Wanted = wishes.Modules }, budget);

    // Tries each way to free some more of the steps that can stay.
    private void Free(HashSet<int> stays, int first, int more, int freed, double missing)
    {
        if (more == 0)
        {
            Try(stays, freed, missing);
            return;
        }

        for (int place = first; place <= _staying.Length - more && !budget.IsSpent; place++)
        {
            stays.Remove(_staying[place]);
            Free(stays, place + 1, more - 1, freed, missing);
            stays.Add(_staying[place]);
        }
    }

    private void Try(HashSet<int> stays, int freed, double missing)
    {
        PathProblem problem = kept.Fixing(wishes.Problem, stays);
        int[] wanted = [.. stays.Union(wishes.Modules).Order()];
        if (new PathSolver(problem, budget).Spare(missing, wanted) is { } found && freed + found.Selection.Cost is var changes
            && !(_best?.Changes <= changes))
        {
            _best = (problem, found, changes);
        }
    }

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
