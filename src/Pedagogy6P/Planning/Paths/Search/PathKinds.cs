using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Paths that leave no more unmet need than the best and spare something that it does not look at: kilometres, money, hours without
/// practice. Used once.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="best">Its best path.</param>
/// <param name="wanted">Modules that every path takes.</param>
/// <param name="travel">By session the kilometres of all its journeys.</param>
/// <param name="theory">By place of a module its hours that are not hands-on.</param>
/// <param name="budgets">A budget for every search.</param>
internal sealed class PathKinds(PathProblem problem, PathSolution best, int[] wanted, Func<int, double> travel,
    Func<PathModule, double> theory,
    Func<WorkBudget> budgets)
{
    /// <summary>Those that spare something, at most one of each kind and at most some.</summary>
    public IReadOnlyList<PathSolution> All(int count)
    {
        List<PathSolution> found = [];
        foreach (PathKind kind in (ReadOnlySpan<PathKind>)[PathKind.Nearest, PathKind.Cheapest, PathKind.MostPractical])
        {
            if (found.Count < count && AmountOf(kind, best) > 0 && Find(kind) is { } path && !found.Exists(other => IsSame(other, path)))
            {
                found.Add(path with { Kind = kind });
            }
        }

        return found;
    }

    private PathSolution? Find(PathKind kind)
    {
        foreach (bool onlyNearest in kind == PathKind.Nearest ? (ReadOnlySpan<bool>)[true, false] : [false])
        {
            PathProblem sparing = problem with { Modules = [.. problem.Modules.Select(module => Sparing(kind, module, onlyNearest))] };
            PathSolution? found = new PathSolver(sparing, budgets()).Spare(best.Selection.Missing, wanted);
            if (found is not null && AmountOf(kind, found) < AmountOf(kind, best) - PathProblems.Smallest)
            {
                return found;
            }
        }

        return null;
    }

    private PathModule Sparing(PathKind kind, PathModule module, bool onlyNearest)
    {
        double least = module.Sessions.Length == 0 ? 0 : module.Sessions.Min(travel);
        return kind switch
        {
            PathKind.Cheapest => module with { Cost = module.Price },
            PathKind.MostPractical => module with { Cost = theory(module) },
            _ => module with
            {
                Cost = least,
                Sessions = onlyNearest ? [.. module.Sessions.Where(session => travel(session) <= least)] : module.Sessions,
            },
        };
    }

    private double AmountOf(PathKind kind, PathSolution path) => kind switch
    {
        PathKind.Cheapest => path.Selection.Price,
        PathKind.MostPractical => path.Selection.Modules.Sum(module => theory(problem.Modules[module])),
        _ => path.Timetable.Sessions.Where(session => session >= 0).Sum(travel),
    };

    private static bool IsSame(PathSolution one, PathSolution other) =>
        one.Timetable.Modules.Zip(one.Timetable.Sessions).ToHashSet().SetEquals(other.Timetable.Modules.Zip(other.Timetable.Sessions));
}
