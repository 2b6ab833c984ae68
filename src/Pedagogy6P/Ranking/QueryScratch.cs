using Pedagogy6P.Ranking.Goals;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Worths;

namespace Pedagogy6P.Ranking;

/// <summary>The working memory of one query, reused by the next. Not thread-safe.</summary>
internal sealed class QueryScratch(ModuleIndex index, GoalSets goalSets, WorthFinder worths)
{
    public LearnerQuery Query { get; } = new(index, goalSets, worths);

    /// <summary>The catalogue terms of the query.</summary>
    public CatalogueTermsView Terms { get; set; }

    public TopK Top { get; } = new();

    public PanelScratch Panels { get; } = new();

    /// <summary>Copies what is in the top; returns how many there are.</summary>
    public int CopyTo(Span<RankedModule> results)
    {
        for (int rank = 0; rank < Top.Count; rank++)
        {
            ref readonly Candidate candidate = ref Top[rank];
            results[rank] = new RankedModule(
                candidate.Module, candidate.Choice.Session, candidate.Contributions, candidate.Pinned, Query.Is(candidate.Module, ModuleState.Mandatory));
        }

        return Top.Count;
    }
}
