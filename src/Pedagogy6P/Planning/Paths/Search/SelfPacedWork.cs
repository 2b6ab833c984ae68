using Pedagogy6P.Planning.Paths.Calendars;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Spreads the work of modules at one's own pace over the weeks that sessions leave, earliest deadline first. Not thread-safe.
/// </summary>
internal sealed class SelfPacedWork(PathProblem problem)
{
    private readonly int[] _order = new int[problem.Modules.Length];
    private readonly int[] _left = new int[problem.Modules.Length];
    private int _count;

    /// <summary>Whether all of it fits between its days.</summary>
    public bool Fits(int[] modules, int[] release, int[] deadline, int[] load, int capacity, int weeks, int[][]? minutes = null)
    {
        Sort(modules, release, deadline);
        int open = _count;
        for (int week = 0; week < weeks && open > 0; week++)
        {
            int free = capacity - load[week], calendarWeek = problem.FirstWeek + week;
            for (int place = 0; place < _count; place++)
            {
                int module = _order[place];
                if (_left[module] == 0 || CalendarWeeks.Of(release[module]) > calendarWeek)
                {
                    continue;
                }

                int taken = Math.Min(free, _left[module]);
                free -= taken;
                _left[module] -= taken;
                open -= _left[module] == 0 ? 1 : 0;
                if (minutes is not null)
                {
                    minutes[module][week] = taken;
                }

                if (_left[module] > 0 && CalendarWeeks.Of(deadline[module]) <= calendarWeek)
                {
                    return false;
                }
            }
        }

        return open == 0;
    }

    // By deadline, then release: what comes first has the earlier of both.
    private void Sort(int[] modules, int[] release, int[] deadline)
    {
        _count = 0;
        foreach (int module in modules)
        {
            if (!problem.Modules[module].IsSelfPaced)
            {
                continue;
            }

            int place = _count++;
            while (place > 0 && Later(_order[place - 1], module))
            {
                _order[place] = _order[place - 1];
                place--;
            }

            _order[place] = module;
            _left[module] = problem.Modules[module].Minutes;
        }

        bool Later(int one, int other) => (deadline[one], release[one], one).CompareTo((deadline[other], release[other], other)) > 0;
    }
}
