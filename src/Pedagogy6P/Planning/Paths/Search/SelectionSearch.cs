using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Decides which modules are taken, and which member of each group comes first: branch and bound over the goal that the fewest modules
/// bring nearer, then over the designated predecessor of each group. Modules that are taken are timetabled at every node, so that what
/// cannot be attended is found out early. Not thread-safe.
/// </summary>
internal sealed class SelectionSearch
{
    private const double Smallest = PathProblems.Smallest;

    // Easy searches end before probes and the bound of minutes pay.
    private const int VisitsBeforeProbes = 64;

    private readonly PathProblem _problem;
    private readonly Timetabler _timetabler;
    private readonly WorkBudget _budget;
    private readonly SelectionState _state;
    private readonly SelectionPropagation _propagation;
    private readonly CoverageBound _coverage;
    private readonly HashSet<int> _probed = [];
    private SelectionAim _aim = null!;
    private (int Taken, int Arcs) _timetabled;
    private int _visits;
    private bool _stopped;
    private PathSelection? _best;

    public SelectionSearch(PathProblem problem, Timetabler timetabler, WorkBudget budget)
    {
        (_problem, _timetabler, _budget) = (problem, timetabler, budget);
        _state = new SelectionState(problem);
        _propagation = new SelectionPropagation(problem, _state);
        _coverage = new CoverageBound(problem);
    }

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

    // What may be missing at most to be worth finding.
    private double MostMissing => _aim.Ranks || _best is null ? _aim.MostMissing
        : Math.Min(_aim.MostMissing, _best.Missing - Smallest);

    private bool IsHard => !_aim.Ranks && _visits > VisitsBeforeProbes;

    private void Visit()
    {
        int mark = _state.Mark;
        (int, int) timetabled = _timetabled;
        _visits++;
        if (!_stopped && _budget.Spend() && _propagation.Propagate(MostMissing) && !IsHopeless() && Fits() && (!IsHard || Probe()))
        {
            Branch();
        }

        _stopped |= _budget.IsSpent;
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
        return _timetabler.Fits(_state.Taken, _state.Arcs, _aim.Weeks, _aim.Capacity);
    }

    // Leaves out what cannot be timetabled beside what is taken; false when too little is left then.
    private bool Probe()
    {
        _probed.Clear();
        int[] taken = [.. _state.Taken, -1];
        foreach (PathGoal goal in _problem.Goals)
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
                    bool fits = _timetabler.Fits(taken, _state.Arcs, _aim.Weeks, _aim.Capacity);
                    if (!fits && !_budget.IsSpent)
                    {
                        _state.Leave(improver.Module);
                    }
                }
            }
        }

        return _propagation.Propagate(MostMissing) && !IsHopeless() && Fits();
    }

    private void Branch()
    {
        if (_state.NarrowestGroup(advised: false) is int group and >= 0)
        {
            BranchOnGroup(group);
        }
        else if (_state.NarrowestQuota() is int quota and >= 0)
        {
            BranchOnQuota(_problem.Quotas[quota]);
        }
        else if (_state.NarrowestGoal() is int goal and >= 0)
        {
            BranchOnGoal(_problem.Goals[goal]);
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
            foreach (int member in _problem.Groups[group].Members)
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

    // Take one and leave out those before it, as long as enough are left.
    private void BranchOnQuota(PathQuota quota)
    {
        foreach (int member in quota.Members)
        {
            if (_stopped || _state.Left(quota) is var (needed, undecided) && undecided < needed)
            {
                return;
            }

            if (_state.Of(member) == ModuleChoice.Undecided)
            {
                int mark = _state.Mark;
                _state.Take(member);
                Visit();
                _state.UndoTo(mark);
                _state.Leave(member);
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
        PathSelection found = new([.. _state.Taken], [.. _state.Arcs], _state.MissingWith(ModuleChoice.Taken), _state.Cost,
            _state.MissedAdvice, _state.Hours, _state.Price);
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

        return _aim.Ranks ? SelectionAim.IsWorse(_state.Cost, _state.MissedAdvice, _state.Hours, _state.Price, _best)
            : missing >= _best.Missing - Smallest
                || (IsHard && _coverage.Of(_state, (long)_aim.Weeks * _aim.Capacity) >= _best.Missing - Smallest);
    }
}
