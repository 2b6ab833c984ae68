using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Paths.Calendars;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>
/// Makes the problem of a learner: what they can take within the horizon, what of it matters, and what has to come first.
/// </summary>
internal sealed class PathProblems(RankingCore core)
{
    /// <summary>Values of an objective this close are equal.</summary>
    public const double Smallest = 1e-9;

    private readonly NumberedProgramme _index = core.Index;
    private readonly SessionCalendar _calendar = new(core.Index);

    /// <summary>When the sessions of the programme take place.</summary>
    public SessionCalendar Calendar => _calendar;

    /// <summary>The problem of a compiled learner.</summary>
    /// <param name="query">The learner, as of the first day.</param>
    /// <param name="goals">What is asked.</param>
    /// <param name="weeks">Calendar weeks of the horizon.</param>
    public PathProblem Of(LearnerQuery query, GoalSet goals, int weeks)
    {
        int firstDay = query.AsOf.DayNumber, lastDay = CalendarWeeks.Sunday(CalendarWeeks.Of(firstDay) + weeks - 1);
        int capacity = (int)Math.Min(int.MaxValue / 4, Math.Floor((query.HoursPerWeek * 60) + 1e-6));
        int[]?[] sessions = [.. Enumerable.Range(0, _index.Count).Select(module => SessionsOf(query, module, lastDay, capacity))];
        bool[] reachable = Reachable(query, sessions);
        double[] levels = [.. goals.Competencies.Select(competency => goals.Goals[competency])];
        var improvers = new List<(int Module, double Level)>[levels.Length];
        var wanted = new List<int>();
        int[] goalOf = new int[_index.Competencies.Count];
        Array.Fill(goalOf, -1);
        for (int goal = 0; goal < levels.Length; goal++)
        {
            (goalOf[goals.Competencies[goal]], improvers[goal]) = (goal, []);
        }

        for (int module = 0; module < _index.Count; module++)
        {
            if (!reachable[module])
            {
                continue;
            }

            if (query.Is(module, ModuleState.Pinned | ModuleState.Mandatory))
            {
                wanted.Add(module);
            }

            foreach (CompetencyAmount taught in _index.Taught[module])
            {
                int goal = goalOf[taught.Competency];
                if (goal >= 0 && Math.Min(taught.Amount, levels[goal]) > query.Mastery[taught.Competency])
                {
                    improvers[goal].Add((module, Math.Min(taught.Amount, levels[goal])));
                }
            }
        }

        return Assemble(query, goals, improvers, wanted, reachable, sessions, firstDay, weeks, capacity);
    }

