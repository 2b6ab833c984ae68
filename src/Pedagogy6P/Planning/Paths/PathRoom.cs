using System.Collections.Immutable;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What room a path leaves beside it. Immutable.</summary>
internal sealed class PathRoom
{
    private readonly PathProblem _problem;
    private readonly PathSolution _path;
    private readonly int[] _free;

    public PathRoom(PathProblem problem, PathSolution path)
    {
        (_problem, _path) = (problem, path);
        _free = [.. problem.WeekMinutes];
        foreach (int[] minutes in path.Timetable.Minutes)
        {
            for (int week = 0; week < minutes.Length; week++)
            {
                _free[week] -= minutes[week];
            }
        }
    }

    /// <summary>
    /// The limits that a module runs into: those of all its sessions, or of its work. None where the module itself would fit.
    /// </summary>
    public ImmutableArray<PathLimit> Limits(PathModule module)
    {
        var limits = new SortedSet<PathLimit>();
        if (_path.Selection.Price + module.Price > _problem.Budget + PathProblems.Smallest)
        {
            limits.Add(PathLimit.Budget);
        }
        else if (module.IsSelfPaced)
        {
            limits.UnionWith(_free.Sum(minutes => (long)minutes) < module.Minutes ? [PathLimit.WeeklyHours] : []);
        }
        else
        {
            foreach (int session in module.Sessions)
            {
                if (Limit(session) is not PathLimit limit)
                {
                    return [];
                }

                limits.Add(limit);
            }
        }

        return [.. limits];
    }

    private PathLimit? Limit(int session)
    {
        if (Array.Exists(_path.Timetable.Sessions, other => _problem.Calendar.Clash(session, other)))
        {
            return PathLimit.Overlap;
        }

        int week = _problem.Calendar.Dates(session).FirstWeek - _problem.FirstWeek;
        foreach (int minutes in _problem.Calendar.Minutes(session))
        {
            if (minutes > _free[week++])
            {
                return PathLimit.WeeklyHours;
            }
        }

        return null;
    }
}
