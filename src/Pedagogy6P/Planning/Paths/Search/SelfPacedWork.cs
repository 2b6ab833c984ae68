using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Spreads the work of modules at one's own pace over the weeks that sessions leave, earliest deadline first. Not thread-safe.
/// </summary>
internal sealed class SelfPacedWork(PathProblem problem)
{
    // Modules by deadline, and by place in that order the minutes that are left and the first and last week that may take them.
    private readonly int[] _order = new int[problem.Modules.Length];
    private readonly int[] _left = new int[problem.Modules.Length];
    private readonly int[] _first = new int[problem.Modules.Length];
    private readonly int[] _last = new int[problem.Modules.Length];
    private int _count;

    /// <summary>Whether all of it fits between its days.</summary>
    public bool Fits(int[] modules, int[] release, int[] deadline, int[] load, int capacity, int weeks, int[][]? minutes = null)
    {
        Sort(modules, release, deadline);
        int done = 0;
        for (int week = 0; week < weeks && done < _count; week++)
        {
            int free = capacity - load[week];
            for (int place = done; place < _count; place++)
            {
                if (_left[place] == 0 || _first[place] > week)
                {
                    continue;
                }

                int taken = Math.Min(free, _left[place]);
                free -= taken;
                _left[place] -= taken;
                if (minutes is not null)
                {
                    minutes[_order[place]][week] = taken;
                }

                if (_left[place] > 0)
                {
                    if (_last[place] <= week)
                    {
                        return false;
                    }

                    // The week is full, and what comes later in the order can wait for longer.
                    break;
                }
            }

            while (done < _count && _left[done] == 0)
            {
                done++;
            }
        }

        return done == _count;
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
        }

        for (int place = 0; place < _count; place++)
        {
            int module = _order[place];
            _left[place] = problem.Modules[module].Minutes;
            _first[place] = CalendarWeeks.Of(release[module]) - problem.FirstWeek;
            _last[place] = CalendarWeeks.Of(deadline[module]) - problem.FirstWeek;
        }

        bool Later(int one, int other) => deadline[one] != deadline[other] ? deadline[one] > deadline[other]
            : release[one] != release[other] ? release[one] > release[other] : one > other;
    }
}
