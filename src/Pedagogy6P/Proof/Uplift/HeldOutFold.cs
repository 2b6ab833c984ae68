namespace Pedagogy6P.Proof.Uplift;

/// <summary>Learners that a DR-learner has not seen, with what it says of them. Immutable.</summary>
/// <param name="Learner">What was grown without them.</param>
/// <param name="Offers">Their rows.</param>
/// <param name="Effects">By row the effect that is expected.</param>
/// <param name="Without">By row the outcome that is expected without a contact.</param>
/// <param name="Pseudo">By row the pseudo-outcome, whose mean over any choice of rows by what is expected is their effect.</param>
internal sealed record HeldOutFold(DoublyRobustLearner Learner, UpliftOffer[] Offers, double[] Effects, double[] Without, double[] Pseudo)
{
    /// <summary>Holds out every fold of learners once; what is expected of a fold knows nothing of its outcomes.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="folds">How many folds.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <param name="onFold">Called after each fold, one at a time.</param>
    public static HeldOutFold[] All(UpliftTrial trial, int folds, long seed, Action? onFold = null)
    {
        UpliftOffer[] rows = trial.Offers;
        int[] fold = ContactFolds.Of(rows, folds, seed);
        var found = new HeldOutFold[folds];
        var ended = new Lock();
        Parallel.For(0, folds, held =>
        {
            UpliftOffer[] own = [.. rows.Where((_, row) => fold[row] == held)];
            var learner = new DoublyRobustLearner([.. rows.Where((_, row) => fold[row] != held)], unchecked(seed + 1));
            found[held] = new HeldOutFold(learner, own, learner.Effect(own), learner.Without(own), learner.PseudoOutcomes(own));
            lock (ended)
            {
                onFold?.Invoke();
            }
        });
        return found;
    }
}
