using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>Counts where a module stands among all feasible ones, in one pass that keeps none of them.</summary>
internal sealed class RankCounter(NumberedProgramme index, Feasibility feasibility, PairScorer scorer, BatchedScorer batches)
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
        scratch.Waiting.Restart();
        for (int other = 0; other < index.Count; other++)
        {
            if (other != module && feasibility.Passes(scratch.Worths, other, out worth, out choice))
            {
                rank += Precedes(scratch, other, worth, choice, candidate) ? 1 : 0;
                rank += scratch.Waiting.IsFull ? Preceding(scratch, candidate) : 0;
            }
        }

        rank += Preceding(scratch, candidate);
        return true;
    }

    // Whether another module precedes whatever models say; where their answers decide, it waits.
    private bool Precedes(QueryScratch scratch, int other, in Worth worth, in SessionChoice choice, in Candidate candidate)
    {
        LearnerQuery query = scratch.Query;
        double need = scorer.NeedOf(worth);
        Contributions known = scorer.Known(query, scratch.Terms, other, need, choice);
        WaitingPair waiting = scorer.Waiting(query, other, worth, choice, known);
        WaitingPair least = waiting with { Shares = scorer.AtBound(query, known, need, most: false) };
        if (least.Candidate.Precedes(candidate))
        {
            return true;
        }

        WaitingPair most = waiting with { Shares = scorer.AtBound(query, known, need, most: true) };
        if (scorer.Asks(query) && most.Candidate.Precedes(candidate))
        {
            scratch.Waiting.Add(waiting, scorer.OfferOf(other, choice));
        }

        return false;
    }

    private int Preceding(QueryScratch scratch, in Candidate candidate)
    {
        if (scratch.Waiting.Count == 0)
        {
            return 0;
        }

        int preceding = 0;
        batches.Complete(scratch.Query, scratch.Waiting, score: double.NegativeInfinity);
        foreach (ref WaitingPair pair in scratch.Waiting.All)
        {
            preceding += pair.Candidate.Precedes(candidate) ? 1 : 0;
        }

        scratch.Waiting.Clear();
        return preceding;
    }
}
