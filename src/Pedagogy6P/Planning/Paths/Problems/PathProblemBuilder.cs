using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Query.Goals;

namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>
/// Makes the problem of one learner: what they can take within the horizon, what of it matters, and what has to come first. Used once.
/// </summary>
internal sealed class PathProblemBuilder
{
    private const int MinutesPerHour = 60;

    private readonly RankingCore _core;
    private readonly NumberedProgramme _index;
    private readonly SessionCalendar _calendar;
    private readonly LearnerQuery _query;
    private readonly GoalSet _goals;
    private readonly double[] _mastery;
    private readonly AwardGroup[] _award;
    private readonly PathWeek[] _shortWeeks;
    private readonly int _weeks;
    private readonly int _capacity;
    private readonly PathNeeds _needs;
    private readonly PathDeadlines _deadlines;
    private readonly int[]?[] _sessions;
    private readonly bool[] _reachable;

    public PathProblemBuilder(RankingCore core, SessionCalendar calendar, LearnerQuery query, PathTask task)
    {
        (_core, _index, _calendar, _query) = (core, core.Index, calendar, query);
        _mastery = task.Mastery;
        (_goals, _award, _shortWeeks, _weeks) = (task.Goals, task.Award, task.ShortWeeks, task.Weeks);
        _capacity = MinutesOf(query.HoursPerWeek);
        _needs = new PathNeeds(_index, query, task.Attained);
        _deadlines = new PathDeadlines(_index, query.Learner);
        int lastDay = CalendarWeeks.Sunday(CalendarWeeks.Of(query.AsOf.DayNumber) + _weeks - 1);
        _sessions = [.. Enumerable.Range(0, _index.Count).Select(module => SessionsOf(module, lastDay))];
        _reachable = Reachable();
    }

    /// <summary>The problem.</summary>
    public PathProblem Build()
    {
        List<PathImprover>[] improvers = [.. _goals.Competencies.Select(_ => new List<PathImprover>())];
        List<int> wanted = [];
        FindEnds(improvers, wanted);
        int[] numbers = Matter([.. improvers.SelectMany(ofGoal => ofGoal.Select(improver => improver.Module)), .. wanted,
            .. _award.SelectMany(group => group.Modules).Where(module => _reachable[module])]);
        int[] places = new int[_index.Count];
        Array.Fill(places, -1);
        for (int place = 0; place < numbers.Length; place++)
        {
            places[numbers[place]] = place;
        }

        PathModule[] modules = [.. numbers.Select(ModuleOf)];
        List<PathGroup> groups = [];
        for (int place = 0; place < modules.Length; place++)
        {
            AddGroups(place, modules, places, groups);
        }

        double asked = _goals.Competencies.Sum(competency => _goals.Importance[competency] * _goals.Goals[competency]);
        PathGoal[] goals = [.. improvers.Select((ofGoal, goal) => GoalOf(goal, ofGoal, asked, modules, places))];
        PathGoal[] open = [.. goals.Where(goal => goal.Improvers.Length > 0)];
        for (int place = 0; place < modules.Length; place++)
        {
            modules[place].Improves = [.. open.SelectMany((goal, number) => goal.Improvers
                .Where(improver => improver.Module == place).Select(improver => new PathImprovement(number, improver.Level)))];
        }

        return new PathProblem
        {
            Calendar = _calendar,
            Modules = modules,
            Groups = [.. groups],
            Goals = open,
            Asked = asked > 0 ? asked : 1,
            MissingAnyway = goals.Where(goal => goal.Improvers.Length == 0)
                .Sum(goal => goal.Importance * Math.Max(0, goal.Level - goal.Mastery)),
            Wanted = [.. wanted.OrderBy(module => !_query.Is(module, ModuleState.Mandatory)).Select(module => places[module])],
            Quotas = [.. _award.Select(group => QuotaOf(group, modules, places)).Where(quota => quota.Count > 0)],
            FirstDay = _query.AsOf.DayNumber,
            Weeks = _weeks,
            Capacity = _capacity,
            WeekMinutes = WeekMinutes(),
            Budget = _query.Budget,
        };
    }

    private static int MinutesOf(double hours) => (int)Math.Min(int.MaxValue / 4, Math.Floor((hours * MinutesPerHour) + 1e-6));

    private int[] WeekMinutes()
    {
        int[] minutes = new int[_weeks];
        Array.Fill(minutes, _capacity);
        foreach (PathWeek week in _shortWeeks)
        {
            int place = CalendarWeeks.Of(week.Day.DayNumber) - CalendarWeeks.Of(_query.AsOf.DayNumber);
            if (place >= 0 && place < _weeks)
            {
                minutes[place] = Math.Min(_capacity, MinutesOf(week.Hours));
            }
        }

        return minutes;
    }

