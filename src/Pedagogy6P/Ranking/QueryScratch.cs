using Pedagogy6P.Ranking.Goals;
using Pedagogy6P.Ranking.Kernels;

namespace Pedagogy6P.Ranking;

/// <summary>The working memory of one query, reused by the next. Not thread-safe.</summary>
internal sealed class QueryScratch(ModuleIndex index, GoalSets goalSets)
{
    public LearnerQuery Query { get; } = new(index, goalSets);

    public TopK Top { get; } = new();

    public PanelScratch Panels { get; } = new();
}
