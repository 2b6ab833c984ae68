using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>Exact top-k by looking at every module in turn: the plain reference that every other path is tested against.</summary>
internal sealed class ScalarRanker(NumberedProgramme index, Feasibility feasibility, PairScorer scorer)
{
    public void Rank(WorthFinder worths, CatalogueTermsView terms, TopK top)
    {
        LearnerQuery query = worths.Query;
        for (int module = 0; module < index.Count; module++)
        {
            if (feasibility.Passes(worths, module, out Worth worth, out SessionChoice choice))
            {
                top.Offer(scorer.Score(query, terms, module, worth, choice));
            }
        }
    }
}
