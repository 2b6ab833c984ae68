using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>Folds that share out both sides of a trial evenly, so that none is without contacted learners or others. Stateless.</summary>
internal static class ContactFolds
{
    /// <summary>By row its fold, from 0; deterministic for a seed and an order of rows.</summary>
    /// <param name="offers">The rows.</param>
    /// <param name="folds">How many folds.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static int[] Of(UpliftOffer[] offers, int folds, long seed)
    {
        int[] order = [.. Enumerable.Range(0, offers.Length)];
        new SeededRandom(seed).Shuffle(order);
        int[] fold = new int[offers.Length];
        foreach ((int dealt, int row) in order.OrderBy(row => offers[row].IsContacted).Index())
        {
            fold[row] = dealt % folds;
        }

        return fold;
    }
}
