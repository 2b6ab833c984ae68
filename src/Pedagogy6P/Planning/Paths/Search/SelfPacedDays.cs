using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// From which day to which day each module at one's own pace lasts, in the weeks that its work was given: after what comes before it, and
/// as long as nothing that comes after it has to wait. Immutable.
/// </summary>
internal sealed class SelfPacedDays
{
    private readonly (int From, int To)[] _days;

    public SelfPacedDays(PathProblem problem, PathArc[] arcs, int[] release, int[] deadline, int[][] minutes)
    {
        _days = new (int, int)[problem.Modules.Length];
        int[] ordered = [.. Enumerable.Range(0, problem.Modules.Length)
            .Where(module => minutes[module] is not null && problem.Modules[module].IsSelfPaced)
            .OrderBy(module => release[module]).ThenBy(module => deadline[module])];
        foreach (int module in ordered)
        {
            (int first, int last) = Weeks(problem, minutes[module]);
            int from = Math.Max(CalendarWeeks.Monday(first), release[module]);
            foreach ((int before, int after, _) in arcs)
            {
                from = after == module && problem.Modules[before].IsSelfPaced ? Math.Max(from, _days[before].To + 1) : from;
            }

            _days[module] = (from, Math.Max(from, CalendarWeeks.Monday(last)));
            IsSound &= from <= Math.Min(CalendarWeeks.Sunday(first), deadline[module]);
        }

        foreach (int module in ordered.Reverse())
        {
            int to = Math.Min(CalendarWeeks.Sunday(Weeks(problem, minutes[module]).Last), deadline[module]);
            foreach ((int before, int after, _) in arcs)
            {
                to = before == module && problem.Modules[after].IsSelfPaced ? Math.Min(to, _days[after].From - 1) : to;
            }

            _days[module].To = Math.Max(_days[module].To, to);
        }
    }

    /// <summary>Whether a day is left for each: more than seven modules that come one after the other do not fit into one week.</summary>
    public bool IsSound { get; } = true;

    /// <summary>The first and the last day of a module.</summary>
    public (int From, int To) Of(int module) => _days[module];

    private static (int First, int Last) Weeks(PathProblem problem, int[] minutes) =>
        (problem.FirstWeek + Array.FindIndex(minutes, taken => taken > 0), problem.FirstWeek
            + Array.FindLastIndex(minutes, taken => taken > 0));
}
