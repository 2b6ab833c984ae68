using Pedagogy6P.Planning.Paths.Calendars;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Finds sessions and weeks for modules that are taken, or proves that there are none: depth first over the sessions of the module with the
/// fewest left, windows of days propagated along what comes first, and work at one's own pace by earliest deadline first, which is exact
/// for work that may be interrupted (Jackson 1955, Horn 1974). Not thread-safe.
/// </summary>
internal sealed class Timetabler(PathProblem problem, WorkBudget budget)
{
    private const int RoundsOfGroups = 4;

    private readonly SessionCalendar _calendar = problem.Calendar;
    private readonly int[] _release = new int[problem.Modules.Length];
    private readonly int[] _deadline = new int[problem.Modules.Length];
    private readonly int[] _earliestEnd = new int[problem.Modules.Length];
    private readonly int[] _latestStart = new int[problem.Modules.Length];
    private readonly int[] _session = new int[problem.Modules.Length];
    private readonly int[] _load = new int[problem.Weeks];
    private readonly SelfPacedWork _work = new(problem);
    private readonly int[] _soonest = new int[problem.Modules.Length];
    private readonly bool[] _isTaken = new bool[problem.Modules.Length];
    private OpenGroup[] _open = [];
    private int[] _modules = [];
    private PathArc[] _arcs = [];
    private int _weeks;
    private int _capacity;

