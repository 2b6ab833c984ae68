using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>Makes the heaviest week of a path as light as can be. Pure.</summary>
internal static class PathLevelling
{
    private const long Steps = 20_000;

    /// <summary>The same modules with the same end and the lightest heaviest week, by bisection: what fits into some minutes a week fits
    /// into more.</summary>
    public static PathTimetable Of(PathProblem problem, PathSelection selection, PathTimetable timetable)
    {
        Timetabler timetabler = new(problem, new WorkBudget(Steps, CancellationToken.None));
        long all = timetable.Minutes.Sum(ofModule => ofModule.Sum(minutes => (long)minutes));
        int least = timetable.Weeks == 0 ? 0 : (int)((all + timetable.Weeks - 1) / timetable.Weeks);
        while (least < timetable.PeakMinutes)
        {
            int middle = least + ((timetable.PeakMinutes - least) / 2);
            if (timetabler.Fits(selection.Modules, selection.Arcs, timetable.Weeks, middle))
            {
                timetable = timetabler.Timetable();
            }
            else
            {
                least = middle + 1;
            }
        }

        return timetable;
    }
}
