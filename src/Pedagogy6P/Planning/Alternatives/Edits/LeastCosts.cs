using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// What it costs at least to complete a module together with all that has to be completed before it: its own cost, and of its lacks the
/// dearest one at its cheapest supplier (h_max; Bonet and Geffner, 2001). Infinite where that cannot be. Immutable.
/// </summary>
internal sealed class LeastCosts
{
    private readonly double[] _least;

    /// <summary>Finds the costs of all modules that some module stands on.</summary>
    /// <param name="query">The learner, to whom all modules that may be completed are open.</param>
    /// <param name="lacks">Finds what modules lack.</param>
    /// <param name="module">Number of the module.</param>
    /// <param name="count">Number of modules.</param>
    /// <param name="costOf">What completing a module costs.</param>
    public LeastCosts(LearnerQuery query, LackFinder lacks, int module, int count, Func<int, double> costOf)
    {
        _least = new double[count];
        Array.Fill(_least, double.PositiveInfinity);
        var standsOn = new List<(int Module, int[][] Lacks)>();
        var seen = new HashSet<int> { module };
        var next = new Queue<int>(seen);
        while (next.TryDequeue(out int at))
        {
            int[][] found = query.Is(at, ModuleState.InProgress) ? [] : [.. lacks.Of(query.State, at)];
            standsOn.Add((at, found));
            foreach (int supplier in found.SelectMany(list => list).Where(seen.Add))
            {
                next.Enqueue(supplier);
            }
        }

        Settle(standsOn, costOf);
    }

    /// <summary>The cost of a module that the first one stands on, or of that itself.</summary>
    public double this[int module] => _least[module];

    // Costs only fall, and no way around a circle is cheaper.
    private void Settle(List<(int Module, int[][] Lacks)> modules, Func<int, double> costOf)
    {
        bool changes = true;
        while (changes)
        {
            changes = false;
            foreach ((int module, int[][] lacks) in modules)
            {
                double cost = costOf(module) + (lacks.Length == 0 ? 0 : lacks.Max(LeastOf));
                if (cost < _least[module])
                {
                    _least[module] = cost;
                    changes = true;
                }
            }
        }
    }

    private double LeastOf(int[] suppliers)
    {
        double least = double.PositiveInfinity;
        foreach (int supplier in suppliers)
        {
            least = Math.Min(least, _least[supplier]);
        }

        return least;
    }
}
