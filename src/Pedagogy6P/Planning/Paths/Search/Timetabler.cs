using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Finds sessions and weeks for modules that are taken, or proves that there are none: depth first over the sessions of the module with the
/// fewest left, windows of days propagated along what comes first, and work at one's own pace by earliest deadline first, which is exact
/// for work that may be interrupted (Jackson 1955, Horn 1974). Not thread-safe.
/// </summary>
internal sealed class Timetabler(PathProblem problem, WorkBudget budget)
{
    private readonly SessionCalendar _calendar = problem.Calendar;
    private readonly DayWindows _windows = new(problem);
    private readonly int[] _session = new int[problem.Modules.Length];
    private readonly int[] _lastSession = NoSessions(problem);
    private readonly int[] _load = new int[problem.Weeks];
    private readonly SelfPacedWork _work = new(problem);
    private readonly AttendedTimes _times = new(problem.Calendar, problem.Modules.Length);
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
        Begin(modules, arcs, weeks, capacity, open);
        return weeks > 0 ? Assign() : _modules.Length == 0;
    }

    /// <summary>
    /// The same, beginning with the sessions in which this last fitted some modules: mostly they can stay where a few modules are added.
    /// </summary>
    /// <inheritdoc cref="Fits"/>
    public bool FitsAgain(ReadOnlySpan<int> modules, ReadOnlySpan<PathArc> arcs, int weeks, int capacity,
        params ReadOnlySpan<OpenGroup> open)
    {
        bool fits = FitsInLastSessions(modules, arcs, weeks, capacity, open) || Fits(modules, arcs, weeks, capacity, open);
        if (fits)
        {
            Array.Fill(_lastSession, -1);
            foreach (int module in _modules)
            {
                _lastSession[module] = _session[module];
            }
        }

        return fits;
    }

    private bool FitsInLastSessions(ReadOnlySpan<int> modules, ReadOnlySpan<PathArc> arcs, int weeks, int capacity,
        ReadOnlySpan<OpenGroup> open)
    {
        Begin(modules, arcs, weeks, capacity, open);
        bool any = false;
        foreach (int module in _modules)
        {
            // Sessions of before may be among those that are not allowed now.
            if (_lastSession[module] is int session and >= 0 && weeks > 0 && HasRoom(session))
            {
                Attend(module, session);
                any = true;
            }
        }

        return any && Assign();
    }

    private void Begin(ReadOnlySpan<int> modules, ReadOnlySpan<PathArc> arcs, int weeks, int capacity, ReadOnlySpan<OpenGroup> open)
    {
        (_modules, _arcs, _weeks, _capacity) = (modules.ToArray(), arcs.ToArray(), weeks, capacity);
        for (int week = 0; week < _load.Length; week++)
        {
            // What a short week lacks counts as taken.
            _load[week] = Math.Max(0, capacity - problem.WeekMinutes[week]);
        }

        foreach (int module in _modules)
        {
            _session[module] = -1;
        }

        _times.Clear();
        _windows.Begin(_modules, _arcs, open, weeks, capacity);
    }

    /// <summary>The day on which a module ends at the earliest, in the sessions that <see cref="Fits"/> tried last.</summary>
    public int EarliestEnd(int module) => _windows.EarliestEnd[module];

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
        if (!budget.Spend() || !_windows.Propagate(_session)
            || !_work.Fits(_modules, _windows.Release, _windows.Deadline, _load, _capacity, _weeks))
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
            Attend(module, session);
            if (Assign())
            {
                return true;
            }

            GiveUp(module);
        }

        return false;
    }

    // Days matter only where many modules at one's own pace follow each other within a week.
    private bool IsSound()
    {
        int following = 0;
        foreach ((int before, int after, _) in _arcs)
        {
            following += problem.Modules[before].IsSelfPaced && problem.Modules[after].IsSelfPaced ? 1 : 0;
        }

        return following < CalendarWeeks.Days || DaysOf(Spread()).IsSound;
    }

    private int[][] Spread()
    {
        int[][] minutes = new int[problem.Modules.Length][];
        foreach (int module in _modules)
        {
            minutes[module] = new int[problem.Weeks];
        }

        _work.Fits(_modules, _windows.Release, _windows.Deadline, _load, _capacity, _weeks, minutes);
        return minutes;
    }

    private SelfPacedDays DaysOf(int[][] minutes) => new(problem, _arcs, _windows.Release, _windows.Deadline, minutes);

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
                if (count >= left)
                {
                    break;
                }
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
        return dates.Start >= _windows.Release[module] && dates.End <= _windows.Deadline[module] && HasRoom(session);
    }

    // Whether a session fits beside those that are attended.
    private bool HasRoom(int session)
    {
        if (_times.Clash(session) && !problem.AllowsOverlap)
        {
            return false;
        }

        int week = _calendar.Dates(session).FirstWeek - problem.FirstWeek;
        foreach (int minutes in _calendar.Minutes(session))
        {
            if (_load[week++] + minutes > _capacity)
            {
                return false;
            }
        }

        return true;
    }

    private static int[] NoSessions(PathProblem problem)
    {
        int[] sessions = new int[problem.Modules.Length];
        Array.Fill(sessions, -1);
        return sessions;
    }

    private void Attend(int module, int session)
    {
        _session[module] = session;
        _times.Attend(session);
        AddLoad(session, 1);
    }

    // Gives up the session that was taken last.
    private void GiveUp(int module)
    {
        AddLoad(_session[module], -1);
        _times.GiveUp();
        _session[module] = -1;
    }

    private void AddLoad(int session, int sign)
    {
        int week = _calendar.Dates(session).FirstWeek - problem.FirstWeek;
        foreach (int minutes in _calendar.Minutes(session))
        {
            _load[week++] += sign * minutes;
        }
    }
}
