using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>
/// Evaluates what bounds have left, with the plain code of <see cref="Feasibility"/> and <see cref="PairScorer"/>, and offers it to the
/// learner's top. Thread-safe.
/// </summary>
internal sealed class ExactEvaluation(Feasibility feasibility, PairScorer scorer, TermWeights weights)
{
    /// <summary>Sums of the same contributions in another order differ by a few units in the last place, far less than this.</summary>
    public const double Reordering = 1e-12;

    /// <summary>Offers a module for its own worth: cheap rules first, the risk model last.</summary>
    public void Evaluate(QueryScratch learner, int module)
    {
        LearnerQuery query = learner.Query;
        if (Feasibility.IsAvailable(learner.Worths, module) && learner.Worths.Direct(module) is { Any: true } worth
            && feasibility.PassesSessions(query, module, out SessionChoice choice)
            && MayEnter(learner, module, worth, choice, out Contributions others))
        {
            learner.Top.Offer(scorer.Complete(query, module, worth, choice, others));
        }
    }

    /// <summary>
    /// Offers a module for the chain that it begins with, in place of its own worth if it was taken for that. Sessions are looked at only
    /// where the best imaginable one would bring it in.
    /// </summary>
    public void EvaluateChain(QueryScratch learner, int module)
    {
        LearnerQuery query = learner.Query;
        Worth worth = learner.Worths.Of(module);
        if (Feasibility.IsAvailable(learner.Worths, module) && MayEnter(learner, module, worth, SessionChoice.Ideal, out _)
            && feasibility.PassesSessions(query, module, out SessionChoice choice)
            && MayEnter(learner, module, worth, choice, out Contributions others))
        {
            learner.Top.OfferAnew(scorer.Complete(query, module, worth, choice, others));
        }
    }

    // Whether some answer of the risk model would bring a module in.
    private bool MayEnter(QueryScratch learner, int module, in Worth worth, in SessionChoice choice, out Contributions others)
    {
        LearnerQuery query = learner.Query;
        double need = scorer.NeedOf(worth);
        others = scorer.WithoutRetention(query, learner.Terms, module, need, choice, scorer.Preference(query, module));
        return query.Is(module, ModuleState.Pinned)
            || others.Total + (weights.Retention * need * scorer.LargestRetention) >= learner.Top.Threshold - Reordering;
    }
}
