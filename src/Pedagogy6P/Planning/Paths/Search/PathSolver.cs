using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Finds the best path of a problem by its objectives one after the other: least missing, then the earliest week, then the fewest missed
/// advised groups, hours, price, ids. Each stage keeps what the stages before it reached. Not thread-safe.
/// </summary>
internal sealed class PathSolver
{
    private readonly PathProblem _problem;
    private readonly WorkBudget _budget;
    private readonly Timetabler _timetabler;
    private readonly SelectionSearch _search;

    public PathSolver(PathProblem problem, WorkBudget budget)
    {
        (_problem, _budget) = (problem, budget);
        _timetabler = new Timetabler(problem, budget);
        _search = new SelectionSearch(problem, _timetabler, budget);
    }

    /// <summary>
    /// The best path within some weeks and minutes a week that takes some modules; null when there is none, or none was found.
    /// </summary>
    public PathSolution? Solve(int weeks, int capacity, int[] wanted)
    {
        if (FindLeastMissing(weeks, capacity, wanted) is not { } best)
        {
            return null;
        }

        double least = LeastOfAll;
        double gap = _budget.IsSpent && best.Missing > least + PathProblems.Smallest ? 1 - (least / best.Missing) : 0;
        PathTimetable timetable = Shortest(best, weeks, capacity);
        while (!_budget.IsSpent && timetable.Weeks > 1 && _search.Find(new SelectionAim(timetable.Weeks - 1, capacity)
        { MostMissing = best.Missing, EnoughMissing = double.PositiveInfinity, Wanted = wanted }) is { } sooner)
        {
            (best, timetable) = (sooner, Shortest(sooner, timetable.Weeks - 1, capacity));
        }

        bool soonest = !_budget.IsSpent;
        SelectionAim last = new(timetable.Weeks, capacity) { MostMissing = best.Missing, Ranks = true, Wanted = wanted };
        if (soonest && _search.Find(last) is { } ranked)
        {
            best = ranked;
            timetable = TimetableOf(best, last.Weeks, capacity);
        }

        return new PathSolution(best, PathLevelling.Of(_problem, best, timetable), gap > 0 ? gap : soonest
            ? 0 : 1 - (1.0 / timetable.Weeks))
        {
            Open = !_budget.IsSpent ? null : gap > 0 ? PathObjective.UnmetNeed : soonest ? PathObjective.MissedAdvice : PathObjective.Weeks,
        };
    }

    /// <summary>
    /// The path that spares most, with no more missing than some amount; null when there is none, or none was found.
    /// </summary>
    /// <param name="missing">What may be missing at most.</param>
    /// <param name="wanted">Modules that it takes.</param>
    /// <param name="mostCost">What it may take at most of what is to be spared.</param>
    public PathSolution? Spare(double missing, int[] wanted, double mostCost = double.PositiveInfinity) =>
        _search.Find(Sparing(missing, wanted) with { MostCost = mostCost }) is { } found ? Timetabled(found) : null;

    /// <summary>Of the paths with the least missing the one that spares most; null when there is none, or none was found.</summary>
    /// <param name="missing">What may be missing at most.</param>
    /// <param name="wanted">Modules that it takes.</param>
    public PathSolution? SpareOfLeastMissing(double missing, int[] wanted)
    {
        SelectionAim aim = new(_problem.Weeks, _problem.Capacity)
        { MostMissing = missing, EnoughMissing = LeastOfAll, Wanted = wanted };
        return _search.Find(aim) is { } least ? Timetabled(_search.Find(Sparing(least.Missing, wanted)) ?? least) : null;
    }

    private SelectionAim Sparing(double missing, int[] wanted) =>
        new(_problem.Weeks, _problem.Capacity) { MostMissing = missing, Ranks = true, Wanted = wanted };

    private PathSolution Timetabled(PathSelection selection) =>
        new(selection, PathLevelling.Of(_problem, selection, Shortest(selection, _problem.Weeks, _problem.Capacity)), 0)
        { Open = _budget.IsSpent ? PathObjective.MissedAdvice : null };

    private double LeastOfAll =>
        _problem.MissingAnyway + _problem.Goals.Sum(goal => goal.Importance * (goal.Level - goal.Improvers[0].Level));

    private PathSelection? FindLeastMissing(int weeks, int capacity, int[] wanted) =>
        _search.Find(new SelectionAim(weeks, capacity) { EnoughMissing = LeastOfAll, Wanted = wanted });

    private PathTimetable Shortest(PathSelection selection, int weeks, int capacity)
    {
        PathTimetable timetable = TimetableOf(selection, weeks, capacity);
        while (timetable.Weeks > 1 && _timetabler.Fits(selection.Modules, selection.Arcs, timetable.Weeks - 1, capacity))
        {
            timetable = _timetabler.Timetable();
        }

        return timetable;
    }

    // A selection was accepted because it fits: the same modules in the same order are found again in as many steps as then.
    private PathTimetable TimetableOf(PathSelection selection, int weeks, int capacity)
    {
        Timetabler own = new(_problem, new WorkBudget(long.MaxValue, CancellationToken.None));
        own.Fits(selection.Modules, selection.Arcs, weeks, capacity);
        return own.Timetable();
    }
}
