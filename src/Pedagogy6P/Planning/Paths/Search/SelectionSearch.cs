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
    private const int VisitsOfTurn = 2048;

    private readonly PathProblem _problem;
    private readonly Timetabler _timetabler;
    private readonly WorkBudget _budget;
    private readonly SelectionState _state;
    private readonly SelectionOrder _order;
    private readonly SelectionPropagation _propagation;
    private readonly SelectionBound _bound;
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
        _order = new SelectionOrder(problem, _state);
        _propagation = new SelectionPropagation(problem, _state);
        _bound = new SelectionBound(problem, _state);
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

    // Deciding early who comes first finds selections soon, deciding it once all modules are chosen proves them soon: they take turns.
    private bool DecidesEarly => !_aim.Ranks && (_best is null || _visits / VisitsOfTurn % 2 == 1);

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
        return _timetabler.FitsAgain(_state.Taken, _state.Arcs, _aim.Weeks, _aim.Capacity, _order.OpenGroups());
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
                    bool fits = _timetabler.FitsAgain(taken, _state.Arcs, _aim.Weeks, _aim.Capacity);
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
        if (_order.NarrowestUnservedGroup() is int unserved and >= 0)
        {
            BranchOnMembers(_problem.Groups[unserved].Members, count: 1);
        }
        else if (DecidesEarly && _order.NarrowestGroup(advised: false) is int early and >= 0 && !HasWitness())
        {
            BranchOnGroup(early);
        }
        else if (_order.NarrowestQuota() is int quota and >= 0)
        {
            BranchOnMembers(_problem.Quotas[quota].Members, _problem.Quotas[quota].Count);
        }
        else if (_order.NarrowestGoal() is int goal and >= 0)
        {
            BranchOnGoal(_problem.Goals[goal]);
        }
        else if (_order.NarrowestGroup(advised: false) is int group and >= 0)
        {
            BranchOnGroup(group);
        }
        else if (_aim.Ranks && _order.NarrowestGroup(advised: true) is int advised and >= 0)
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

    // Whether the modules that are taken can be timetabled with the members first that end soonest: then it can wait who comes first.
    private bool HasWitness()
    {
        int mark = _state.Mark;
        foreach ((int group, int owner) in _order.OpenGroupsOfTaken())
        {
            int soonest = -1;
            foreach (int member in _problem.Groups[group].Members)
            {
                if (member != owner && _state.Of(member) == ModuleChoice.Taken
                    && (soonest < 0 || _timetabler.EarliestEnd(member) < _timetabler.EarliestEnd(soonest)))
                {
                    soonest = member;
                }
            }

            _state.Designate(group, soonest);
        }

        bool fits = _timetabler.FitsAgain(_state.Taken, _state.Arcs, _aim.Weeks, _aim.Capacity);
        if (fits && _order.NarrowestQuota() < 0 && _state.MissingWith(ModuleChoice.Taken) <= _aim.MostMissing + Smallest)
        {
            Accept();
        }

        _state.UndoTo(mark);
        return fits;
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
    private void BranchOnMembers(int[] members, int count)
    {
        foreach (int member in members)
        {
            if (_stopped || _state.Left(members, count) is var (needed, undecided) && undecided < needed)
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

    private bool IsHopeless() => _bound.IsHopeless(_aim, _best, IsHard);
}
