using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>Counts where a module stands among all feasible ones, in one pass that keeps none of them.</summary>
internal sealed class RankCounter(NumberedProgramme index, Feasibility feasibility, PairScorer scorer)
{
    /// <summary>
    /// A module with its rank, 1 being the first; false when it is infeasible. Modules that the query leaves out do not count.
    /// </summary>
    public bool TryFind(QueryScratch scratch, int module, out Candidate candidate, out int rank)
    {
        rank = 0;
        if (!feasibility.Passes(scratch.Worths, module, out Worth worth, out SessionChoice choice))
        {
            candidate = default;
            return false;
        }

        candidate = scorer.Score(scratch.Query, scratch.Terms, module, worth, choice);
        rank = 1;
        for (int other = 0; other < index.Count; other++)
        {
            if (other != module && feasibility.Passes(scratch.Worths, other, out worth, out choice)
                && Precedes(scratch, other, worth, choice, candidate))
            {
                rank++;
            }
        }

        return true;
    }

    // The risk model is only asked where its answer decides: scores never fall as Retention rises, rounding included.
    private bool Precedes(QueryScratch scratch, int other, in Worth worth, in SessionChoice choice, in Candidate candidate)
    {
        double need = scorer.NeedOf(worth);
        Contributions rest = scorer.WithoutRetention(
            scratch.Query, scratch.Terms, other, need, choice, scorer.Preference(scratch.Query, other));
        bool pinned = scratch.Query.Is(other, ModuleState.Pinned);
        var least = new Candidate(other, pinned, rest, choice, worth.Opens, DropoutProbability: 1);
        var most = new Candidate(
            other, pinned, scorer.WithRetention(rest, need, scorer.LargestRetention), choice, worth.Opens, DropoutProbability: 0);
        return least.Precedes(candidate)
            || (most.Precedes(candidate) && scorer.Complete(scratch.Query, other, worth, choice, rest).Precedes(candidate));
    }
}
