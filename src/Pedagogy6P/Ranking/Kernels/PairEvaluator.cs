using Pedagogy6P.Ranking.Worths;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>Evaluates exactly what bounds leave: the plain code of <see cref="Feasibility"/> and <see cref="PairScorer"/>, stopped as soon as a module cannot enter any more. Thread-safe.</summary>
internal sealed class PairEvaluator(Feasibility feasibility, PairScorer scorer, TermWeights weights)
{
    /// <summary>Sums of the same contributions in another order differ by a few units in the last place, far less than this.</summary>
    public const double Reordering = 1e-12;

    /// <summary>Offers a module for its own worth to the learner's top where it may enter. Cheap rules first, the risk model last.</summary>
    public void Evaluate(QueryScratch learner, int module)
    {
        LearnerQuery query = learner.Query;
        if (Feasibility.IsAvailable(query, module) && query.Worths.Direct(module) is { Any: true } worth
            && feasibility.PassesSessions(query, module, out SessionChoice choice) && MayEnter(learner, module, worth, choice, out Contributions others))
        {
            learner.Top.Offer(Complete(query, module, worth, choice, others));
        }
    }

    /// <summary>
    /// Offers a module for a chain that has been settled; it may have been taken for its own worth. Sessions are looked at only where the best imaginable one would bring it in.
    /// </summary>
    public void EvaluateChain(QueryScratch learner, int module)
    {
        LearnerQuery query = learner.Query;
        Worth worth = query.Worths.Of(module);
        if (Feasibility.IsAvailable(query, module) && MayEnter(learner, module, worth, SessionChoice.Ideal, out _)
            && feasibility.PassesSessions(query, module, out SessionChoice choice) && MayEnter(learner, module, worth, choice, out Contributions others))
        {
            learner.Top.OfferAnew(Complete(query, module, worth, choice, others));
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

    private Candidate Complete(LearnerQuery query, int module, in Worth worth, in SessionChoice choice, in Contributions others) => new(
        module, query.Is(module, ModuleState.Pinned), scorer.WithRetention(others, query, module, scorer.NeedOf(worth), choice), choice, worth.Opens);
}
