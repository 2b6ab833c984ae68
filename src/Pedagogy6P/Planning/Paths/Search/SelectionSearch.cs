using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Decides which modules are taken, and which member of each group comes first: branch and bound over the goal that the fewest modules
/// bring nearer, then over the designated predecessor of each group. Modules that are taken are timetabled at every node, so that what
/// cannot be attended is found out early. Not thread-safe.
/// </summary>
internal sealed class SelectionSearch(PathProblem problem, Timetabler timetabler, WorkBudget budget)
{
    private const double Smallest = PathProblems.Smallest;

    // Easy searches end before probes and the bound of minutes pay.
    private const int VisitsBeforeProbes = 64;

    private readonly SelectionState _state = new(problem);
    private readonly CoverageBound _coverage = new(problem);
    private readonly HashSet<int> _probed = [];
    private SelectionAim _aim = null!;
    private (int Taken, int Arcs) _timetabled;
    private int _visits;
    private bool _stopped;
    private PathSelection? _best;

    /// <summary>The best selection by the aim; null when there is none, or, where the budget was spent, none was found.</summary>
    public PathSelection? Find(SelectionAim aim)
    {
        (_aim, _best, _stopped, _visits, _timetabled) = (aim, null, false, 0, (-1, -1));
        foreach (int module in aim.Wanted)
        {
            if (_state.Of(module) == ModuleChoice.Undecided)
            {
                _state.Take(module);
            }
        }

        Visit();
        _state.UndoTo(0);
        return _best;
    }

    private bool IsHard => !_aim.Ranks && _visits > VisitsBeforeProbes;

    private void Visit()
    {
        int mark = _state.Mark;
        (int, int) timetabled = _timetabled;
        _visits++;
        if (!_stopped && budget.Spend() && Propagate() && !IsHopeless() && Fits() && (!IsHard || Probe()))
        {
            Branch();
        }

        _stopped |= budget.IsSpent;
        _state.UndoTo(mark);
        _timetabled = timetabled;
    }

    // What is taken only grows below a node, so that equal counts are equal lists.
    private bool Fits()
    {
        if ((_state.Taken.Length, _state.Arcs.Length) == _timetabled)
        {
            return true;
        }

        _timetabled = (_state.Taken.Length, _state.Arcs.Length);
        return timetabler.Fits(_state.Taken, _state.Arcs, _aim.Weeks, _aim.Capacity);
    }

    // Leaves out what cannot be timetabled beside what is taken; false when too little is left then.
    private bool Probe()
    {
        _probed.Clear();
        int[] taken = [.. _state.Taken, -1];
        foreach (PathGoal goal in problem.Goals)
        {
            double level = _state.LevelOf(goal, ModuleChoice.Taken);
            foreach (PathImprover improver in goal.Improvers)
            {
                if (improver.Level <= level)
                {
                    break;
                }

                if (_state.Of(improver.Module) == ModuleChoice.Undecided && _probed.Add(improver.Module))
                {
                    taken[^1] = improver.Module;
                    bool fits = timetabler.Fits(taken, _state.Arcs, _aim.Weeks, _aim.Capacity);
                    if (!fits && !budget.IsSpent)
                    {
                        _state.Leave(improver.Module);
                    }
                }
            }
        }

        return Propagate() && !IsHopeless() && Fits();
    }

    private void Branch()
    {
        if (_state.NarrowestGroup(advised: false) is int group and >= 0)
        {
            BranchOnGroup(group);
        }
        else if (_state.NarrowestGoal() is int goal and >= 0)
        {
            BranchOnGoal(problem.Goals[goal]);
        }
        else if (_aim.Ranks && _state.NarrowestGroup(advised: true) is int advised and >= 0)
        {
            BranchOnGroup(advised);
            _state.Miss(advised);
            Visit();
        }
        else
        {
            Accept();
        }
    }

    private void BranchOnGroup(int group)
    {
        int mark = _state.Mark;
        foreach (ModuleChoice choice in (ReadOnlySpan<ModuleChoice>)[ModuleChoice.Taken, ModuleChoice.Undecided])
        {
            foreach (int member in problem.Groups[group].Members)
            {
                if (_state.Of(member) == choice && !_stopped)
                {
                    _state.Designate(group, member);
                    Visit();
                    _state.UndoTo(mark);
                }
            }
        }
    }

