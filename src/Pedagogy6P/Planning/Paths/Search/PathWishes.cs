using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// What of the wanted modules a path can take: all of them by their dates, or, where that is not possible, each in turn that still fits with
/// those before it, in time or, failing that, late. Pure.
/// </summary>
/// <param name="Problem">The problem, without the dates that cannot be kept.</param>
/// <param name="Modules">The wanted modules that every path takes, by their places.</param>
internal sealed record PathWishes(PathProblem Problem, int[] Modules)
{
    /// <summary>What can be taken; null where the quotas of the problem cannot be met, or, with the budget spent, were not.</summary>
    public static PathWishes? Of(PathProblem problem, WorkBudget budget)
    {
        if (Fits(problem, problem.Wanted, budget))
        {
            return new PathWishes(problem, problem.Wanted);
        }

        if (problem.Quotas.Length > 0 && !Fits(problem, [], budget))
        {
            return null;
        }

        PathWishes kept = new(problem, []);
        foreach (int module in problem.Wanted)
        {
            int[] more = [.. kept.Modules, module];
            if (Fits(kept.Problem, more, budget))
            {
                kept = kept with { Modules = more };
            }
            else if (problem.Modules[module].Deadline < int.MaxValue
                && WithoutDate(kept.Problem, module) is var late && Fits(late, more, budget))
            {
                kept = new PathWishes(late, more);
            }
        }

        return kept;
    }

    /// <summary>Whether some path takes all of some modules.</summary>
    public static bool Fits(PathProblem problem, int[] modules, WorkBudget budget) =>
        Fits(problem, new SelectionAim(problem.Weeks, problem.Capacity) { Wanted = modules }, budget);

    /// <summary>Whether some path takes all that an aim wants.</summary>
    public static bool Fits(PathProblem problem, SelectionAim aim, WorkBudget budget) =>
        new SelectionSearch(problem, new Timetabler(problem, budget), budget)
            .Find(aim with { EnoughMissing = double.PositiveInfinity }) is not null;

    private static PathProblem WithoutDate(PathProblem problem, int late) => problem with
    {
        Modules = [.. problem.Modules.Select((module, place) => place == late ? module with { Deadline = int.MaxValue } : module)],
    };
}
