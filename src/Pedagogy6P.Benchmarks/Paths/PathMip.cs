using Google.OrTools.LinearSolver;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Benchmarks.Paths;

/// <summary>
/// A model of paths as a mixed-integer program: 0 and 1 decide, days and minutes are continuous (with the decisions fixed they come out
/// whole), and what holds only sometimes is let go by the length of the horizon. Not thread-safe.
/// </summary>
internal sealed class PathMip
{
    private const int Days = 7;

    private readonly PathModel _path;
    private readonly Solver _solver;
    private readonly LinearExpr[] _start;
    private readonly LinearExpr[] _end;
    private readonly List<LinearExpr>[] _load;

    public PathMip(PathModel path, Solver solver)
    {
        (_path, _solver) = (path, solver);
        _load = [.. Enumerable.Range(0, path.Weeks).Select(_ => new List<LinearExpr>())];
        _start = new LinearExpr[path.Modules.Length];
        _end = new LinearExpr[path.Modules.Length];
        Taken = [.. path.Modules.Select(module => solver.MakeBoolVar(""))];
        Attended = [.. path.Sessions.Select(session => solver.MakeBoolVar(""))];
        Weeks = solver.MakeIntVar(0, path.Weeks, "");
        for (int module = 0; module < path.Modules.Length; module++)
        {
            if (path.Modules[module].IsSelfPaced)
            {
                Spread(module);
            }
            else
            {
                Attend(module);
            }
        }

        Before = [.. path.Groups.Select(group => group.Members.Select(_ => solver.MakeBoolVar("")).ToArray())];
        Missed = [.. path.Groups.Select((group, number) => Precede(group, Before[number]))];
        Gains = [.. path.Goals.SelectMany(Reach)];
        Share();
    }

    /// <summary>By module whether it is taken.</summary>
    public Variable[] Taken { get; }

    /// <summary>By session whether it is attended.</summary>
    public Variable[] Attended { get; }

    /// <summary>By group and member whether the member is finished before the owner starts.</summary>
    public Variable[][] Before { get; }

    /// <summary>By group whether it is advised, and missed; null for one that has to be met.</summary>
    public Variable?[] Missed { get; }

    /// <summary>Further levels of goals, and what each brings.</summary>
    public (Variable IsReached, double Gain)[] Gains { get; }

    /// <summary>Weeks up to that in which the path ends.</summary>
    public Variable Weeks { get; }

    private double Horizon => Days * _path.Weeks;

    private static LinearExpr Sum(IEnumerable<LinearExpr> terms) => terms.ToArray().Sum();

    private void Attend(int module)
    {
        int[] sessions = [.. _path.Modules[module].Sessions.Where(session =>
            _path.Sessions[session].LastDay <= _path.Modules[module].LastDay)];
        _solver.Add(Sum(sessions.Select(session => 1 * Attended[session])) == Taken[module]);
        _start[module] = Sum(sessions.Select(session => _path.Sessions[session].FirstDay * Attended[session]));
        _end[module] = Sum(sessions.Select(session => _path.Sessions[session].LastDay * Attended[session]));
        foreach (int place in _path.Modules[module].Sessions)
        {
            ModelSession session = _path.Sessions[place];
            for (int week = 0; week < session.Minutes.Length; week++)
            {
                _load[session.FirstWeek + week].Add(session.Minutes[week] * Attended[place]);
            }

            _solver.Add(Weeks >= (session.LastWeek + 1) * Attended[place]);
            if (!sessions.Contains(place))
            {
                _solver.Add(Attended[place] == 0);
            }
        }
    }

    private void Spread(int module)
    {
        ModelModule facts = _path.Modules[module];
        Variable start = _solver.MakeNumVar(_path.FirstDay, Math.Max(_path.FirstDay, facts.LastDay), "");
        Variable end = _solver.MakeNumVar(_path.FirstDay, Math.Max(_path.FirstDay, facts.LastDay), "");
        _solver.Add(end >= start);
        List<LinearExpr> all = [];
        for (int week = 0; week < _path.Weeks && Days * week <= facts.LastDay; week++)
        {
            double most = Math.Min(_path.WeekMinutes[week], facts.Minutes);
            Variable minutes = _solver.MakeNumVar(0, most, ""), works = _solver.MakeBoolVar("");
            _solver.Add(minutes <= most * works);
            _solver.Add(1 * works <= Taken[module]);
            _solver.Add(start <= (Days * week) + Days - 1 + (Horizon * (1 - (1 * works))));
            _solver.Add(end >= Days * week * works);
            _solver.Add(Weeks >= (week + 1) * works);
            all.Add(1 * minutes);
            _load[week].Add(1 * minutes);
        }

        _solver.Add(Sum(all) == facts.Minutes * Taken[module]);
        (_start[module], _end[module]) = (1 * start, 1 * end);
    }

    private Variable? Precede(ModelGroup group, Variable[] before)
    {
        for (int at = 0; at < before.Length; at++)
        {
            int member = group.Members[at];
            _solver.Add(1 * before[at] <= Taken[member]);
            _solver.Add(1 * before[at] <= Taken[group.Owner]);
            _solver.Add(_end[member] + 1 <= _start[group.Owner] + ((Horizon + 1) * (1 - (1 * before[at]))));
        }

        Variable? missed = group.IsAdvised ? _solver.MakeBoolVar("") : null;
        LinearExpr met = Sum(before.Select(one => 1 * one));
        _solver.Add((missed is null ? met : met + missed) >= Taken[group.Owner]);
        return missed;
    }

    private IEnumerable<(Variable, double)> Reach(ModelGoal goal)
    {
        double before = goal.Mastery;
        foreach (double level in goal.Improvers.Select(improver => improver.Level).Distinct().Order())
        {
            Variable reached = _solver.MakeBoolVar("");
            _solver.Add(1 * reached <= Sum(goal.Improvers.Where(improver => improver.Level >= level)
                .Select(improver => 1 * Taken[improver.Module])));
            yield return (reached, goal.Importance * (level - before));
            before = level;
        }
    }

    private void Share()
    {
        for (int week = 0; week < _load.Length; week++)
        {
            if (_load[week].Count > 0)
            {
                _solver.Add(Sum(_load[week]) <= _path.WeekMinutes[week]);
            }
        }

        _solver.Add(Sum(_path.Modules.Select((module, place) => module.Minutes * Taken[place])
            .Concat(_path.Sessions.Select((session, place) => session.Minutes.Sum() * Attended[place])))
            <= _path.WeekMinutes.Max() * Weeks);
        foreach ((int one, int other) in _path.Clashes)
        {
            _solver.Add((1 * Attended[one]) + Attended[other] <= 1);
        }

        foreach (int module in _path.Wanted)
        {
            _solver.Add(Taken[module] == 1);
        }

        foreach (ModelQuota quota in _path.Quotas)
        {
            _solver.Add(Sum(quota.Members.Select(member => 1 * Taken[member])) >= quota.Count);
        }

        if (double.IsFinite(_path.Budget))
        {
            _solver.Add(Sum(_path.Modules.Select((module, place) => module.Price * Taken[place])) <= _path.Budget + 1e-9);
        }
    }
}
