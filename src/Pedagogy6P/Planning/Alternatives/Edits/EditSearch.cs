using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// Looks for the set of edits of the least cost that reaches the aim: some set that does is found first, then sets are tried by ranking in
/// order of their cost, with what is still lacking at its least (A*; Hart, Nilsson and Raphael, 1968), until none that is left can cost
/// less. Not thread-safe.
/// </summary>
internal sealed class EditSearch
{
    // How many of those before the module are looked at when it is to be first.
    private const int Ahead = 16;
    private const int MostHours = 4;
    private const int MostDistance = 5;

    // Costs this close are the same.
    private const double Tie = 1e-9;

    // A look at a set takes about as long as putting so many aside.
    private const long PushesOfLook = 20;

    private readonly EditedRecord _record;
    private readonly EditRequest _request;
    private readonly CompletionGaps _gaps;
    private readonly WorthProspects _prospects;
    private readonly EditTrial _trial;
    private readonly PriorityQueue<Node, (double Least, long Number)> _waiting = new();
    private readonly List<EditSet> _later = [];
    private readonly HashSet<EditSet> _known = [];
    private EditSet? _best;
    private double _bestCost = double.PositiveInfinity;
    private long _number;

    public EditSearch(RankingCore core, QueryScratch boundless, QueryScratch scratch, DateOnly asOf, int module, EditedRecord record,
        EditRequest request)
    {
        (_record, _request) = (record, request);
        _gaps = new CompletionGaps(core, boundless.Query, module, record.CostOf, any: IsFirst);
        _prospects = new WorthProspects(core, boundless.Query, module, _gaps.IsAvailable);
        _trial = new EditTrial(core, scratch, asOf, module, record, request.Aim);
    }

    /// <summary>Whether the work allowed did not last.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Whether some set made the module feasible.</summary>
    public bool WasFeasible => _trial.WasFeasible;

    private bool IsFirst => _request.Aim == EditAim.First;

    /// <summary>
    /// The set of the least cost, or where the work allowed did not last one of which no module can be left out; null when none was found.
    /// </summary>
    /// <param name="needs">What each session of the module asks.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public EditSet? Find(SessionNeed[] needs, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EditSet[] starts =
        [
            .. Enumerable.Range(0, needs.Length).Select(session => new EditSet(session, EditSet.NoRole, 0, 0, []))
                .OrderBy(_record.CostOf).Take(IsFirst ? needs.Length : 1),
        ];
        Keep(new EditDive(_gaps, _prospects, _trial, Work, _request.Aim).Find(starts[0], _request.Work / 2));
        Array.ForEach(starts, start => Push(start, 0));
        if (_best is not null)
        {
            Drop(starts[0]);
        }