    // Modules that bring a goal nearer, by their numbers, and those that are wanted.
    private void FindEnds(List<PathImprover>[] improvers, List<int> wanted)
    {
        int[] goalOf = new int[_index.Competencies.Count];
        Array.Fill(goalOf, -1);
        for (int goal = 0; goal < improvers.Length; goal++)
        {
            goalOf[_goals.Competencies[goal]] = goal;
        }

        for (int module = 0; module < _index.Count; module++)
        {
            if (!_reachable[module])
            {
                continue;
            }

            if (_query.Is(module, ModuleState.Pinned | ModuleState.Mandatory))
            {
                wanted.Add(module);
            }

            foreach (CompetencyAmount taught in _index.Taught[module])
            {
                double level = Math.Min(taught.Amount, _goals.Goals[taught.Competency]);
                if (goalOf[taught.Competency] is int goal and >= 0 && level > _mastery[taught.Competency])
                {
                    improvers[goal].Add(new PathImprover(module, level));
                }
            }
        }
    }

    private PathModule ModuleOf(int number)
    {
        double hours = _index.Records[number].Hours;
        bool selfPaced = _index.IsSelfPaced(number);
        int minutes = SessionCalendar.WholeMinutes(hours);
        return new PathModule
        {
            Number = number,
            Hours = hours,
            Price = _core.Openness.Price(_query, number),
            Minutes = selfPaced ? minutes : 0,
            Sessions = _sessions[number]!,
            Deadline = _deadlines.Of(number),
            LeastMinutes = selfPaced ? minutes : _sessions[number]!.Min(session => Total(_calendar.Minutes(session))),
        };
    }

    // What a group asks beyond what is done, of what can be taken.
    private PathQuota QuotaOf(AwardGroup group, PathModule[] modules, int[] places) => new(
        group.Id,
        [
            .. group.Modules.Where(module => _reachable[module]).Select(module => places[module])
                .OrderBy(place => modules[place].Hours).ThenBy(place => place),
        ], group.Choose - group.Modules.Count(_query.CountsAsDone));

    // Importance becomes a share of all that is asked, and improvers are told by their places.
    private PathGoal GoalOf(int goal, List<PathImprover> improvers, double asked, PathModule[] modules, int[] places)
    {
        int competency = _goals.Competencies[goal];
        return new PathGoal(competency, _goals.Importance[competency] / asked, _goals.Goals[competency], _mastery[competency],
        [
            .. improvers.Select(improver => improver with { Module = places[improver.Module] })
                .OrderByDescending(improver => improver.Level).ThenBy(improver => modules[improver.Module].Hours)
                .ThenBy(improver => improver.Module),
        ]);
    }

    // The sessions that fit, none for a module at one's own pace; null where the learner cannot take the module at all.
    private int[]? SessionsOf(int module, int lastDay)
    {
        if (!_core.Openness.IsOpen(_query, module) || _query.Is(module, ModuleState.Excluded))
        {
            return null;
        }

        if (_index.IsSelfPaced(module))
        {
            return _capacity > 0 ? [] : null;
        }

        var fitting = new List<int>();
        (int first, int end) = _index.Records[module].Sessions;
        for (int session = first; session < end; session++)
        {
            if (_calendar.Dates(session).End <= lastDay && _core.Chooser.Obstacle(_query, session) is null
                && !_calendar.Minutes(session).ContainsAnyExceptInRange(0, _capacity))
            {
                fitting.Add(session);
            }
        }

        return fitting.Count == 0 ? null : [.. fitting];
    }

    // Modules whose every need some reachable module meets, in rounds: modules that need each other in a circle are not reached.
    private bool[] Reachable()
    {
        bool[] reachable = new bool[_index.Count];
        for (bool grew = true; grew;)
        {
            grew = false;
            for (int module = 0; module < reachable.Length; module++)
            {
                if (!reachable[module] && _sessions[module] is not null
                    && _needs.Lacking(module).TrueForAll(group => Array.Exists(group, member => reachable[member])))
                {
                    reachable[module] = grew = true;
                }
            }
        }

        return reachable;
    }

    // The ends, and all that they stand on, ascending.
    private int[] Matter(IEnumerable<int> ends)
    {
        var found = new SortedSet<int>();
        var next = new Stack<int>(ends);
        while (next.TryPop(out int module))
        {
            if (found.Add(module))
            {
                foreach (int member in _needs.Lacking(module).Concat(_needs.Missed(module)).SelectMany(group => group))
                {
                    if (_reachable[member])
                    {
                        next.Push(member);
                    }
                }
            }
        }

        return [.. found];
    }

    private void AddGroups(int place, PathModule[] modules, int[] places, List<PathGroup> groups)
    {
        PathModule module = modules[place];
        List<int[]> missed = _needs.Missed(module.Number);
        module.Needs = [.. _needs.Lacking(module.Number).Select(group => Add(group, advised: false)).Where(group => group >= 0)];
        module.Advised = [.. missed.Select(group => Add(group, advised: true)).Where(group => group >= 0)];
        module.MissedAnyway = missed.Count - module.Advised.Length;

        int Add(int[] members, bool advised)
        {
            int[] known = [.. members.Select(member => places[member]).Where(member => member >= 0 && member != place)
                .OrderBy(member => modules[member].Hours).ThenBy(member => member)];
            if (known.Length == 0)
            {
                return -1;
            }

            groups.Add(new PathGroup(place, known, advised));
            return groups.Count - 1;
        }
    }

    private static int Total(ReadOnlySpan<int> minutes)
    {
        int total = 0;
        foreach (int ofWeek in minutes)
        {
            total += ofWeek;
        }

        return total;
    }
}
