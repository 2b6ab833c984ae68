using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;

namespace Pedagogy6P.Planning.Paths;

/// <summary>
/// Finds what is to blame where wishes do not fit together: of modules, groups of an award and limits, those are left out in turn without
/// which the rest still does not fit (the deletion filter of Chinneck and Dravnieks, 1991). Used once.
/// </summary>
/// <param name="index">The programme.</param>
/// <param name="widest">The problem with the longest horizon there is.</param>
/// <param name="weeks">The weeks that were asked for.</param>
/// <param name="budgets">A budget for every test.</param>
internal sealed class PathConflicts(NumberedProgramme index, Func<PathProblem> widest, int weeks, Func<WorkBudget> budgets)
{
    // Weeks so full are never reached, and their sums over all weeks stay small enough.
    private const int NoLimit = int.MaxValue / 1024;

    private readonly Lazy<PathProblem> _widest = new(widest);
    private List<int> _modules = [];
    private List<PathQuota> _quotas = [];
    private List<PathLimit> _limits = [];

    /// <summary>Why some wanted modules, with or without the groups of the award, do not fit together; null where they may.</summary>
    public PathConflict? Of(IEnumerable<int> numbers, bool withAward)
    {
        PathProblem problem = _widest.Value;
        _modules = [.. numbers.Select(number => Array.FindIndex(problem.Modules, module => module.Number == number))];
        _quotas = withAward ? [.. problem.Quotas] : [];
        _limits = [.. Enum.GetValues<PathLimit>()];
        if (_modules.Contains(-1) || MayFit(_modules, _quotas, _limits))
        {
            return null;
        }

        foreach (int module in _modules.ToArray())
        {
            List<int> fewer = [.. _modules.Where(one => one != module)];
            _modules = MayFit(fewer, _quotas, _limits) ? _modules : fewer;
        }

        foreach (PathQuota quota in _quotas.ToArray())
        {
            List<PathQuota> fewer = [.. _quotas.Where(one => one != quota)];
            _quotas = MayFit(_modules, fewer, _limits) ? _quotas : fewer;
        }

        foreach (PathLimit limit in _limits.ToArray())
        {
            List<PathLimit> fewer = [.. _limits.Where(one => one != limit)];
            _limits = MayFit(_modules, _quotas, fewer) ? _limits : fewer;
        }

        return new PathConflict(
            [.. _modules.Select(place => index.ModuleIds.Words[problem.Modules[place].Number]).Order(StringComparer.Ordinal)],
            [.. _quotas.Select(quota => quota.Group).Order(StringComparer.Ordinal)], [.. _limits]);
    }

    // Whether a path takes it all, or none was proven not to.
    private bool MayFit(List<int> modules, List<PathQuota> quotas, List<PathLimit> limits)
    {
        PathProblem problem = _widest.Value;
        bool dated = limits.Contains(PathLimit.Dates);
        PathProblem relaxed = problem with
        {
            Modules = dated ? problem.Modules : [.. problem.Modules.Select(module => module with { Deadline = int.MaxValue })],
            Quotas = [.. quotas],
            WeekMinutes = limits.Contains(PathLimit.WeeklyHours) ? problem.WeekMinutes : [.. problem.WeekMinutes.Select(_ => NoLimit)],
            Budget = limits.Contains(PathLimit.Budget) ? problem.Budget : double.PositiveInfinity,
            AllowsOverlap = !limits.Contains(PathLimit.Overlap),
        };
        var aim = new SelectionAim(limits.Contains(PathLimit.Horizon) ? weeks : problem.Weeks,
            limits.Contains(PathLimit.WeeklyHours) ? problem.Capacity : NoLimit)
        { Wanted = [.. modules] };
        WorkBudget budget = budgets();
        return PathWishes.Fits(relaxed, aim, budget) || budget.IsSpent;
    }
}