    private PathProblem Assemble(LearnerQuery query, GoalSet goals, List<(int Module, double Level)>[] improvers, List<int> wanted,
        bool[] reachable, int[]?[] sessions, int firstDay, int weeks, int capacity)
    {
        int[] numbers = Matter(query, reachable, [.. improvers.SelectMany(list => list.Select(improver => improver.Module)), .. wanted]);
        int[] places = new int[_index.Count];
        Array.Fill(places, -1);
        for (int place = 0; place < numbers.Length; place++)
        {
            places[numbers[place]] = place;
        }

        PathModule[] modules = [.. numbers.Select(number => new PathModule
        {
            Number = number,
            Hours = _index.Records[number].Hours,
            Price = core.Openness.Price(query, number),
            Minutes = _index.IsSelfPaced(number) ? SessionCalendar.Minutes(_index.Records[number].Hours) : 0,
            Sessions = sessions[number]!,
            LeastMinutes = _index.IsSelfPaced(number) ? SessionCalendar.Minutes(_index.Records[number].Hours)
                : sessions[number]!.Min(session => Total(_calendar.Minutes(session))),
        })];
        var groups = new List<PathGroup>();
        for (int place = 0; place < modules.Length; place++)
        {
            AddGroups(query, place, modules, places, groups);
        }

        var found = new List<PathGoal>();
        double missing = 0, asked = goals.Competencies.Sum(competency => goals.Importance[competency] * goals.Goals[competency]);
        for (int goal = 0; goal < improvers.Length; goal++)
        {
            int competency = goals.Competencies[goal];
            (double level, double importance, double mastery) =
                (goals.Goals[competency], goals.Importance[competency] / asked, query.Mastery[competency]);
            if (improvers[goal].Count > 0)
            {
                found.Add(new PathGoal(competency, importance, level, mastery, [.. improvers[goal]
                    .Select(improver => new PathImprover(places[improver.Module], improver.Level))
                    .OrderByDescending(improver => improver.Level).ThenBy(improver => modules[improver.Module].Hours)
                    .ThenBy(improver => improver.Module)]));
            }
            else
            {
                missing += importance * Math.Max(0, level - mastery);
            }
        }

        for (int place = 0; place < modules.Length; place++)
        {
            modules[place].Improves = [.. found.SelectMany((goal, number) => goal.Improvers
                .Where(improver => improver.Module == place).Select(improver => new PathImprovement(number, improver.Level)))];
        }

        return new PathProblem
        {
            Calendar = _calendar,
            Modules = modules,
            Groups = [.. groups],
            Goals = [.. found],
            MissingAnyway = missing,
            Wanted = [.. wanted.Select(module => places[module])],
            FirstDay = firstDay,
            Weeks = weeks,
            Capacity = capacity,
            Budget = query.Budget,
        };
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

    // The sessions that fit, none for a module at one's own pace; null where the learner cannot take the module at all.
    private int[]? SessionsOf(LearnerQuery query, int module, int lastDay, int capacity)
    {
        if (!core.Openness.IsOpen(query, module) || query.Is(module, ModuleState.Excluded))
        {
            return null;
        }

        if (_index.IsSelfPaced(module))
        {
            return capacity > 0 ? [] : null;
        }

        var fitting = new List<int>();
        (int first, int end) = _index.Records[module].Sessions;
        for (int session = first; session < end; session++)
        {
            if (_calendar.Dates(session).End <= lastDay && core.Chooser.Obstacle(query, session) is null
                && !_calendar.Minutes(session).ContainsAnyExceptInRange(0, capacity))
            {
                fitting.Add(session);
            }
        }

        return fitting.Count == 0 ? null : [.. fitting];
    }

    // Modules whose every need some reachable module meets, in rounds: modules that need each other in a circle are not reached.
    private bool[] Reachable(LearnerQuery query, int[]?[] sessions)
    {
        bool[] reachable = new bool[_index.Count];
        for (bool grew = true; grew;)
        {
            grew = false;
            for (int module = 0; module < reachable.Length; module++)
            {
                if (!reachable[module] && sessions[module] is not null
                    && NeedsOf(query, module).TrueForAll(group => group.Exists(member => reachable[member])))
                {
                    reachable[module] = grew = true;
                }
            }
        }

        return reachable;
    }

    private int[] Matter(LearnerQuery query, bool[] reachable, IEnumerable<int> ends)
    {
        var found = new SortedSet<int>();
        var next = new Stack<int>(ends);
        while (next.TryPop(out int module))
        {
            if (found.Add(module))
            {
                foreach (int member in NeedsOf(query, module).Concat(AdvisedOf(query, module)).SelectMany(group => group))
                {
                    if (reachable[member])
                    {
                        next.Push(member);
                    }
                }
            }
        }

        return [.. found];
    }

    private void AddGroups(LearnerQuery query, int place, PathModule[] modules, int[] places, List<PathGroup> groups)
    {
        PathModule module = modules[place];
        module.Needs = [.. NeedsOf(query, module.Number).Select(members => Add(members, advised: false)).Where(group => group >= 0)];
        List<int>[] better = [.. AdvisedOf(query, module.Number)];
        module.Advised = [.. better.Select(members => Add(members, advised: true)).Where(group => group >= 0)];
        module.MissedAnyway = better.Length - module.Advised.Length;

        int Add(List<int> members, bool advised)
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

    // What a module lacks: by group of prerequisites its members, by entry level the modules that attain it.
    private List<List<int>> NeedsOf(LearnerQuery query, int module)
    {
        List<List<int>> needs = Unmet(query, _index.Hard, _index.Records[module].Hard);
        foreach (CompetencyAmount asked in _index.Asked[module])
        {
            if (Openness.IsBelowEntry(query, asked))
            {
                needs.Add(SuppliersOf(module, asked));
            }
        }

        return needs;
    }

    private List<List<int>> AdvisedOf(LearnerQuery query, int module) => Unmet(query, _index.Advised, _index.Records[module].Advised);

    private static List<List<int>> Unmet(LearnerQuery query, PrerequisiteGroups groups, ItemRange range)
    {
        var unmet = new List<List<int>>();
        foreach (PrerequisiteGroupView group in groups.Of(range))
        {
            if (!IsMet(query, group))
            {
                unmet.Add([.. group.Alternatives]);
            }
        }

        return unmet;
    }

    // Modules in progress count as done: nobody plans a path around what is already being taken.
    private static bool IsMet(LearnerQuery query, PrerequisiteGroupView group)
    {
        foreach (int alternative in group.Alternatives)
        {
            if (query.Satisfies(alternative) || query.Is(alternative, ModuleState.InProgress))
            {
                return true;
            }
        }

        return false;
    }

    private List<int> SuppliersOf(int module, CompetencyAmount asked)
    {
        var suppliers = new List<int>();
        for (int other = 0; other < _index.Count; other++)
        {
            foreach (CompetencyAmount taught in _index.Taught[other])
            {
                if (other != module && taught.Competency == asked.Competency && MasteryRules.Reaches(taught.Amount, asked.Amount))
                {
                    suppliers.Add(other);
                }
            }
        }

        return suppliers;
    }
}
