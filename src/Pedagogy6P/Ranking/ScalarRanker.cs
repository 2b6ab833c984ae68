namespace Pedagogy6P.Ranking;

/// <summary>Exact top-k by looking at every module in turn: the plain reference that every other path is tested against.</summary>
internal sealed class ScalarRanker(ModuleIndex index, Feasibility feasibility, PairScorer scorer)
{
    public void Rank(LearnerQuery query, CatalogueTermsView terms, TopK top)
    {
        for (int module = 0; module < index.Count; module++)
        {
            if (feasibility.Passes(query, module, out double gain, out SessionChoice choice))
            {
                top.Offer(new Candidate(
                    module, query.Is(module, ModuleState.Pinned), scorer.Score(query, terms, module, gain, choice), choice));
            }
        }
    }
}
