using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>
/// Evaluates what bounds have left, with the plain code of <see cref="Feasibility"/> and <see cref="PairScorer"/>, and offers it to the
/// learner's top: at once, or where models are asked, several at a time. The top is a total order, so it does not matter when. Thread-safe.
/// </summary>
internal sealed class ExactEvaluation(Feasibility feasibility, PairScorer scorer, BatchedScorer batches)
{
    /// <summary>Sums of the same contributions in another order differ by a few units in the last place, far less than this.</summary>
    public const double Reordering = 1e-12;

    /// <summary>Evaluates a module for its own worth: cheap rules first, models last.</summary>
    public void Evaluate(QueryScratch learner, int module)
    {
        LearnerQuery query = learner.Query;
        if (Feasibility.IsAvailable(learner.Worths, module) && learner.Worths.Direct(module) is { Any: true } worth
            && feasibility.PassesSessions(query, module, out SessionChoice choice)
            && MayEnter(learner, module, worth, choice, out Contributions known))
        {
            if (scorer.Asks(query))
            {
                Wait(learner, module, worth, choice, known);
            }
            else
            {
                learner.Top.Offer(scorer.Complete(query, module, worth, choice, known));
            }
        }
    }

    /// <summary>
    /// Evaluates a module for the chain that it begins with, in place of its own worth if it was taken for that. Sessions are looked at
    /// only where the best imaginable one would bring it in.
    /// </summary>
    public void EvaluateChain(QueryScratch learner, int module)
    {
        LearnerQuery query = learner.Query;
        Worth worth = learner.Worths.Of(module);
        if (Feasibility.IsAvailable(learner.Worths, module) && MayEnter(learner, module, worth, SessionChoice.Ideal, out _)
            && feasibility.PassesSessions(query, module, out SessionChoice choice)
            && MayEnter(learner, module, worth, choice, out Contributions known))
        {
            if (scorer.Asks(query))
            {
                Wait(learner, module, worth, choice, known);
            }
            else
            {
                learner.Top.OfferAnew(scorer.Complete(query, module, worth, choice, known));
            }
        }
    }

    /// <summary>Offers what still waits for models.</summary>
    public void Finish(QueryScratch learner)
    {
        if (learner.Waiting.Count == 0)
        {
            return;
        }

        batches.Complete(learner.Query, learner.Waiting, learner.Top.Threshold - Reordering);
        foreach (ref WaitingPair pair in learner.Waiting.All)
        {
            learner.Top.OfferAnew(pair.Candidate);
        }

        learner.Waiting.Clear();
    }

    private void Wait(QueryScratch learner, int module, in Worth worth, in SessionChoice choice, in Contributions known)
    {
        learner.Waiting.Add(scorer.Waiting(learner.Query, module, worth, choice, known), scorer.OfferOf(module, choice));
        if (learner.Waiting.IsFull)
        {
            Finish(learner);
        }
    }

    // Whether some answers of models would bring a module in.
    private bool MayEnter(QueryScratch learner, int module, in Worth worth, in SessionChoice choice, out Contributions known)
    {
        LearnerQuery query = learner.Query;
        double need = scorer.NeedOf(worth);
        known = scorer.Known(query, learner.Terms, module, need, choice);
        return query.Is(module, ModuleState.Pinned)
            || known.Total + (need * scorer.LargestOpen(query)) >= learner.Top.Threshold - Reordering;
    }
}
