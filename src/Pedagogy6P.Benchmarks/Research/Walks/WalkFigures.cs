using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Benchmarks.Research.Walks;

/// <summary>Where following the first recommendation again and again leads.</summary>
/// <param name="Learners">How many learners walked.</param>
/// <param name="Goals">How many goals they had, all within reach.</param>
/// <param name="Reached">How many of them were reached.</param>
/// <param name="Steps">How many modules were completed.</param>
/// <param name="Needed">How many modules the goals and what they stand on amount to.</param>
/// <param name="Longest">The largest number of modules that one learner completed.</param>
internal sealed record WalkFigures(int Learners, int Goals, int Reached, int Steps, int Needed, int Longest)
{
    private static readonly DateOnly AsOf = new(2027, 1, 4);

    /// <summary>
    /// Walks until nothing is recommended any more. No learner has an assessed mastery, so listing a completed module says all that its
    /// completion changes.
    /// </summary>
    public static WalkFigures Of(ConceptGraph graph, ConceptProgramme programme)
    {
        var engine = new PedagogyEngine(programme.Programme);
        WalkFigures[] each = [.. programme.Goals.Select(item => Walk(engine, graph, item.Learner, item.Concepts))];
        return new WalkFigures(
            each.Length, each.Sum(one => one.Goals), each.Sum(one => one.Reached), each.Sum(one => one.Steps), each.Sum(one => one.Needed),
            each.Max(one => one.Longest));
    }

    private static WalkFigures Walk(PedagogyEngine engine, ConceptGraph graph, Learner learner, ImmutableArray<string> goals)
    {
        var first = new RecommendationQuery(AsOf, 1);
        while (engine.Recommend(learner, first).Recommendations is [var next])
        {
            learner = learner with { Completed = learner.Completed.Add(next.ModuleId) };
        }

        int steps = learner.Completed.Length;
        return new WalkFigures(1, goals.Length, goals.Count(goal => learner.Completed.Contains(goal, StringComparer.Ordinal)), steps,
            graph.StandsOn(goals).Count, steps);
    }
}
