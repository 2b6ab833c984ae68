using System.Collections.Immutable;

namespace Pedagogy6P.Programmes;

/// <summary>Finds a shortest cycle among prerequisites, so that an author sees the smallest loop to break.</summary>
internal static class PrerequisiteCycle
{
    /// <summary>A shortest cycle as module ids, each asking for the next, the first repeated at the end; the ordinally first of equal length.</summary>
    public static ImmutableArray<string> Shortest(IEnumerable<string> modules, IEnumerable<Prerequisite> prerequisites)
    {
        var asks = prerequisites.GroupBy(row => row.Module, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Select(row => row.Requires).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        DropWhatReachesNoCycle(asks);
        ImmutableArray<string> best = [];
        foreach (string start in modules.Where(asks.ContainsKey).Order(StringComparer.Ordinal))
        {
            ImmutableArray<string> cycle = From(start, asks, best.IsEmpty ? int.MaxValue : best.Length - 1);
            best = cycle.IsEmpty ? best : cycle;
        }

        return best;
    }

    /// <summary>The violation that prints a cycle.</summary>
    public static Violation AsViolation(ImmutableArray<string> cycle) =>
        new("prerequisites", null, null, string.Join(" -> ", cycle), "prerequisites without a cycle (hard and advised together)");

    // Peels off modules that ask only for peeled ones (Kahn, 1962), in linear time, so that a sound programme needs no search at all.
    private static void DropWhatReachesNoCycle(Dictionary<string, string[]> asks)
    {
        var left = asks.ToDictionary(entry => entry.Key, entry => entry.Value.Length, StringComparer.Ordinal);
        var askedBy = asks.SelectMany(entry => entry.Value, (entry, required) => (required, entry.Key))
            .ToLookup(edge => edge.required, edge => edge.Key, StringComparer.Ordinal);
        var peeled = new Stack<string>(askedBy.Select(group => group.Key).Where(id => !asks.ContainsKey(id)));
        while (peeled.TryPop(out string? id))
        {
            foreach (string asking in askedBy[id].Where(asking => --left[asking] == 0))
            {
                asks.Remove(asking);
                peeled.Push(asking);
            }
        }
    }

    // Breadth-first search from one module back to itself, given up once a path could not beat the best cycle known.
    private static ImmutableArray<string> From(string start, Dictionary<string, string[]> asks, int shorterThan)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<(string Id, int Length)>([(start, 1)]);
        while (open.TryDequeue(out (string Id, int Length) at) && at.Length < shorterThan)
        {
            foreach (string next in asks.GetValueOrDefault(at.Id, []))
            {
                if (string.Equals(next, start, StringComparison.Ordinal))
                {
                    return Path(start, at.Id, cameFrom);
                }

                if (cameFrom.TryAdd(next, at.Id))
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
