using System.Collections.Frozen;
using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Programmes;

/// <summary>
/// The prerequisites of a programme as a directed acyclic graph: an edge runs from the module asked for to the module that asks. Immutable
/// and thread-safe. All lists are in ordinal order of ids unless said otherwise.
/// </summary>
public sealed class ModuleGraph
{
    private readonly FrozenDictionary<string, ImmutableArray<PrerequisiteGroup>> _groups;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _askedBy;

    /// <summary>Builds the graph.</summary>
    /// <param name="moduleIds">Ids of all modules.</param>
    /// <param name="prerequisites">Prerequisites between them, hard and advised.</param>
    /// <exception cref="InputRefusedException">The prerequisites, hard and advised together, have a cycle; the violation prints a shortest
    /// one.</exception>
    public ModuleGraph(ImmutableArray<string> moduleIds, ImmutableArray<Prerequisite> prerequisites)
    {
        var asking = prerequisites.ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        _groups = moduleIds.ToFrozenDictionary(id => id, id => GroupsFrom(asking[id]), StringComparer.Ordinal);
        var askedBy = prerequisites.ToLookup(row => row.RequiredId, row => row.ModuleId, StringComparer.Ordinal);
        _askedBy = moduleIds.ToFrozenDictionary(id => id, id => Sorted(askedBy[id]), StringComparer.Ordinal);
        TopologicalOrder = Order(moduleIds);
        if (TopologicalOrder.Length < moduleIds.Length)
        {
            throw new InputRefusedException(PrerequisiteCycle.AsViolation(PrerequisiteCycle.Shortest(moduleIds, prerequisites)));
        }
    }

    /// <summary>
    /// All modules, each after all that it asks for; among those that could come next the ordinally smallest id comes first.
    /// </summary>
    public ImmutableArray<string> TopologicalOrder { get; }

    /// <summary>The prerequisite groups of a module; all are needed, any alternative satisfies a group.</summary>
    /// <exception cref="ArgumentException">The module is unknown.</exception>
    public ImmutableArray<PrerequisiteGroup> GroupsOf(string moduleId) => Known(_groups, moduleId);

    /// <summary>Modules that ask for a module directly.</summary>
    /// <exception cref="ArgumentException">The module is unknown.</exception>
    public ImmutableArray<string> AskedBy(string moduleId) => Known(_askedBy, moduleId);

    /// <summary>All modules that a module asks for, directly or through others, hard or advised, alternatives included.</summary>
    /// <exception cref="ArgumentException">The module is unknown.</exception>
    public ImmutableArray<string> Ancestors(string moduleId) =>
        Reachable(moduleId, id => GroupsOf(id).SelectMany(group => group.Alternatives));

    /// <summary>All modules that ask for a module, directly or through others.</summary>
    /// <exception cref="ArgumentException">The module is unknown.</exception>
    public ImmutableArray<string> Descendants(string moduleId) => Reachable(moduleId, id => AskedBy(id));

    /// <summary>Whether all hard groups of a module are satisfied.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <param name="satisfied">Whether a module counts as done (completed or recognised).</param>
    /// <exception cref="ArgumentException">The module is unknown.</exception>
    public bool IsOpen(string moduleId, Func<string, bool> satisfied)
    {
        ArgumentNullException.ThrowIfNull(satisfied);
        return GroupsOf(moduleId).All(group => group.Kind != PrerequisiteKind.Hard || group.Alternatives.Any(satisfied));
    }

    /// <summary>
    /// The fringe: modules not done whose hard groups are all satisfied, that is what can be started now (Falmagne and Doignon, 2011).
    /// </summary>
    /// <param name="satisfied">Whether a module counts as done (completed or recognised).</param>
    public ImmutableArray<string> Fringe(Func<string, bool> satisfied)
    {
        ArgumentNullException.ThrowIfNull(satisfied);
        return Sorted(TopologicalOrder.Where(id => !satisfied(id) && IsOpen(id, satisfied)));
    }

    /// <summary>Modules that are not in the fringe now and would be once a module is done.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <param name="satisfied">Whether a module counts as done now.</param>
    /// <exception cref="ArgumentException">The module is unknown.</exception>
    public ImmutableArray<string> UnlockedBy(string moduleId, Func<string, bool> satisfied)
    {
        ArgumentNullException.ThrowIfNull(satisfied);
        bool Then(string id) => string.Equals(id, moduleId, StringComparison.Ordinal) || satisfied(id);
        return [.. AskedBy(moduleId).Where(id => !satisfied(id) && !IsOpen(id, satisfied) && IsOpen(id, Then))];
    }

    private static ImmutableArray<PrerequisiteGroup> GroupsFrom(IEnumerable<Prerequisite> rows)
    {
        var own = rows.Where(row => row.Group is null).Select(row => new PrerequisiteGroup(row.Kind, [row.RequiredId]));
        var shared = rows.Where(row => row.Group is not null)
            .GroupBy(row => row.Group, StringComparer.Ordinal)
            .Select(group => new PrerequisiteGroup(group.First().Kind, Sorted(group.Select(row => row.RequiredId))));
        return [.. own.Concat(shared).OrderBy(group => string.Join(';', group.Alternatives), StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static T Known<T>(FrozenDictionary<string, T> byModule, string module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return byModule.TryGetValue(module, out T? value)
            ? value
            : throw new ArgumentException($"Unknown module \"{module}\": expected the id of a module of this programme.", nameof(module));
    }

    private static ImmutableArray<string> Reachable(string start, Func<string, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out string? id))
        {
            foreach (string neighbour in next(id).Where(seen.Add))
            {
                open.Push(neighbour);
            }
        }

        return Sorted(seen);
    }

    private ImmutableArray<string> Order(ImmutableArray<string> modules)
    {
        var waitingFor = modules.ToDictionary(
            id => id,
            id => GroupsOf(id).SelectMany(group => group.Alternatives).Distinct(StringComparer.Ordinal).Count(),
            StringComparer.Ordinal);
        var ready = new PriorityQueue<string, string>(StringComparer.Ordinal);
        foreach (string id in modules.Where(id => waitingFor[id] == 0))
        {
            ready.Enqueue(id, id);
        }

        var order = ImmutableArray.CreateBuilder<string>(modules.Length);
        while (ready.TryDequeue(out string? id, out _))
        {
            order.Add(id);
            foreach (string next in AskedBy(id).Where(next => --waitingFor[next] == 0))
            {
                ready.Enqueue(next, next);
            }
        }

        return order.ToImmutable();
    }
}
