using Pedagogy6P.Ranking.Worths;

namespace Pedagogy6P.Ranking;

/// <summary>Exact top-k by looking at every module in turn: the plain reference that every other path is tested against.</summary>
internal sealed class ScalarRanker(ModuleIndex index, Feasibility feasibility, PairScorer scorer)
{
    public void Rank(LearnerQuery query, CatalogueTermsView terms, TopK top)
    {
        for (int module = 0; module < index.Count; module++)
        {
            if (feasibility.Passes(query, module, out Worth worth, out SessionChoice choice))
            {
                Contributions contributions = scorer.Score(query, terms, module, scorer.NeedOf(worth), choice);
                top.Offer(new Candidate(module, query.Is(module, ModuleState.Pinned), contributions, choice, worth.Opens));
            }
        }
    }
}
