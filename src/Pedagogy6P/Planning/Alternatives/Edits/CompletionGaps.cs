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
    // A look at a set takes about as long as so many steps in the graph.
    private const long StepsOfLook = 1000;

    private readonly NumberedProgramme _index;
    private readonly LearnerQuery _query;
    private readonly int _module;
    private readonly bool[] _available;
    private readonly LackFinder _lacks;
    private readonly List<int> _order = [];
    private readonly List<int> _pending = [];
    private readonly List<int[]> _wanted = [];
    private ImmutableArray<int> _completed = [];
    private long _looks;

    /// <summary>Gaps of a learner.</summary>
    /// <param name="core">The engine.</param>
    /// <param name="query">The learner, to whom all modules that may be completed are open.</param>
    /// <param name="module">Number of the module.</param>
    /// <param name="costOf">What completing a module costs.</param>
    /// <param name="any">Whether modules are completed that the module does not stand on.</param>
    public CompletionGaps(RankingCore core, LearnerQuery query, int module, Func<int, double> costOf, bool any)
    {
        (_index, _query, _module) = (core.Index, query, module);
        _available = [.. Enumerable.Range(0, _index.Count).Select(other =>
            other != module && (query.Is(other, ModuleState.InProgress) || core.Openness.IsOpen(query, other)))];
        State = new NumberedState(_index);
        _lacks = new LackFinder(_index, _available);
        Graph = new CompletionGraph(query, _lacks, module, any ? Available : [], _index.Count, costOf);
    }

    /// <summary>All that the module stands on.</summary>
    public CompletionGraph Graph { get; }

    /// <summary>What the learner has mastered and done once those of the modules that can be completed are.</summary>
    public NumberedState State { get; }

    /// <summary>The modules to complete in an order in which each lacks nothing; all of them once <see cref="IsMet"/>.</summary>
    public ImmutableArray<int> Order => [.. _order];

    /// <summary>Whether nothing is lacking.</summary>
    public bool IsMet { get; private set; }

    /// <summary>
    /// The modules of which one has to be completed besides, without those that are dropped; none when nothing is lacking, or nothing
    /// supplies it.
    /// </summary>
    public int[] Branches { get; private set; } = [];

    /// <summary>Looks done so far, and what takes as long.</summary>
    public long Work => _looks + (Graph.Steps / StepsOfLook);

    /// <summary>Numbers of the modules that may be completed first.</summary>
    public IEnumerable<int> Available => Enumerable.Range(0, _index.Count).Where(IsAvailable);

    /// <summary>Whether a module may be completed first: it is under way or open, whatever it costs.</summary>
    public bool IsAvailable(int other) => _available[other];

    /// <summary>Looks at some modules to complete.</summary>
    public void Look(ImmutableArray<int> completed)
    {
        _looks++;
        _completed = completed;
        Complete(completed);
        _wanted.Clear();
        _wanted.AddRange(_lacks.Of(State, _module));
        IsMet = _pending.Count == 0 && _wanted.Count == 0;
        Branches = IsMet ? [] : FindBranches();
    }

    /// <summary>
    /// What is needed besides those looked at costs at least; infinite where that cannot be for what there is to spend.
    /// </summary>
    public double Bound(double most) => IsMet ? 0 : Branches.Length == 0 ? double.PositiveInfinity
        : Graph.LeastBeyond(_completed.AsSpan(), _wanted, most);

    /// <summary>The branches, those first that cost least with all that they stand on, once what was looked at is paid for.</summary>
    public int[] CheapestFirst()
    {
        Graph.Guess(_completed.AsSpan());
        return [.. Branches.Where(branch => double.IsFinite(Graph.Guessed(branch))).OrderBy(Graph.Guessed)];
    }

    /// <summary>Modules of which one would meet an advised group of the module that is not met.</summary>
    public int[] Advised() => [.. _lacks.AdvisedOf(State, _module).SelectMany(suppliers => suppliers).Distinct()];

    // Completes what lacks nothing, one after the other; the others stay pending.
    private void Complete(ImmutableArray<int> completed)
    {
        State.CopyFrom(_query.State);
        _order.Clear();
        _pending.Clear();
        _pending.AddRange(completed);
        for (int at = 0; at < _pending.Count;)
        {
            int next = _pending[at];
            if (_query.Is(next, ModuleState.InProgress) || LacksNothing(next))
            {
                State.Complete(next);
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

    private bool LacksNothing(int other) => State.ReachesEntry(other) && State.MeetsAll(_index.Hard, _index.Records[other].Hard);

    // A lack that no pending module supplies is supplied by one besides: the fewer could, the better. Where pending modules wait for each
    // other, the next one that is completed is supplied by a module besides.
    private int[] FindBranches()
    {
        int[]? fewest = null;
        foreach (int[] suppliers in _wanted)
        {
            Narrow(ref fewest, suppliers, asker: _module);
        }

        var any = new HashSet<int>();
        foreach (int pending in _pending)
        {
            int[]? besides = null;
            foreach (int[] suppliers in _lacks.Of(State, pending))
            {
                Narrow(ref fewest, suppliers, pending);
                int[] kept = Array.FindAll(suppliers, supplier => Graph.Has(supplier) && !_pending.Contains(supplier));
                besides = besides is null || kept.Length < besides.Length ? kept : besides;
            }

            any.UnionWith(besides!);
        }

        return fewest ?? [.. any.Order()];
    }

    private void Narrow(ref int[]? fewest, int[] suppliers, int asker)
    {
        foreach (int supplier in suppliers)
        {
            if (supplier != asker && _pending.Contains(supplier))
            {
                return;
            }
        }

        int[] kept = Array.FindAll(suppliers, supplier => supplier != asker && Graph.Has(supplier));
        fewest = fewest is null || kept.Length < fewest.Length ? kept : fewest;
    }
}
