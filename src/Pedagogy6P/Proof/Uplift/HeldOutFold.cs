using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>Offers of learners that a DR-learner has not seen, with what it says of them. Immutable.</summary>
/// <param name="Learner">What was grown without them.</param>
/// <param name="Offers">Its rows.</param>
/// <param name="LearnerOf">By row its learner, numbered.</param>
/// <param name="Scores">By row the effect that is expected.</param>
/// <param name="Pseudo">By row the pseudo-outcome, whose mean over any choice of rows by score is their effect.</param>
internal sealed record HeldOutFold(DoublyRobustLearner Learner, UpliftOffer[] Offers, int[] LearnerOf, double[] Scores, double[] Pseudo)
{
    /// <summary>Holds out every fold of learners once; the ranking of a fold knows nothing of its outcomes.</summary>
    /// <param name="names">Names of the features.</param>
    /// <param name="offers">All rows; their order does not matter.</param>
    /// <param name="folds">Folds of learners.</param>
    /// <param name="seed">Seed of the folds.</param>
    public static HeldOutFold[] All(IReadOnlyList<string> names, IEnumerable<UpliftOffer> offers, int folds, long seed)
    {
        UpliftOffer[] rows = [.. offers.OrderBy(offer => offer.LearnerId, StringComparer.Ordinal).ThenBy(offer => offer.Outcome)
            .ThenBy(offer => offer.Treated)];
        int[] learner = new int[rows.Length];
        for (int row = 1; row < rows.Length; row++)
        {
            bool isSame = string.Equals(rows[row].LearnerId, rows[row - 1].LearnerId, StringComparison.Ordinal);
            learner[row] = learner[row - 1] + (isSame ? 0 : 1);
        }

        var fold = HoldOut.Folds(learner, folds, seed);
        return [.. Enumerable.Range(0, folds).Select(held =>
        {
            int[] seen = [.. Enumerable.Range(0, rows.Length).Where(row => fold[row] != held)];
            int[] kept = [.. Enumerable.Range(0, rows.Length).Where(row => fold[row] == held)];
            UpliftOffer[] own = [.. kept.Select(row => rows[row])];
            var trained = new DoublyRobustLearner(names, [.. seen.Select(row => rows[row])], [.. seen.Select(row => learner[row])],
                seed + 1);
            return new HeldOutFold(trained, own, [.. kept.Select(row => learner[row])], trained.Effect(own), trained.PseudoOutcomes(own));
        })];
    }
}
