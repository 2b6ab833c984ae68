using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// The modules that a module stands on, what each lacks, and what completing them costs at least: the sum of what disjoint cuts cost, each
/// of modules of which one is needed (LM-cut; Helmert and Domshlak, 2009). Places 1 and up are modules, 0 is the module itself, which is
/// never completed. Not thread-safe.
/// </summary>
internal sealed partial class CompletionGraph
{
    // What rounding may leave of a cost that is used up.
    private const double Negligible = 1e-9;
    private const double Likely = 1.25;
    private const int StepsOfQueue = 10;
    private const int None = -1;
    private const int MostGoals = 64;

    private readonly int[] _places;
    private readonly LackTable _table;
    private readonly double[] _costs;
    private readonly double[] _left;
    private readonly double[] _least;
    private readonly double[] _sums;
    private readonly int[] _lacks;
    private readonly int[] _missing;
    private readonly int[] _dearest;
    private readonly bool[] _isOpen;
    private readonly bool[] _isReached;
    private readonly bool[] _isInZone;
    private readonly bool[] _isCut;
    private readonly ulong[] _goalsOf;
    private readonly List<int> _cut = [];
    private readonly List<int> _zone = [];
    private readonly PriorityQueue<int, double> _next = new();
    private readonly List<int[]> _goals = [];
    private int[] _roots;
    private double _likely = double.PositiveInfinity;

    /// <summary>The graph of a module.</summary>
    /// <param name="query">The learner, to whom all modules that may be completed are open.</param>
    /// <param name="lacks">Finds what modules lack.</param>
    /// <param name="module">Number of the module.</param>
    /// <param name="further">Further modules that may be completed.</param>
    /// <param name="count">Number of modules.</param>
    /// <param name="costOf">What completing a module costs.</param>
    public CompletionGraph(
        LearnerQuery query, LackFinder lacks, int module, IEnumerable<int> further, int count, Func<int, double> costOf)
    {
        _places = new int[count];
        Array.Fill(_places, None);
        List<int> modules = [];
        void Include(int other)
        {
            if (_places[other] < 0)
            {
                _places[other] = modules.Count;
                modules.Add(other);
            }
        }

        Include(module);
        Array.ForEach([.. further], Include);

        _table = new LackTable();
        for (int at = 0; at < modules.Count; at++)
        {
            List<int[]> found = query.Is(modules[at], ModuleState.InProgress) ? [] : lacks.EverOf(query.State, modules[at]);
            foreach (int[] suppliers in found)
            {
                Array.ForEach(suppliers, Include);
            }

            _table.Add(found.ConvertAll(suppliers => Array.ConvertAll(suppliers, supplier => _places[supplier])));
        }

        _table.Complete();
        _costs = [.. modules.Select((other, place) => place == 0 ? 0 : costOf(other))];
        (_left, _least, _goalsOf) = (new double[_costs.Length], new double[_costs.Length], new ulong[_costs.Length]);
        (_sums, _missing, _dearest) = (new double[_costs.Length], new int[_costs.Length], new int[_costs.Length]);
        _isCut = new bool[_costs.Length];
        _lacks = [.. _costs.Select((_, place) => _table.Of(place).Length)];
        _roots = [.. Enumerable.Range(1, _costs.Length - 1).Where(place => _lacks[place] == 0)];
        _isOpen = [.. _costs.Select((_, place) => place > 0)];
        (_isReached, _isInZone) = (new bool[_table.Count], new bool[_table.Count]);
    }

    /// <summary>Steps done so far, each about as long as any other.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether a module is one of those that others stand on and has not been dropped.</summary>
    public bool Has(int module) => _places[module] > 0 && _isOpen[_places[module]];

    /// <summary>
    /// What a module costs with all that it stands on, as guessed last; infinite where it cannot be completed, or none stands on it.
    /// </summary>
    public double Guessed(int module) => _places[module] > 0 ? _least[_places[module]] : double.PositiveInfinity;

    /// <summary>What of a module's cost no cut has used up; infinite where none stands on it.</summary>
    public double Left(int module) => _places[module] > 0 ? _left[_places[module]] : double.PositiveInfinity;

    /// <summary>
    /// Guesses what each module costs with all that it stands on once some are paid for, as though no two of its lacks had a supplier in
    /// common (h_add; Bonet and Geffner, 2001).
    /// </summary>
    public void Guess(ReadOnlySpan<int> completed)
    {
        Pay(completed);
        Settle(adds: true, double.PositiveInfinity, out _);
    }

    /// <summary>
    /// What it costs at least to supply some lacks of the module, and what some modules stand on, once these are paid for; infinite where
    /// that cannot be for what there is to spend.
    /// </summary>
    public double LeastBeyond(ReadOnlySpan<int> completed, List<int[]> lacks, double most)
    {
        Pay(completed);
        AskFor(completed, lacks);
        double bound = 0, limit = SettleFirst(most + Negligible, out int goal);
        for (; limit > 0; limit = Settle(adds: false, limit, out goal))
        {
            double cost = double.IsFinite(limit) ? Cut(_goals[goal]) : limit;
            bound += cost;
            if (double.IsPositiveInfinity(bound) || bound > most + Negligible)
            {
                bound = double.PositiveInfinity;
                break;
            }
        }

        Forget();
        return bound;
    }

    /// <summary>
    /// Drops the modules that cost more than there is to spend, or of whose cost more is left than there is room for: no set within has one
    /// of them.
    /// </summary>
    public void Drop(double most, double room)
    {
        for (int place = 1; place < _costs.Length; place++)
        {
            _isOpen[place] &= _left[place] <= room + Negligible;
        }

        Pay([]);
        Settle(adds: false, most + Negligible, out _);
        for (int place = 1; place < _costs.Length; place++)
        {
            _isOpen[place] &= _least[place] <= most + Negligible;
        }

        _roots = Array.FindAll(_roots, place => _isOpen[place]);
    }

    // Most sets cost about as much as those before; the fewer modules are within the limit, the sooner they are settled.
    private double SettleFirst(double most, out int dearest)
    {
        double cost = Settle(adds: false, Math.Min(_likely, most), out dearest);
        if (double.IsPositiveInfinity(cost) && _likely < most)
        {
            cost = Settle(adds: false, most, out dearest);
        }

        _likely = double.IsFinite(cost) ? Likely * cost : _likely;
        return cost;
    }

    private void Pay(ReadOnlySpan<int> completed)
    {
        for (int place = 0; place < _costs.Length; place++)
        {
            _left[place] = Rounded(_costs[place]);
        }

        foreach (int module in completed)
        {
            if (_places[module] > 0)
            {
                _left[_places[module]] = 0;
            }
        }
    }

    private void AskFor(ReadOnlySpan<int> completed, List<int[]> lacks)
    {
        foreach (int[] suppliers in lacks)
        {
            Ask(Array.ConvertAll(suppliers, supplier => Math.Max(0, _places[supplier])));
        }

        foreach (int module in completed)
        {
            if (_places[module] > 0)
            {
                Ask([_places[module]]);
            }
        }
    }

    // More than fit are left out, and the bound is the lower for it.
    private void Ask(int[] suppliers)
    {
        if (_goals.Count == MostGoals)
        {
            return;
        }

        Array.ForEach(suppliers, place => _goalsOf[place] |= 1UL << _goals.Count);
        _goals.Add(suppliers);
    }

    private void Forget()
    {
        foreach (int[] suppliers in _goals)
        {
            Array.ForEach(suppliers, place => _goalsOf[place] = 0);
        }

        _goals.Clear();
    }
}