    // Take one and leave out those before it; last, take none of them.
    private void BranchOnGoal(PathGoal goal)
    {
        double level = _state.LevelOf(goal, ModuleChoice.Taken);
        foreach (PathImprover improver in goal.Improvers)
        {
            if (improver.Level <= level || _stopped)
            {
                break;
            }

            if (_state.Of(improver.Module) != ModuleChoice.Undecided)
            {
                continue;
            }

            int mark = _state.Mark;
            _state.Take(improver.Module);
            Visit();
            _state.UndoTo(mark);
            _state.Leave(improver.Module);
            if (IsHopeless())
            {
                return;
            }
        }

        Visit();
    }

    private void Accept()
    {
        PathSelection found = new([.. _state.Taken], [.. _state.Arcs], _state.MissingWith(ModuleChoice.Taken), _state.MissedAdvice,
            _state.Hours, _state.Price);
        if (_best is null || _aim.IsBetter(found, _best))
        {
            _best = found;
            _stopped |= _aim.IsEnough(found);
        }
    }

    // Whether nothing below can be better than what was found, or good enough at all.
    private bool IsHopeless()
    {
        double missing = _state.MissingWith(ModuleChoice.Undecided);
        if (missing > _aim.MostMissing + Smallest)
        {
            return true;
        }

        if (_best is null)
        {
            return false;
        }

        return _aim.Ranks ? SelectionAim.IsWorse(_state.MissedAdvice, _state.Hours, _state.Price, _best)
            : missing >= _best.Missing - Smallest
                || (IsHard && _coverage.Of(_state, (long)_aim.Weeks * _aim.Capacity) >= _best.Missing - Smallest);
    }

    // Decides what has one way left; false when something has none.
    private bool Propagate()
    {
        // Designated members are taken in turn, at the end of the list that is walked.
        for (int place = 0; place < _state.Taken.Length; place++)
        {
            foreach (int group in problem.Modules[_state.Taken[place]].Needs)
            {
                if (_state.IsOpen(group) && !Decide(group))
                {
                    return false;
                }
            }
        }

        return _state.Price <= problem.Budget + Smallest && ForceNeeded();
    }

    private bool Decide(int group)
    {
        int only = -1, count = 0;
        foreach (int member in problem.Groups[group].Members)
        {
            if (_state.Of(member) != ModuleChoice.Left)
            {
                (only, count) = (member, count + 1);
            }
        }

        if (count == 1)
        {
            _state.Designate(group, only);
        }

        return count > 0;
    }

    // Takes each module without which too much would be missing.
    private bool ForceNeeded()
    {
        double most = _aim.Ranks || _best is null ? _aim.MostMissing : Math.Min(_aim.MostMissing, _best.Missing - Smallest);
        if (double.IsPositiveInfinity(most))
        {
            return true;
        }

        double spare = most + Smallest - _state.MissingWith(ModuleChoice.Undecided);
        bool forced = false;
        foreach (PathGoal goal in problem.Goals)
        {
            (int only, double loss) = LossWithout(goal);
            if (only >= 0 && loss > spare)
            {
                _state.Take(only);
                forced = true;
            }
        }

        return !forced || Propagate();
    }

    // The undecided module that leads furthest towards a goal, and what would be missing without it; −1 when none leads further.
    private (int Module, double Loss) LossWithout(PathGoal goal)
    {
        double level = _state.LevelOf(goal, ModuleChoice.Taken), best = level, second = level;
        int only = -1;
        foreach (PathImprover improver in goal.Improvers)
        {
            if (improver.Level <= level)
            {
                break;
            }

            if (_state.Of(improver.Module) != ModuleChoice.Undecided)
            {
                continue;
            }

            if (only >= 0)
            {
                second = improver.Level;
                break;
            }

            (only, best) = (improver.Module, improver.Level);
        }

        return (only, goal.Importance * (best - second));
    }
}
