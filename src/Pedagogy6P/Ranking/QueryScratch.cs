namespace Pedagogy6P.Ranking;

/// <summary>The working memory of one query, reused by the next. Not thread-safe.</summary>
internal sealed class QueryScratch(ModuleIndex index)
{
    public LearnerQuery Query { get; } = new(index);

    public TopK Top { get; } = new();
}
