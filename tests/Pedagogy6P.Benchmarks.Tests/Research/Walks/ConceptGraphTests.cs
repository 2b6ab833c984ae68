using Pedagogy6P.Benchmarks.Research.Walks;

namespace Pedagogy6P.Benchmarks.Tests.Research.Walks;

public sealed class ConceptGraphTests
{
    [Fact]
    public void Rows_that_repeat_or_close_a_cycle_are_left_out_in_file_order()
    {
        ConceptGraph graph = ConceptGraph.Of([("a", "b"), ("b", "c"), ("c", "a"), ("a", "b"), ("d", "d"), ("a", "c")]);
        graph.Edges.ShouldBe([("a", "b"), ("b", "c"), ("a", "c")]);
        graph.Concepts.ShouldBe(["a", "b", "c", "d"]);
        graph.LeftOut.ShouldBe(3);
    }

    [Fact]
    public void The_other_order_keeps_the_other_edge()
    {
        ConceptGraph.Of([("b", "a"), ("a", "b")]).Edges.ShouldBe([("b", "a")]);
        ConceptGraph.Of([("a", "b"), ("b", "a")]).Edges.ShouldBe([("a", "b")]);
    }

    [Fact]
    public void A_concept_stands_on_itself_and_everything_before_it()
    {
        ConceptGraph graph = ConceptGraph.Of([("a", "b"), ("b", "c"), ("x", "y")]);
        graph.StandsOn("c").ShouldBe(["a", "b", "c"], ignoreOrder: true);
        graph.StandsOn("a", "y").ShouldBe(["a", "x", "y"], ignoreOrder: true);
    }

    [Fact]
    public void Reads_the_published_table_and_refuses_another()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "knowledge1,knowledge2\n集合,函数\n\"a,b\",函数\n");
            ConceptGraph.Read(file).Edges.ShouldBe([("集合", "函数"), ("a,b", "函数")]);
            File.WriteAllText(file, "from,to\na,b\n");
            Should.Throw<InvalidDataException>(() => ConceptGraph.Read(file)).Message.ShouldContain("knowledge1");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
