using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// What of the wanted modules a path can take: all of them by their dates, or, where that is not possible, each in turn that still fits
/// with those before it, in time or, failing that, late. Pure.
/// </summary>
/// <param name="Problem">The problem, with later dates where they cannot be kept.</param>
/// <param name="Modules">The wanted modules that every path takes, by their places.</param>
/// <param name="IsSettled">Whether no more of them could be taken.</param>
internal sealed record PathWishes(PathProblem Problem, int[] Modules, bool IsSettled)
{
    /// <summary>What can be taken; null where the quotas of the problem cannot be met, or, with the budget spent, were not.</summary>
    public static PathWishes? Of(PathProblem problem, WorkBudget budget) =>
        Of(problem, (some, modules) => Fits(some, modules, budget) ? true : budget.IsSpent ? null : false);

    /// <summary>What can be taken; null where the quotas of the problem cannot be met, or it could not be told.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="fits">Whether some path takes all of some modules; null where it could not be told.</param>
    public static PathWishes? Of(PathProblem problem, Func<PathProblem, int[], bool?> fits)
    {
        if (fits(problem, problem.Wanted) == true)
        {
            return new PathWishes(problem, problem.Wanted, IsSettled: true);
        }

        if (problem.Quotas.Length > 0 && fits(problem, []) != true)
        {
            return null;
        }

        PathWishes kept = new(problem, [], IsSettled: true);
        foreach (int module in problem.Wanted)
        {
            kept = kept.With(module, fits);
        }

        return kept;
    }

    // The module in time, or else late, or else not at all.
    private PathWishes With(int module, Func<PathProblem, int[], bool?> fits)
    {
        int[] more = [.. Modules, module];
        bool? inTime = fits(Problem, more);
        if (inTime == true)
        {
            return this with { Modules = more };
        }

        PathProblem late = WithDate(Problem, module, int.MaxValue);
        bool? fitsLate = Problem.Modules[module].Deadline < int.MaxValue ? fits(late, more) : inTime;
        bool isSettled = IsSettled && inTime is not null && fitsLate is not null;
        return fitsLate == true ? new PathWishes(LeastLate(module, more, fits), more, isSettled) : this with { IsSettled = isSettled };
    }

    // The problem with the earliest week for a module that cannot be in time, by bisection: what fits by some week fits by a later one.
    private PathProblem LeastLate(int module, int[] more, Func<PathProblem, int[], bool?> fits)
    {
        int early = Math.Max(Problem.FirstWeek, CalendarWeeks.Of(Problem.Modules[module].Deadline));
        int late = Problem.FirstWeek + Problem.Weeks - 1;
        while (early < late)
        {
            int middle = early + ((late - early) / 2);
            if (fits(WithDate(Problem, module, CalendarWeeks.Sunday(middle)), more) == true)
            {
                late = middle;
            }
            else
            {
                early = middle + 1;
            }
        }

        return WithDate(Problem, module, CalendarWeeks.Sunday(late));
    }

    /// <summary>Whether some path takes all of some modules.</summary>
    public static bool Fits(PathProblem problem, int[] modules, WorkBudget budget) =>
        Fits(problem, new SelectionAim(problem.Weeks, problem.Capacity) { Wanted = modules }, budget);

    /// <summary>Whether some path takes all that an aim wants.</summary>
    public static bool Fits(PathProblem problem, SelectionAim aim, WorkBudget budget) =>
        new SelectionSearch(problem, new Timetabler(problem, budget), budget)
            .Find(aim with { EnoughMissing = double.PositiveInfinity }) is not null;

    private static PathProblem WithDate(PathProblem problem, int late, int day) => problem with
    {
        Modules = [.. problem.Modules.Select((module, place) => place == late ? module with { Deadline = day } : module)],
    };
}