    /// <summary>Whether some timetable takes all modules.</summary>
    /// <param name="modules">The modules, by their places.</param>
    /// <param name="arcs">What comes before what, among them.</param>
    /// <param name="weeks">Weeks of the horizon that may be used, at most those of the problem.</param>
    /// <param name="capacity">Minutes of a week that may be used, at most those of the problem.</param>
    /// <param name="open">Groups of which one member has to come first, as far as nothing is decided of them: the module starts after the
    /// soonest of them at least.</param>
    /// <returns>False also where the budget did not last: it then is spent.</returns>
    public bool Fits(ReadOnlySpan<int> modules, ReadOnlySpan<PathArc> arcs, int weeks, int capacity,
        params ReadOnlySpan<OpenGroup> open)
    {
        Array.Clear(_isTaken);
        (_modules, _arcs, _weeks, _capacity) = (modules.ToArray(), arcs.ToArray(), weeks, capacity);
        for (int week = 0; week < _load.Length; week++)
        {
            // What a short week lacks counts as taken.
            _load[week] = Math.Max(0, capacity - problem.WeekMinutes[week]);
        }

        foreach (int module in _modules)
        {
            _session[module] = -1;
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

        return weeks > 0 ? Assign() : _modules.Length == 0;
    }

    /// <summary>The day on which a module ends at the earliest, in the sessions that <see cref="Fits"/> tried last.</summary>
    public int EarliestEnd(int module) => _earliestEnd[module];

    /// <summary>The timetable that <see cref="Fits"/> has found.</summary>
    public PathTimetable Timetable()
    {
        int[][] minutes = Spread();
        SelfPacedDays days = DaysOf(minutes);
        int[] total = new int[problem.Weeks];
        foreach (int module in _modules)
        {
            if (_session[module] >= 0)
            {
                _calendar.Minutes(_session[module])
                    .CopyTo(minutes[module].AsSpan(_calendar.Dates(_session[module]).FirstWeek - problem.FirstWeek));
            }

            for (int week = 0; week < total.Length; week++)
            {
                total[week] += minutes[module][week];
            }
        }

        (int From, int To)[] lasting = [.. _modules.Select(module => _session[module] < 0 ? days.Of(module)
            : (_calendar.Dates(_session[module]).Start, _calendar.Dates(_session[module]).End))];
        return new PathTimetable
        {
            Modules = _modules,
            Sessions = [.. _modules.Select(module => _session[module])],
            Minutes = [.. _modules.Select(module => minutes[module])],
            Days = lasting,
            Weeks = lasting.Length == 0 ? 0 : CalendarWeeks.Of(lasting.Max(one => one.To)) - problem.FirstWeek + 1,
            PeakMinutes = total.Max(),
        };
    }

    private bool Assign()
    {
        if (!budget.Spend() || !Propagate() || !_work.Fits(_modules, _release, _deadline, _load, _capacity, _weeks))
        {
            return false;
        }

        int module = Narrowest(out int left);
        if (module < 0)
        {
            return IsSound();
        }

        if (left == 0)
        {
            return false;
        }

        // The search below changes the windows; those of here are kept by trying all sessions that fit now.
        Span<int> fitting = stackalloc int[Math.Min(left, 64)];
        int[] many = left > fitting.Length ? new int[left] : [];
        Span<int> sessions = many.Length > 0 ? many : fitting;
        int count = 0;
        foreach (int session in problem.Modules[module].Sessions)
        {
            if (IsFitting(module, session))
            {
                sessions[count++] = session;
            }
        }

        foreach (int session in sessions)
        {
            _session[module] = session;
            AddLoad(session, 1);
            if (Assign())
            {
                return true;
            }

            AddLoad(session, -1);
            _session[module] = -1;
        }

        return false;
    }

    // Days matter only where many modules at one's own pace follow each other within a week.
    private bool IsSound() => _arcs.Length < CalendarWeeks.Days || DaysOf(Spread()).IsSound;

    private int[][] Spread()
    {
        int[][] minutes = new int[problem.Modules.Length][];
        foreach (int module in _modules)
        {
            minutes[module] = new int[problem.Weeks];
        }

        _work.Fits(_modules, _release, _deadline, _load, _capacity, _weeks, minutes);
        return minutes;
    }

    private SelfPacedDays DaysOf(int[][] minutes) => new(problem, _arcs, _release, _deadline, minutes);

    // The module with the fewest sessions that fit beside those chosen; −1 when all have theirs.
    private int Narrowest(out int left)
    {
        int narrowest = -1;
        left = int.MaxValue;
        foreach (int module in _modules)
        {
            if (problem.Modules[module].IsSelfPaced || _session[module] >= 0)
            {
                continue;
            }

            int count = 0;
            foreach (int session in problem.Modules[module].Sessions)
            {
                count += IsFitting(module, session) ? 1 : 0;
            }

            if (count < left)
            {
                (narrowest, left) = (module, count);
            }
        }

        return narrowest;
    }

    private bool IsFitting(int module, int session)
    {
        ref readonly SessionDates dates = ref _calendar.Dates(session);
        if (dates.Start < _release[module] || dates.End > _deadline[module])
        {
            return false;
        }

        int week = dates.FirstWeek - problem.FirstWeek;
        foreach (int minutes in _calendar.Minutes(session))
        {
            if (_load[week++] + minutes > _capacity)
            {
                return false;
            }
        }

        foreach (int other in _modules)
        {
            if (_session[other] >= 0 && !problem.AllowsOverlap && _calendar.Clash(session, _session[other]))
            {
                return false;
            }
        }

        return true;
    }

    private void AddLoad(int session, int sign)
    {
        int week = _calendar.Dates(session).FirstWeek - problem.FirstWeek;
        foreach (int minutes in _calendar.Minutes(session))
        {
            _load[week++] += sign * minutes;
        }
    }

    // The days between which each module has to lie; false when one has none left.
    private bool Propagate()
    {
        int lastDay = CalendarWeeks.Sunday(problem.FirstWeek + _weeks - 1);
        foreach (int module in _modules)
        {
            (_release[module], _deadline[module]) = (problem.FirstDay, Math.Min(lastDay, problem.Modules[module].Deadline));
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
                bool later = _earliestEnd[before] + 1 > _release[after], sooner = _latestStart[after] - 1 < _deadline[before];
                _release[after] = later ? _earliestEnd[before] + 1 : _release[after];
                _deadline[before] = sooner ? _latestStart[after] - 1 : _deadline[before];
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
                soonest = Math.Min(soonest, _isTaken[member] ? _earliestEnd[member] : _soonest[member]);
            }

            if (soonest >= _release[group.Owner])
            {
                if (soonest == int.MaxValue)
                {
                    return false;
                }

                _release[group.Owner] = soonest + 1;
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
        (int release, int deadline) = (_release[module], _deadline[module]);
        (int end, int start) = (int.MaxValue, int.MinValue);
        if (facts.IsSelfPaced)
        {
            int more = ((facts.Minutes + _capacity - 1) / Math.Max(1, _capacity)) - 1;
            end = more == 0 ? release : CalendarWeeks.Monday(CalendarWeeks.Of(release) + more);
            start = more == 0 ? deadline : CalendarWeeks.Sunday(CalendarWeeks.Of(deadline) - more);
            (_earliestEnd[module], _latestStart[module]) = (end, start);
            return _capacity > 0 && end <= deadline && start >= release;
        }

        if (_session[module] >= 0)
        {
            ref readonly SessionDates dates = ref _calendar.Dates(_session[module]);
            (_earliestEnd[module], _latestStart[module]) = (dates.End, dates.Start);
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

        (_earliestEnd[module], _latestStart[module]) = (end, start);
        return end != int.MaxValue;
    }
}
