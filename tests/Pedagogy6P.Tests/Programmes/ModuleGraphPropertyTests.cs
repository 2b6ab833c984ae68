using FsCheck;
using FsCheck.Fluent;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Programmes;

/// <summary>Laws of the module graph on random acyclic and cyclic graphs.</summary>
public sealed class ModuleGraphPropertyTests
{
    private const int Modules = 9;

    private static readonly string[] Ids = [.. Enumerable.Range(0, Modules).Select(number => $"m{number}")];

    private static readonly Gen<Prerequisite> Edges =
        from module in Gen.Choose(0, Modules - 1)
        from required in Gen.Choose(0, Modules - 1)
        from kind in Gen.Elements(PrerequisiteKind.Hard, PrerequisiteKind.Hard, PrerequisiteKind.Advised)
        from number in Gen.Choose(0, 2)
        select new Prerequisite(Ids[module], Ids[required], number == 0 ? null : $"{kind}{number}", kind);

    // Numbers only fall along an edge, and ids are dealt by a multiplier, so that ordinal order says nothing about depth.
    private static readonly Arbitrary<Prerequisite[]> Acyclic = Arb.From(
        Gen.ArrayOf(Edges).Select(edges => edges.Where(edge => Depth(edge.ModuleId) > Depth(edge.RequiredId)).ToArray()));

    private static readonly Arbitrary<(Prerequisite[] Rows, bool[] Done)> WithDone = Arb.From(
        from rows in Acyclic.Generator
        from done in Gen.ArrayOf(Gen.Elements(true, false), Modules)
        select (rows, done));

    [Fact]
    public void The_order_holds_each_module_once_after_all_it_asks_for() => Holds(Acyclic, rows =>
    {
        var order = new ModuleGraph([.. Ids], [.. rows]).TopologicalOrder;
        return order.Order(StringComparer.Ordinal).SequenceEqual(Ids, StringComparer.Ordinal)
            && rows.All(row => order.IndexOf(row.RequiredId) < order.IndexOf(row.ModuleId));
    });

    [Fact]
    public void The_order_of_rows_does_not_matter() => Holds(Acyclic, rows =>
        new ModuleGraph([.. Ids], [.. rows]).TopologicalOrder.SequenceEqual(
            new ModuleGraph([.. Ids.Reverse()], [.. rows.Reverse()]).TopologicalOrder, StringComparer.Ordinal));

    [Fact]
    public void Ancestors_mirror_descendants_and_are_closed() => Holds(Acyclic, rows =>
    {
        var graph = new ModuleGraph([.. Ids], [.. rows]);
        return Ids.All(id => !graph.Ancestors(id).Contains(id)
            && graph.Ancestors(id).All(ancestor => graph.Descendants(ancestor).Contains(id)
                && graph.Ancestors(ancestor).All(further => graph.Ancestors(id).Contains(further)))
            && graph.Descendants(id).All(descendant => graph.Ancestors(descendant).Contains(id)));
    });

    [Fact]
    public void The_fringe_is_open_and_not_done_and_unlocking_extends_it() => Holds(WithDone, world =>
    {
        var graph = new ModuleGraph([.. Ids], [.. world.Rows]);
        bool Done(string id) => world.Done[Array.IndexOf(Ids, id)];
        var fringe = graph.Fringe(Done);
        return fringe.SequenceEqual(Ids.Where(id => !Done(id) && IsOpen(world.Rows, id, Done)), StringComparer.Ordinal)
            && Ids.Where(id => !Done(id)).All(id =>
            {
                var then = graph.Fringe(other => other.Equals(id, StringComparison.Ordinal) || Done(other));
                return graph.UnlockedBy(id, Done).SequenceEqual(then.Except(fringe, StringComparer.Ordinal), StringComparer.Ordinal);
            });
    });

    [Fact]
    public void A_learner_who_always_takes_from_the_fringe_finishes_everything() => Holds(Acyclic, rows =>
    {
        var graph = new ModuleGraph([.. Ids], [.. rows]);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (graph.Fringe(done.Contains) is [string first, ..])
        {
            done.Add(first);
        }

        return done.Count == Modules;
    });

    [Fact]
    public void A_graph_is_refused_with_a_shortest_cycle_exactly_when_it_has_one() => Holds(Arb.From(Gen.ArrayOf(Edges)), rows =>
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

    private static void Holds<T>(Arbitrary<T> values, Func<T, bool> law)
    {
        int tried = 0;
        Prop.ForAll(values, value =>
        {
            tried++;
            return law(value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20270104UL, 1UL));
        tried.ShouldBe(300);
    }
}
