using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Paths of which none is better than another in unmet need, last week and heaviest week at once: the best path under limits on weeks and
/// on minutes a week that get tighter step by step (the ε-constraint method, Haimes et al. 1971). Pure.
/// </summary>
internal static class PathFront
{
    private const int MostSearches = 30;

    private static readonly double[] WeekShares = [1, 0.75, 0.5, 0.25];
    private static readonly double[] LoadShares = [1, 0.75, 0.5];

    /// <summary>The best path first, then others by unmet need, at most some of them.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="best">Its best path.</param>
    /// <param name="wanted">Modules that every path takes.</param>
    /// <param name="kinds">Paths of other kinds, that have a place in any case.</param>
    /// <param name="count">How many paths at most, 1 or more, and more than those of other kinds.</param>
    /// <param name="budgets">A budget for every search.</param>
    public static IReadOnlyList<PathSolution> Of(PathProblem problem, PathSolution best, int[] wanted, IReadOnlyList<PathSolution> kinds,
        int count, Func<WorkBudget> budgets)
    {
        List<PathSolution> front = [best];
        if (count > 1 + kinds.Count && best.Timetable.Weeks > 0)
        {
            int[] limits = [.. WeekShares.Select(share => (int)Math.Ceiling(share * best.Timetable.Weeks)).Append(problem.Weeks)
                .Distinct()];
            int[] loads = [.. LoadShares.Select(share => (int)Math.Ceiling(share * best.Timetable.PeakMinutes)).Distinct()];
            HashSet<(int Weeks, int Load)> tried = [];
            foreach (int weeks in limits)
            {
                foreach (int load in loads)
                {
                    Try((weeks, load), tried);
                }
            }

            Refine(count - kinds.Count, tried);
        }

        return [best, .. Spread(best, front.Where(one => !ReferenceEquals(one, best)), count - 1 - kinds.Count).Concat(kinds)
            .OrderBy(one => one.Selection.Missing).ThenBy(one => one.Timetable.Weeks).ThenBy(one => one.Timetable.PeakMinutes)];

        void Try((int Weeks, int Load) limit, HashSet<(int, int)> tried)
        {
            if (limit.Weeks > 0 && limit.Load > 0 && tried.Add(limit)
                && new PathSolver(problem, budgets()).Solve(limit.Weeks, limit.Load, wanted) is { Timetable.Weeks: > 0 } found)
            {
                Add(front, found);
            }
        }

        // Where the grid leaves gaps, another path is sooner or lighter than one of those: a week less, a minute less.
        void Refine(int enough, HashSet<(int, int)> tried)
        {
            for (int place = 0; place < front.Count && front.Count < enough && tried.Count < MostSearches; place++)
            {
                (int weeks, int load) = (front[place].Timetable.Weeks, front[place].Timetable.PeakMinutes);
                Try((weeks - 1, problem.Capacity), tried);
                Try((problem.Weeks, load - 1), tried);
                Try((weeks - 1, load - 1), tried);
            }
        }
    }

    private static void Add(List<PathSolution> front, PathSolution found)
    {
        if (!front.Exists(one => IsAtLeastAsGood(one, found)))
        {
            front.RemoveAll(one => front.IndexOf(one) > 0 && IsAtLeastAsGood(found, one));
            front.Add(found);
        }
    }

    private static bool IsAtLeastAsGood(PathSolution one, PathSolution other) =>
        one.Selection.Missing <= other.Selection.Missing + PathProblems.Smallest && one.Timetable.Weeks <= other.Timetable.Weeks
        && one.Timetable.PeakMinutes <= other.Timetable.PeakMinutes;

    // Each time the one that differs most from those chosen, so that a few show the whole choice.
    private static List<PathSolution> Spread(PathSolution best, IEnumerable<PathSolution> others, int count)
    {
        List<PathSolution> left = [.. others], chosen = [best];
        while (left.Count > 0 && chosen.Count <= count)
        {
            PathSolution next = left.MaxBy(one => chosen.Min(other => Distance(one, other, best)))!;
            left.Remove(next);
            chosen.Add(next);
        }

        return chosen[1..];
    }

    private static double Distance(PathSolution one, PathSolution other, PathSolution best) =>
        Math.Abs(one.Selection.Missing - other.Selection.Missing)
        + (Math.Abs(one.Timetable.Weeks - other.Timetable.Weeks) / (double)best.Timetable.Weeks)
        + (Math.Abs(one.Timetable.PeakMinutes - other.Timetable.PeakMinutes) / (double)best.Timetable.PeakMinutes);
}
