using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Programmes;

/// <summary>Laws of the module graph on random acyclic and cyclic graphs.</summary>
[Properties(MaxTest = 300)]
public sealed class ModuleGraphPropertyTests
{
    private const int Modules = 9;

    private static readonly string[] Ids = [.. Enumerable.Range(0, Modules).Select(number => $"m{number}")];

    private static readonly Gen<Prerequisite> Edge =
        from module in Gen.Choose(0, Modules - 1)
        from required in Gen.Choose(0, Modules - 1)
        from kind in Gen.Elements(PrerequisiteKind.Hard, PrerequisiteKind.Hard, PrerequisiteKind.Advised)
        from number in Gen.Choose(0, 2)
        select new Prerequisite(Ids[module], Ids[required], number == 0 ? null : $"{kind}{number}", kind);

    private static readonly Arbitrary<Prerequisite[]> AnyRows = Edge.ToArbitrary().Array();

    // Numbers only fall along an edge, and ids are dealt by a multiplier, so that ordinal order says nothing about depth.
    private static readonly Arbitrary<Prerequisite[]> Acyclic = AnyRows.MapFilter(rows => [.. rows.Where(Falls)], rows => rows.All(Falls));

    private static readonly Arbitrary<bool[]> Done = Any.Array(Any.Of(false, true), Modules, Modules);

    [Property]
    public Property The_order_holds_each_module_once_after_all_it_asks_for() => Prop.ForAll(Acyclic, rows =>
    {
        var order = new ModuleGraph([.. Ids], [.. rows]).TopologicalOrder;
        return order.Order(StringComparer.Ordinal).SequenceEqual(Ids, StringComparer.Ordinal)
            && rows.All(row => order.IndexOf(row.RequiredId) < order.IndexOf(row.ModuleId));
    });

    [Property]
    public Property The_order_of_rows_does_not_matter() => Prop.ForAll(Acyclic, rows =>
        new ModuleGraph([.. Ids], [.. rows]).TopologicalOrder.SequenceEqual(
            new ModuleGraph([.. Ids.Reverse()], [.. rows.Reverse()]).TopologicalOrder, StringComparer.Ordinal));

    [Property]
    public Property Ancestors_mirror_descendants_and_are_closed() => Prop.ForAll(Acyclic, rows =>
    {
        var graph = new ModuleGraph([.. Ids], [.. rows]);
        return Ids.All(id => !graph.Ancestors(id).Contains(id)
            && graph.Ancestors(id).All(ancestor => graph.Descendants(ancestor).Contains(id)
                && graph.Ancestors(ancestor).All(further => graph.Ancestors(id).Contains(further)))
            && graph.Descendants(id).All(descendant => graph.Ancestors(descendant).Contains(id)));
    });

    [Property]
    public Property The_fringe_is_open_and_not_done_and_unlocking_extends_it() => Prop.ForAll(Acyclic, Done, (rows, done) =>
    {
        var graph = new ModuleGraph([.. Ids], [.. rows]);
        bool IsDone(string id) => done[Array.IndexOf(Ids, id)];
        var fringe = graph.Fringe(IsDone);
        return fringe.SequenceEqual(Ids.Where(id => !IsDone(id) && IsOpen(rows, id, IsDone)), StringComparer.Ordinal)
            && Ids.Where(id => !IsDone(id)).All(id =>
            {
                var then = graph.Fringe(other => other.Equals(id, StringComparison.Ordinal) || IsDone(other));
                return graph.UnlockedBy(id, IsDone).SequenceEqual(then.Except(fringe, StringComparer.Ordinal), StringComparer.Ordinal);
            });
    });

    [Property]
    public Property A_learner_who_always_takes_from_the_fringe_finishes_everything() => Prop.ForAll(Acyclic, rows =>
    {
        var graph = new ModuleGraph([.. Ids], [.. rows]);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (graph.Fringe(done.Contains) is [string first, ..])
        {
            done.Add(first);
        }

        return done.Count == Modules;
    });

    [Property]
    public Property A_graph_is_refused_with_a_shortest_cycle_exactly_when_it_has_one() => Prop.ForAll(AnyRows, rows =>
    {
        int shortest = ShortestCycle(rows);
        try
        {
            return new ModuleGraph([.. Ids], [.. rows]).TopologicalOrder.Length == Modules && shortest == int.MaxValue;
        }
        catch (InputRefusedException refusal)
        {
            string[] cycle = refusal.Violations[0].Value!.Split(" -> ");
            return cycle.Length - 1 == shortest && cycle[0].Equals(cycle[^1], StringComparison.Ordinal)
                && cycle.Zip(cycle.Skip(1))
                .All(step => rows.Any(row => row.ModuleId.Equals(step.First, StringComparison.Ordinal)
                && row.RequiredId.Equals(step.Second, StringComparison.Ordinal)));
        }
    });

    private static bool Falls(Prerequisite row) => Depth(row.ModuleId) > Depth(row.RequiredId);

    private static int Depth(string id) => Array.IndexOf(Ids, id) * 5 % Modules;

    private static bool IsOpen(Prerequisite[] rows, string module, Func<string, bool> done)
    {
        var hard = rows.Where(row => row.ModuleId.Equals(module, StringComparison.Ordinal) && row.Kind == PrerequisiteKind.Hard).ToList();
        return hard.Where(row => row.Group is null).All(row => done(row.RequiredId))
            && hard.Where(row => row.Group is not null).GroupBy(row => row.Group, StringComparer.Ordinal)
            .All(group => group.Any(row => done(row.RequiredId)));
    }

    // Shortest paths between all pairs (Floyd, 1962; Warshall, 1962); the diagonal holds the cycles.
    private static int ShortestCycle(Prerequisite[] rows)
    {
        const int Far = 1000;
        var distance = new int[Modules, Modules];
        for (int from = 0; from < Modules; from++)
        {
            for (int to = 0; to < Modules; to++)
            {
                distance[from,
                    to] = rows.Any(row => row.ModuleId.Equals(Ids[from], StringComparison.Ordinal)
                        && row.RequiredId.Equals(Ids[to], StringComparison.Ordinal)) ? 1 : Far;
            }
        }

        for (int via = 0; via < Modules; via++)
        {
            for (int from = 0; from < Modules; from++)
            {
                for (int to = 0; to < Modules; to++)
                {
                    distance[from, to] = Math.Min(distance[from, to], distance[from, via] + distance[via, to]);
                }
            }
        }

        int shortest = Enumerable.Range(0, Modules).Min(module => distance[module, module]);
        return shortest >= Far ? int.MaxValue : shortest;
    }
}
