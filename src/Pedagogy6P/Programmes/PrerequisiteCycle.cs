using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Programmes;

/// <summary>Finds a shortest cycle among prerequisites, so that an author sees the smallest loop to break. Serves one search.</summary>
internal sealed class PrerequisiteCycle
{
    private readonly Dictionary<string, string[]> _asks;
    private readonly ILookup<string, string> _askedBy;
    private readonly Dictionary<string, int> _left;

    private PrerequisiteCycle(IEnumerable<Prerequisite> prerequisites)
    {
        _asks = prerequisites.GroupBy(row => row.ModuleId, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Select(row => row.RequiredId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        _askedBy = _asks.SelectMany(entry => entry.Value, (entry, required) => (required, entry.Key))
            .ToLookup(edge => edge.required, edge => edge.Key, StringComparer.Ordinal);
        _left = _asks.ToDictionary(entry => entry.Key, entry => entry.Value.Length, StringComparer.Ordinal);
        Drop(_askedBy.Select(group => group.Key).Where(id => !_asks.ContainsKey(id)));
    }

    /// <summary>
    /// A shortest cycle as module ids, each asking for the next, the first repeated at the end; the ordinally first of equal length.
    /// </summary>
    public static ImmutableArray<string> Shortest(IEnumerable<string> modules, IEnumerable<Prerequisite> prerequisites)
    {
        var search = new PrerequisiteCycle(prerequisites);
        ImmutableArray<string> best = [];
        foreach (string start in modules.Order(StringComparer.Ordinal))
        {
            if (!search._asks.ContainsKey(start))
            {
                continue;
            }

            ImmutableArray<string> cycle = search.From(start, best.IsEmpty ? int.MaxValue : best.Length - 1);
            best = cycle.IsEmpty ? best : cycle;

            // No later search needs a cycle through this module: it would be no shorter.
            search._asks.Remove(start);
            search.Drop([start]);
        }

        return best;
    }

    /// <summary>The violation that prints a cycle.</summary>
    public static Violation AsViolation(ImmutableArray<string> cycle) =>
        new("prerequisites", null, null, string.Join(" -> ", cycle), "prerequisites without a cycle (hard and advised together)");

    // Peels off modules that ask only for dropped ones (Kahn, 1962): they are on no cycle. All drops together take linear time, so a sound
    // programme needs no search at all and one long cycle a single one.
    private void Drop(IEnumerable<string> ids)
    {
        var dropped = new Stack<string>(ids);
        while (dropped.TryPop(out string? id))
        {
            foreach (string asking in _askedBy[id])
            {
                if (--_left[asking] == 0 && _asks.Remove(asking))
                {
                    dropped.Push(asking);
                }
            }
        }
    }

    // Breadth-first search from one module back to itself, given up once a path could not beat the best cycle known.
    private ImmutableArray<string> From(string start, int shorterThan)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<(string Id, int Length)>([(start, 1)]);
        while (open.TryDequeue(out (string Id, int Length) at) && at.Length < shorterThan)
        {
            foreach (string next in _asks.GetValueOrDefault(at.Id, []))
            {
                if (string.Equals(next, start, StringComparison.Ordinal))
                {
                    return Path(start, at.Id, cameFrom);
                }

                if (_asks.ContainsKey(next) && cameFrom.TryAdd(next, at.Id))
                {
                    open.Enqueue((next, at.Length + 1));
                }
            }
        }

        return [];
    }

    private static ImmutableArray<string> Path(string start, string last, Dictionary<string, string> cameFrom)
    {
        var path = new List<string> { start };
        for (string at = last; !string.Equals(at, start, StringComparison.Ordinal); at = cameFrom[at])
        {
            path.Add(at);
        }

        path.Add(start);
        path.Reverse();
        return [.. path];
    }
}
