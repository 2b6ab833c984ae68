using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Programmes;

public sealed class ModuleGraphTests
{
    // d needs a and (b or c); e needs d and is advised f; g needs nothing.
    private static readonly ModuleGraph Graph = new(
        ["g", "f", "e", "d", "c", "b", "a"],
        [
            new("d", "a"), new("d", "c", "either"), new("d", "b", "either"), new("e", "d"), new("e", "f", null, PrerequisiteKind.Advised),
        ]);

    [Fact]
    public void The_order_is_topological_and_ordinal_among_equals() => Graph.TopologicalOrder.ShouldBe(["a", "b", "c", "d", "f", "e", "g"]);

    [Fact]
    public void Groups_are_alternatives_in_ordinal_order()
    {
        Graph.GroupsOf("d").Select(group => string.Join('|', group.Alternatives)).ShouldBe(["a", "b|c"]);
        Graph.GroupsOf("a").ShouldBeEmpty();
    }

    [Fact]
    public void Ancestors_and_descendants_reach_through()
    {
        Graph.Ancestors("e").ShouldBe(["a", "b", "c", "d", "f"]);
        Graph.Descendants("b").ShouldBe(["d", "e"]);
        Graph.Descendants("g").ShouldBeEmpty();
        Graph.AskedBy("d").ShouldBe(["e"]);
    }

    [Theory]
    [InlineData("", "a,b,c,f,g")]
    [InlineData("a", "b,c,f,g")]
    [InlineData("a,c", "b,d,f,g")]
    [InlineData("a,b,d", "c,e,f,g")]
    [InlineData("a,b,c,d,e,f,g", "")]
    public void The_fringe_is_what_can_be_started(string done, string expected)
    {
        var set = done.Split(',').ToHashSet(StringComparer.Ordinal);
        string.Join(',', Graph.Fringe(set.Contains)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "d", "e")]
    [InlineData("", "a", "")]
    [InlineData("b", "a", "d")]
    [InlineData("a", "c", "d")]
    [InlineData("a,b", "c", "")]
    [InlineData("", "f", "")]
    public void A_module_unlocks_what_waits_for_it_alone(string done, string module, string expected)
    {
        var set = done.Split(',').ToHashSet(StringComparer.Ordinal);
        string.Join(',', Graph.UnlockedBy(module, set.Contains)).ShouldBe(expected);
    }

    [Fact]
    public void Unknown_modules_are_programming_errors()
    {
        Should.Throw<ArgumentException>(() => Graph.GroupsOf("z")).Message.ShouldContain("\"z\"");
        Should.Throw<ArgumentException>(() => Graph.Ancestors("z"));
        Should.Throw<ArgumentException>(() => Graph.UnlockedBy("z", _ => false));
    }

    [Theory]
    [InlineData("a>a", "a -> a")]
    [InlineData("a>b b>a", "a -> b -> a")]
    [InlineData("a>b b>c c>a c>d d>c", "c -> d -> c")]
    [InlineData("b>c c>b a>d d>a", "a -> d -> a")]
    [InlineData("d>c c>b b>d a>b", "b -> d -> c -> b")]
    [InlineData("a>b b>c c>d d>a b>a", "a -> b -> a")]
    public void The_shortest_cycle_is_printed(string edges, string cycle)
    {
        Prerequisite[] prerequisites = [.. edges.Split(' ').Select(edge => new Prerequisite(edge[..1], edge[2..]))];
        Should.Throw<InputRefusedException>(() =>
            new ModuleGraph(["a", "b", "c", "d"], [.. prerequisites])).Violations.ShouldHaveSingleItem().Value.ShouldBe(cycle);
    }

    [Fact]
    public void One_long_cycle_is_found_in_linear_time()
    {
        const int Modules = 200_000;
        string[] ids = [.. Enumerable.Range(0, Modules).Select(number => $"m{number:000000}")];
        PrerequisiteCycle.Shortest(ids,
            ids.Select((id, number) => new Prerequisite(id, ids[(number + 1) % Modules]))).Length.ShouldBe(Modules + 1);
    }
}