        while (Next() is Node node)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsSpent = Work() >= _request.Work)
            {
                break;
            }

            if (node.Branches is null)
            {
                Evaluate(node);
            }
            else
            {
                Expand(node, needs[node.Set.Session].IsOnSite);
            }
        }

        return _best;
    }

    /// <summary>The modules of a set in an order in which they can be completed.</summary>
    public ImmutableArray<int> OrderOf(EditSet set)
    {
        _gaps.Look(set.Completed);
        return _gaps.Order;
    }

    /// <summary>Compiles the record that a set leaves into the trial's memory.</summary>
    public Learner Compile(EditSet set) => _trial.Compile(set);

    private long Work() => _gaps.Work + _trial.Work + (_number / PushesOfLook);

    // What was put aside is looked at once nothing else is left.
    private Node? Next()
    {
        while (true)
        {
            if (_waiting.TryDequeue(out Node? node, out (double Least, long) place) && place.Least < _bestCost - Tie)
            {
                return node;
            }

            if (_later.Count == 0)
            {
                return null;
            }

            _waiting.Clear();
            EditSet[] later = [.. _later];
            _later.Clear();
            Array.ForEach(later, set => Push(set, 0));
        }
    }

    private void Keep(EditSet? found)
    {
        if (found is not null && _record.CostOf(found) is var cost && cost < _bestCost - Tie)
        {
            (_best, _bestCost) = (found, cost);
        }
    }

    // Leaves out for good what no set that costs less than the one found can have.
    private void Drop(EditSet start)
    {
        _gaps.Look(start.Completed);
        double most = _bestCost - _record.CostOf(start);
        _gaps.Graph.Drop(most, most - _gaps.Bound(most));
    }

    private void Push(EditSet set, double least)
    {
        least = Math.Max(least, _record.CostOf(set));
        if (least < _bestCost - Tie && _known.Add(set))
        {
            _waiting.Enqueue(new Node(set, least), (least, _number++));
        }
    }

    // What a set lacks is looked at only once it comes first without that.
    private void Evaluate(Node node)
    {
        EditSet set = node.Set;
        _gaps.Look(set.Completed);
        if (set.Role == EditSet.NoRole && !_prospects.IsPossibleAsIs(_gaps.State))
        {
            // Where the module cannot have a worth as things are, some role is part of every set.
            Push(set with { Role = EditSet.SomeRole }, node.Least);
            return;
        }

        if (set.Role == EditSet.SomeRole && !_prospects.RolesFor(_gaps.State).Any())
        {
            return;
        }

        double cost = _record.CostOf(set), bound = cost + _gaps.Bound(_bestCost - cost);
        if (bound < _bestCost - Tie)
        {
            double least = Math.Max(bound, node.Least);
            var known = new Node(set, least)
            {
                IsMet = _gaps.IsMet,
                Branches = [.. _gaps.Branches.Select(branch => (branch, least + _gaps.Graph.Left(branch)))],
            };
            _waiting.Enqueue(known, (least, _number++));
        }
    }

    private void Expand(Node node, bool travels)
    {
        EditSet set = node.Set;
        if (!node.IsMet)
        {
            foreach ((int branch, double least) in node.Branches!)
            {
                Push(set.With(branch), least);
            }
        }
        else if (set.Role == EditSet.SomeRole)
        {
            TryRoles(set);
        }
        else if (_trial.Holds(set, Ahead, out ImmutableArray<int> ahead))
        {
            Keep(set);
        }
        else
        {
            PushBetter(set, ahead, travels);
        }
    }

    // All roles cost the same.
    private void TryRoles(EditSet set)
    {
        if (IsFirst)
        {
            Array.ForEach(_prospects.Open, role => Push(set with { Role = role }, 0));
            return;
        }

        _gaps.Look(set.Completed);
        Keep(_prospects.RolesFor(_gaps.State).Select(role => set with { Role = role })
            .FirstOrDefault(_trial.IsFeasible));
    }

    // A set that lacks nothing and does not hold: the module has no worth yet, or others stand before it.
    private void PushBetter(EditSet set, ImmutableArray<int> ahead, bool travels)
    {
        if (set.Role == EditSet.NoRole)
        {
            Push(set with { Role = EditSet.SomeRole }, 0);
        }

        if (ahead.IsEmpty)
        {
            return;
        }

        if (set.Hours < MostHours)
        {
            Push(set with { Hours = set.Hours + 1 }, 0);
        }

        if (travels && set.Distance < MostDistance)
        {
            Push(set with { Distance = set.Distance + 1 }, 0);
        }

        _gaps.Look(set.Completed);
        foreach (int other in ahead.Concat(_gaps.Advised()).Where(_gaps.IsAvailable))
        {
            Push(set.With(other), 0);
        }

        // Others may take gains from those ahead, or chains from them, or open chains from the module.
        foreach (int other in _gaps.Available)
        {
            EditSet with = set.With(other);
            if (!_known.Contains(with) && _record.CostOf(with) < _bestCost - Tie)
            {
                _number++;
                _later.Add(with);
            }
        }
    }

    // A set with what it costs at least together with all that it lacks. Immutable.
    private sealed record Node(EditSet Set, double Least)
    {
        // Whether nothing is lacking.
        public bool IsMet { get; init; }

        // The modules of which one is lacking, and what sets with it cost at least; null where that was not looked at.
        public (int Module, double Least)[]? Branches { get; init; }
    }
}
