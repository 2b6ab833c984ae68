using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// What a module, and the modules to complete before it, still lack, and which modules would supply it. Not thread-safe.
/// </summary>
internal sealed class CompletionGaps
{
    private readonly NumberedProgramme _index;
    private readonly LearnerQuery _query;
    private readonly int _module;
    private readonly double[] _costs;
    private readonly bool[] _available;
    private readonly NumberedState _state;
    private readonly LackFinder _lacks;
    private readonly LeastCosts _least;
    private readonly List<int> _order = [];
    private readonly List<int> _pending = [];
    private readonly int[] _counted;
    private int _looks;

    /// <summary>Gaps of a learner to whom all modules that may be completed are open.</summary>
    public CompletionGaps(RankingCore core, LearnerQuery query, int module, Func<int, double> costOf)
    {
        (_index, _query, _module) = (core.Index, query, module);
        _available = [.. Enumerable.Range(0, _index.Count).Select(other =>
            other != module && (query.Is(other, ModuleState.InProgress) || core.Openness.IsOpen(query, other)))];
        _costs = [.. Enumerable.Range(0, _index.Count).Select(costOf)];
        _state = new NumberedState(_index);
        _counted = new int[_index.Count];
        _lacks = new LackFinder(_index, _available);
        _least = new LeastCosts(query, _lacks, module, _index.Count, costOf);
    }

    /// <summary>The modules to complete in an order in which each lacks nothing; all of them once <see cref="IsMet"/>.</summary>
    public ImmutableArray<int> Order => [.. _order];

    /// <summary>Whether nothing is lacking.</summary>
    public bool IsMet { get; private set; }

    /// <summary>The modules of which one has to be completed besides; none when nothing is lacking, or nothing supplies it.</summary>
    public int[] Branches { get; private set; } = [];

    /// <summary>What completing modules costs at least in all; infinite where a lack cannot be supplied.</summary>
    public double Bound { get; private set; }

    /// <summary>The branch that costs least with all that it stands on; −1 where there is none.</summary>
    public int Cheapest => Branches.Where(branch => double.IsFinite(_least[branch])).OrderBy(branch => _least[branch])
        .DefaultIfEmpty(-1).First();

    /// <summary>Whether a module may be completed first: it is under way or open, whatever it costs.</summary>
    public bool IsAvailable(int other) => _available[other];

    /// <summary>Looks at some modules to complete.</summary>
    public void Look(ImmutableArray<int> completed)
    {
        Bound = 0;
        foreach (int module in completed)
        {
            Bound += _costs[module];
        }

        Complete(completed);
        List<int[]> lacks = _pending.Count == 0 ? _lacks.Of(_state, _module) : [];
        IsMet = _pending.Count == 0 && lacks.Count == 0;
        if (_pending.Count > 0)
        {
            // The next of the stuck ones that is completed is supplied by a module that is not among them.
            int[] branches = [.. _pending.SelectMany(stuck => _lacks.Of(_state, stuck)[0]).Distinct().Except(completed).Order()];
            Take([branches]);
        }
        else
        {
            Take(lacks);
        }
    }

    /// <summary>Modules of which one would meet an advised group of the module that is not met.</summary>
    public int[] Advised() => [.. _lacks.AdvisedOf(_state, _module).SelectMany(suppliers => suppliers).Distinct()];

    // Completes what lacks nothing, one after the other; the others stay pending.
    private void Complete(ImmutableArray<int> completed)
    {
        _state.CopyFrom(_query.State);
        _order.Clear();
        _pending.Clear();
        _pending.AddRange(completed);
        for (int at = 0; at < _pending.Count;)
        {
            int next = _pending[at];
            if (_query.Is(next, ModuleState.InProgress) || LacksNothing(next))
            {
                _state.Complete(next);
                _order.Add(next);
                _pending.RemoveAt(at);
                at = 0;
            }
            else
            {
                at++;
            }
        }
    }

    private bool LacksNothing(int other) => _state.ReachesEntry(other) && _state.MeetsAll(_index.Hard, _index.Records[other].Hard);

    // Lacks that no module has in common are supplied by different ones, so their least costs add up; and whatever supplies one costs no
    // less than it does with all that it stands on.
    private void Take(List<int[]> lacks)
    {
        Branches = [];
        _looks++;
        double whole = 0;
        foreach (int[] suppliers in lacks)
        {
            double least = double.PositiveInfinity, leastInAll = double.PositiveInfinity;
            bool isCounted = false;
            foreach (int supplier in suppliers)
            {
                isCounted |= _counted[supplier] == _looks;
                least = Math.Min(least, _costs[supplier]);
                leastInAll = Math.Min(leastInAll, _least[supplier]);
            }

            whole = Math.Max(whole, leastInAll);
            if (!isCounted)
            {
                Bound += least;
                Array.ForEach(suppliers, supplier => _counted[supplier] = _looks);
            }

            if (Branches.Length == 0 || suppliers.Length < Branches.Length)
            {
                Branches = suppliers;
            }
        }

        Bound = Math.Max(Bound, whole);
    }
}
