using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;

namespace Pedagogy6P.Planning.Paths.Repairs;

/// <summary>
/// Finds the path that changes least: all steps that can stay are fixed, then all but one, all but two and so on, until no more freedom can
/// lead to fewer changes. Used once.
/// </summary>
/// <param name="wishes">The problem, and the modules that every path takes.</param>
/// <param name="areSettled">Whether the search for those modules lasted.</param>
/// <param name="kept">What the path so far has fixed.</param>
/// <param name="budget">What the search may still do.</param>
internal sealed class LeastChange(PathWishes wishes, bool areSettled, KeptSteps kept, WorkBudget budget)
{
    // Of the steps that are left, what may be taken in turn by leaving all as it is, by a first answer, by the question whether the unmet
    // need can be held, and by an answer that holds it.
    private const int ShareOfLeaving = 2;
    private const int ShareOfFirstAnswer = 4;
    private const int ShareOfReach = 3;
    private const int ShareOfHolding = 2;
    private const long StepsOfTest = 250;

    private readonly int[] _staying = [.. kept.Steps.Where(kept.CanStay).Order()];
    private (PathProblem Problem, PathSolution Solution, double Changes)? _best;

    /// <summary>
    /// The path, the problem it solves, and whether none changes less: none with as little missing as the path so far, or, where nothing
    /// reaches that, none that leaves as much as it can as it is.
    /// </summary>
    public (PathProblem Problem, PathSolution Solution, bool IsLeast) Find()
    {
        double missing = MissingAsBefore();
        (PathProblem, PathSolution)? first = null;
        bool? isReachable = true;

        // Mostly the module that was missed moves and nothing else.
        WorkBudget part = budget.Part(budget.Left / ShareOfLeaving);
        Hold([.. _staying], missing, part);
        budget.Take(part);
        if (_best is null)
        {
            first = FirstAnswer();
            isReachable = IsReachable(missing);
        }

        if (_best is null && isReachable == true)
        {
            HoldSoon(missing);
        }

        if (isReachable != false)
        {
            HoldWithLeastFreed(part.IsSpent ? 0 : 1, missing);
        }

        bool isProven = !budget.IsSpent;
        if (_best is null && isProven)
        {
            KeepAsMuchAsCanBe();
            isProven = !budget.IsSpent;
        }

        (PathProblem problem, PathSolution solution) = _best is var (found, path, _) ? (found, path)
            : first ?? (wishes.Problem, PathSolution.Nothing(wishes.Problem));
        bool isLeast = _best is not null && isProven && areSettled;
        return (problem, solution with { Kind = PathKind.Repaired, Open = isLeast ? null : PathObjective.UnmetNeed }, isLeast);
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

    // The fewest changes that leave no more missing than before, if any.
    private void HoldWithLeastFreed(int first, double missing)
    {
        var sets = new FreedSteps(wishes, kept, _staying, missing, budget);
        for (int freed = first; freed <= _staying.Length && !budget.IsSpent && !(_best?.Changes <= freed); freed++)
        {
            // Freeing more than what was tried pays only with two fewer modules in addition.
            if (!sets.ForEach(freed, less => (_best?.Changes ?? double.PositiveInfinity) - 2 - less,
                stays => Hold(stays, missing, budget)))
            {
                return;
            }
        }
    }

    private void Hold(HashSet<int> stays, double missing, WorkBudget part)
    {
        PathProblem problem = kept.Fixing(wishes.Problem, stays);
        int freed = _staying.Length - stays.Count;
        double most = (_best?.Changes ?? double.PositiveInfinity) - 1 - freed;
        if (most >= 0 && new PathSolver(problem, part).Spare(missing, Wanted(stays), most) is { } found)
        {
            _best = (problem, found, freed + found.Selection.Cost);
        }
    }

    // The fewest steps freed, and then as little missing as can be.
    private void KeepAsMuchAsCanBe()
    {
        var sets = new FreedSteps(wishes, kept, _staying, double.PositiveInfinity, budget);
        for (int freed = 0; freed <= _staying.Length && !budget.IsSpent && _best is null; freed++)
        {
            if (!sets.ForEach(freed, _ => double.PositiveInfinity, Fill))
            {
                return;
            }
        }
    }

    private void Fill(HashSet<int> stays)
    {
        PathProblem problem = kept.Fixing(wishes.Problem, stays);
        double most = _best?.Solution.Selection.Missing ?? double.PositiveInfinity;
        if (new PathSolver(problem, budget).SpareOfLeastMissing(most, Wanted(stays)) is { } found
            && (found.Selection.Missing < most - PathProblems.Smallest || !(_best?.Changes <= found.Selection.Cost)))
        {
            _best = (problem, found, found.Selection.Cost);
        }
    }

    // A path that is soon found: steps that can stay together, and the gap filled.
    private (PathProblem, PathSolution)? FirstAnswer()
    {
        HashSet<int> stays = Stay(double.PositiveInfinity);
        WorkBudget part = budget.Part(budget.Left / ShareOfFirstAnswer);
        PathProblem problem = kept.Fixing(wishes.Problem, stays);
        PathSolution? found = new PathSolver(problem, part).SpareOfLeastMissing(double.PositiveInfinity, Wanted(stays));
        budget.Take(part);
        return found is null ? null : (problem, found);
    }

    // A path that is soon found and leaves no more missing than before.
    private void HoldSoon(double missing)
    {
        HashSet<int> stays = Stay(missing);
        WorkBudget part = budget.Part(budget.Left / ShareOfHolding);
        Hold(stays, missing, part);
        budget.Take(part);
    }

    // Steps that can stay together: all, or one after the other those that can stay beside those before them.
    private HashSet<int> Stay(double missing)
    {
        WorkBudget part = budget.Part(budget.Left / ShareOfFirstAnswer);
        HashSet<int> stays = [.. _staying];
        if (!FitsSoon(stays, missing, part))
        {
            stays.Clear();
            foreach (int place in _staying)
            {
                stays.Add(place);
                if (!FitsSoon(stays, missing, part))
                {
                    stays.Remove(place);
                }
            }
        }

        budget.Take(part);
        return stays;
    }

    private bool FitsSoon(HashSet<int> stays, double missing, WorkBudget part)
    {
        WorkBudget test = part.Part(Math.Min(StepsOfTest, part.Left));
        bool fits = Fits(stays, missing, test);
        part.Take(test);
        return fits;
    }

    // Whether any path leaves no more missing; null where it could not be told.
    private bool? IsReachable(double missing)
    {
        WorkBudget part = budget.Part(budget.Left / ShareOfReach);
        bool fits = Fits([], missing, part);
        budget.Take(part);
        return fits ? true : part.IsSpent ? null : false;
    }

    private bool Fits(HashSet<int> stays, double missing, WorkBudget part) => PathWishes.Fits(kept.Fixing(wishes.Problem, stays),
        new SelectionAim(wishes.Problem.Weeks, wishes.Problem.Capacity) { MostMissing = missing, Wanted = Wanted(stays) }, part);

    private int[] Wanted(HashSet<int> stays) => [.. stays.Union(wishes.Modules).Order()];
}
