using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// The days between which modules that are taken have to lie, propagated along what comes before what. Not thread-safe.
/// </summary>
internal sealed class DayWindows(PathProblem problem)
{
    private const int RoundsOfGroups = 4;

    private readonly SessionCalendar _calendar = problem.Calendar;
    private readonly int[] _latestStart = new int[problem.Modules.Length];
    private readonly int[] _soonest = new int[problem.Modules.Length];
    private readonly bool[] _isTaken = new bool[problem.Modules.Length];
    private int[] _modules = [];
    private PathArc[] _arcs = [];
    private OpenGroup[] _open = [];
    private int[] _session = [];
    private int _weeks;
    private int _capacity;

    /// <summary>By module the first day on which it may start.</summary>
    public int[] Release { get; } = new int[problem.Modules.Length];

    /// <summary>By module the last day on which it may end.</summary>
    public int[] Deadline { get; } = new int[problem.Modules.Length];

    /// <summary>By module the first day on which it can end.</summary>
    public int[] EarliestEnd { get; } = new int[problem.Modules.Length];

    /// <summary>Takes modules, what comes before what among them, and what they may use.</summary>
    public void Begin(int[] modules, PathArc[] arcs, ReadOnlySpan<OpenGroup> open, int weeks, int capacity)
    {
        (_modules, _arcs, _weeks, _capacity) = (modules, arcs, weeks, capacity);
        Array.Clear(_isTaken);
        foreach (int module in modules)
        {
            _isTaken[module] = true;
        }

        _open = open.ToArray();
        foreach (OpenGroup group in _open)
        {
            foreach (int member in group.Members)
            {
                _soonest[member] = _isTaken[member] ? _soonest[member] : SoonestEnd(member);
            }
        }
    }

    /// <summary>Finds the days of each module; false when one has none left.</summary>
    /// <param name="sessions">By module its session, where it has one already; else −1.</param>
    public bool Propagate(int[] sessions)
    {
        _session = sessions;
        int lastDay = CalendarWeeks.Sunday(problem.FirstWeek + _weeks - 1);
        foreach (int module in _modules)
        {
            (Release[module], Deadline[module]) = (problem.FirstDay, Math.Min(lastDay, problem.Modules[module].Deadline));
            if (!Narrow(module))
            {
                return false;
            }
        }

        // What starts after open groups moves at most a few times here: they only tell early what cannot be.
        for (int round = 0; round <= RoundsOfGroups; round++)
        {
            if (!FollowArcs())
            {
                return false;
            }

            if (!AwaitGroups(out bool moved))
            {
                return false;
            }

            if (!moved)
            {
                return true;
            }
        }

        return true;
    }

    // The days along what is decided to come first; false when a module has none left.
    private bool FollowArcs()
    {
        // Without a circle nothing moves any more after as many rounds as there are modules.
        for (int round = 0; round <= _modules.Length; round++)
        {
            bool moved = false;
            foreach ((int before, int after, _) in _arcs)
            {
                bool later = EarliestEnd[before] + 1 > Release[after], sooner = _latestStart[after] - 1 < Deadline[before];
                Release[after] = later ? EarliestEnd[before] + 1 : Release[after];
                Deadline[before] = sooner ? _latestStart[after] - 1 : Deadline[before];
                if ((later && !Narrow(after)) || (sooner && !Narrow(before)))
                {
                    return false;
                }

                moved |= later | sooner;
            }

            if (!moved)
            {
                return true;
            }
        }

        return false;
    }

    // Modules start after the member of each open group that can end soonest; false when one has no days left.
    private bool AwaitGroups(out bool moved)
    {
        moved = false;
        foreach (OpenGroup group in _open)
        {
            int soonest = int.MaxValue;
            foreach (int member in group.Members)
            {
                soonest = Math.Min(soonest, _isTaken[member] ? EarliestEnd[member] : _soonest[member]);
            }

            if (soonest >= Release[group.Owner])
            {
                if (soonest == int.MaxValue)
                {
                    return false;
                }

                Release[group.Owner] = soonest + 1;
                moved = true;
                if (!Narrow(group.Owner))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The day on which a module can end at the soonest, whatever else is taken.
    private int SoonestEnd(int module)
    {
        PathModule facts = problem.Modules[module];
        if (facts.IsSelfPaced)
        {
            int more = ((facts.Minutes + _capacity - 1) / Math.Max(1, _capacity)) - 1;
            return more == 0 ? problem.FirstDay : CalendarWeeks.Monday(problem.FirstWeek + more);
        }

        int soonest = int.MaxValue;
        foreach (int session in facts.Sessions)
        {
            soonest = Math.Min(soonest, _calendar.Dates(session).End);
        }

        return soonest;
    }

    // The earliest end and the latest start of a module within its days; false when there is none.
    private bool Narrow(int module)
    {
        PathModule facts = problem.Modules[module];
        (int release, int deadline) = (Release[module], Deadline[module]);
        (int end, int start) = (int.MaxValue, int.MinValue);
        if (facts.IsSelfPaced)
        {
            int more = ((facts.Minutes + _capacity - 1) / Math.Max(1, _capacity)) - 1;
            end = more == 0 ? release : CalendarWeeks.Monday(CalendarWeeks.Of(release) + more);
            start = more == 0 ? deadline : CalendarWeeks.Sunday(CalendarWeeks.Of(deadline) - more);
            (EarliestEnd[module], _latestStart[module]) = (end, start);
            return _capacity > 0 && end <= deadline && start >= release;
        }

        if (_session[module] >= 0)
        {
            ref readonly SessionDates dates = ref _calendar.Dates(_session[module]);
            (EarliestEnd[module], _latestStart[module]) = (dates.End, dates.Start);
            return dates.Start >= release && dates.End <= deadline;
        }

        foreach (int session in facts.Sessions)
        {
            ref readonly SessionDates dates = ref _calendar.Dates(session);
            if (dates.Start >= release && dates.End <= deadline)
            {
                end = Math.Min(end, dates.End);
                start = Math.Max(start, dates.Start);
            }
        }

        (EarliestEnd[module], _latestStart[module]) = (end, start);
        return end != int.MaxValue;
    }
}
