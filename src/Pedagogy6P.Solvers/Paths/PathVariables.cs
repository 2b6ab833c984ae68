using Google.OrTools.Sat;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Solvers.Paths;

/// <summary>
/// A model of paths as CP-SAT takes it: which modules, in which session, in which weeks, and which member of each group comes first.
/// Minutes and days are integers. Not thread-safe.
/// </summary>
internal sealed class PathVariables
{
    private const int Days = 7;
    private const double Smallest = 1e-9;

    private readonly PathModel _path;
    private readonly LinearExpr[] _start;
    private readonly LinearExpr[] _end;
    private readonly List<LinearExpr>[] _load;

    public PathVariables(PathModel path)
    {
        _path = path;
        _load = [.. Enumerable.Range(0, path.Weeks).Select(_ => new List<LinearExpr>())];
        _start = new LinearExpr[path.Modules.Length];
        _end = new LinearExpr[path.Modules.Length];
        Taken = [.. path.Modules.Select(module => Model.NewBoolVar(module.Id))];
        Attended = [.. path.Sessions.Select(session => Model.NewBoolVar(session.Id))];
        Weeks = Model.NewIntVar(0, path.Weeks, "weeks");
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

        Before = [.. path.Groups.Select(group => group.Members.Select(_ => Model.NewBoolVar("before")).ToArray())];
        Missed = [.. path.Groups.Select((group, number) => Precede(group, Before[number]))];
        Reached = [.. path.Goals.Select(Reach)];
        Share();
    }

    /// <summary>The model, without an objective.</summary>
    public CpModel Model { get; } = new();

    /// <summary>By module whether it is taken.</summary>
    public BoolVar[] Taken { get; }

    /// <summary>By session whether it is attended.</summary>
    public BoolVar[] Attended { get; }

    /// <summary>By group and member whether the member is finished before the owner starts.</summary>
    public BoolVar[][] Before { get; }

    /// <summary>By group whether it is advised, and missed; null for one that has to be met.</summary>
    public BoolVar?[] Missed { get; }

    /// <summary>By goal the levels above the mastery at the start, ascending, with whether each is reached.</summary>
    public (double Level, BoolVar IsReached)[][] Reached { get; }

    /// <summary>Weeks up to that in which the path ends.</summary>
    public IntVar Weeks { get; }

    private void Attend(int module)
    {
        int[] sessions = [.. _path.Modules[module].Sessions];
        BoolVar[] attended = [.. sessions.Select(session => Attended[session])];
        Model.Add(LinearExpr.Sum(attended) == Taken[module]);
        _start[module] = LinearExpr.WeightedSum(attended, sessions.Select(session => _path.Sessions[session].FirstDay));
        _end[module] = LinearExpr.WeightedSum(attended, sessions.Select(session => _path.Sessions[session].LastDay));
        foreach (int place in sessions)
        {
            ModelSession session = _path.Sessions[place];
            for (int week = 0; week < session.Minutes.Length; week++)
            {
                _load[session.FirstWeek + week].Add(LinearExpr.Term(Attended[place], session.Minutes[week]));
            }

            Model.Add(Weeks >= session.LastWeek + 1).OnlyEnforceIf(Attended[place]);
            if (session.LastDay > _path.Modules[module].LastDay)
            {
                Model.Add(Attended[place] == 0);
            }
        }
    }

    // Work of some week lies between the first day and the last.
    private void Spread(int module)
    {
        ModelModule facts = _path.Modules[module];
        IntVar start = Model.NewIntVar(0, (Days * _path.Weeks) - 1, "start");
        IntVar end = Model.NewIntVar(0, (Days * _path.Weeks) - 1, "end");
        Model.Add(start <= end);
        Model.Add(start >= _path.FirstDay).OnlyEnforceIf(Taken[module]);
        Model.Add(end <= facts.LastDay).OnlyEnforceIf(Taken[module]);
        Model.Add(start == 0).OnlyEnforceIf(Taken[module].Not());
        Model.Add(end == 0).OnlyEnforceIf(Taken[module].Not());
        List<LinearExpr> all = [];
        for (int week = 0; week < _path.Weeks && Days * week <= facts.LastDay; week++)
        {
            long most = Math.Min(_path.WeekMinutes[week], facts.Minutes);
            IntVar minutes = Model.NewIntVar(0, most, "minutes");
            BoolVar works = Model.NewBoolVar("works");
            Model.Add(minutes <= LinearExpr.Term(works, most));
            Model.AddImplication(works, Taken[module]);
            Model.Add(start <= (Days * week) + Days - 1).OnlyEnforceIf(works);
            Model.Add(end >= Days * week).OnlyEnforceIf(works);
            Model.Add(Weeks >= week + 1).OnlyEnforceIf(works);
            all.Add(minutes);
            _load[week].Add(minutes);
        }

        Model.Add(LinearExpr.Sum(all) == LinearExpr.Term(Taken[module], facts.Minutes));
        (_start[module], _end[module]) = (start, end);
    }

    private BoolVar? Precede(ModelGroup group, BoolVar[] before)
    {
        for (int at = 0; at < before.Length; at++)
        {
            int member = group.Members[at];
            Model.AddImplication(before[at], Taken[member]);
            Model.AddImplication(before[at], Taken[group.Owner]);
            Model.Add(_end[member] + 1 <= _start[group.Owner]).OnlyEnforceIf(before[at]);
        }

        BoolVar? missed = group.IsAdvised ? Model.NewBoolVar("missed") : null;
        Model.AddBoolOr([.. before, .. missed is null ? Array.Empty<ILiteral>() : [missed], Taken[group.Owner].Not()]);
        return missed;
    }

    private (double Level, BoolVar IsReached)[] Reach(ModelGoal goal) =>
    [
        .. goal.Improvers.Select(improver => improver.Level).Distinct().Order().Select(level =>
        {
            BoolVar reached = Model.NewBoolVar("reached");
            Model.AddBoolOr([.. goal.Improvers.Where(improver => improver.Level >= level).Select(improver => Taken[improver.Module]),
                reached.Not()]);
            return (level, reached);
        }),
    ];

    // What all modules share: the minutes of weeks, time of the day, money, and what is asked of some of them together.
    private void Share()
    {
        for (int week = 0; week < _load.Length; week++)
        {
            if (_load[week].Count > 0)
            {
                Model.Add(LinearExpr.Sum(_load[week]) <= _path.WeekMinutes[week]);
            }
        }

        // Implied by the weeks above; said in one row it bounds the last week at once.
        Model.Add(LinearExpr.Sum(_path.Modules.Select((module, place) => LinearExpr.Term(Taken[place], module.Minutes))
            .Concat(_path.Sessions.Select((session, place) => LinearExpr.Term(Attended[place], session.Minutes.Sum()))))
            <= LinearExpr.Term(Weeks, _path.WeekMinutes.Max()));
        foreach ((int one, int other) in _path.Clashes)
        {
            Model.AddAtMostOne([Attended[one], Attended[other]]);
        }

        foreach (int module in _path.Wanted)
        {
            Model.Add(Taken[module] == 1);
        }

        foreach (ModelQuota quota in _path.Quotas)
        {
            Model.Add(LinearExpr.Sum(quota.Members.Select(member => Taken[member])) >= quota.Count);
        }

        if (double.IsFinite(_path.Budget))
        {
            var scale = new IntegerScale(_path.Modules.Select(module => module.Price));
            Model.Add(LinearExpr.WeightedSum(Taken, _path.Modules.Select(module => scale.Of(module.Price)))
                <= scale.Floor(_path.Budget + Smallest));
        }
    }
}
