using Pedagogy6P.Benchmarks.Research.Walks;

namespace Pedagogy6P.Benchmarks.Tests.Research.Walks;

public sealed class WalkFiguresTests
{
    [Fact]
    public void Every_goal_is_reached_by_what_it_stands_on_and_nothing_else()
    {
        ConceptGraph graph = ConceptGraph.Of([("a", "b"), ("b", "c"), ("c", "d"), ("x", "d"), ("x", "y"), ("p", "q"), ("a", "q"), ("d",
            "z")]);
        WalkFigures figures = WalkFigures.Of(graph, new ConceptProgramme(graph, learners: 30, seed: 5));
        figures.Learners.ShouldBe(30);
        figures.Goals.ShouldBeGreaterThan(60);
        figures.Reached.ShouldBe(figures.Goals);
        figures.Steps.ShouldBe(figures.Needed);
        figures.Longest.ShouldBeInRange(5, graph.Concepts.Length);
    }

    [Fact]
    public void The_same_seed_draws_the_same_goals()
    {
        ConceptGraph graph = ConceptGraph.Of([("a", "b"), ("b", "c"), ("c", "d")]);
        new ConceptProgramme(graph, 9, 1).Goals.SelectMany(item => item.Concepts)
            .ShouldBe(new ConceptProgramme(graph, 9, 1).Goals.SelectMany(item => item.Concepts));
        new ConceptProgramme(graph, 9, 1).Goals.ShouldAllBe(item => item.Concepts.Length >= 1 && item.Concepts.Length <= 4);
    }
}
