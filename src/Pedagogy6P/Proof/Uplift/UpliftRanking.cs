using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>What a ranking of held-out offers is worth. Stateless and thread-safe.</summary>
internal static class UpliftRanking
{
    private const double Normal975 = 1.959963984540054;

    /// <summary>
    /// Area under the uplift curve above that of a random order, ∫₀¹ (V(q) − q·V(1)) dq = E[τ·(F(S) − ½)], where V(q) is the gain per
    /// learner of offers to the share q with the highest scores S, and F(S) the share of scores below (half of equal ones). The mean over
    /// folds, each with its own ranking, weighted by rows; 95 % interval from the influence function, by learner, for that mean over the
    /// population of learners with the rankings held fixed.
    /// </summary>
    public static Interval Area(IReadOnlyList<HeldOutFold> folds)
    {
        int rows = folds.Sum(fold => fold.Offers.Length);
        double area = 0, variance = 0;
        foreach (HeldOutFold fold in folds)
        {
            (double estimate, double error) = Area(fold);
            double share = (double)fold.Offers.Length / rows;
            area += share * estimate;
            variance += share * share * error;
        }

        double half = Normal975 * Math.Sqrt(variance);
        return new Interval(area, area - half, area + half);
    }

    private static (double Estimate, double Variance) Area(HeldOutFold fold)
    {
        int count = fold.Scores.Length;
        int[] order = [.. Enumerable.Range(0, count).OrderBy(row => fold.Scores[row])];
        double[] below = new double[count], above = new double[count];
        double tail = fold.Pseudo.Sum();
        for (int first = 0; first < count;)
        {
            int after = first;
            double tied = 0;
            while (after < count && fold.Scores[order[after]] == fold.Scores[order[first]])
            {
                tied += fold.Pseudo[order[after++]];
            }

            tail -= tied;
            for (int place = first; place < after; place++)
            {
                int row = order[place];
                below[row] = (first + (0.5 * (after - first - 1))) / (count - 1);
                above[row] = (tail + (0.5 * (tied - fold.Pseudo[row]))) / (count - 1);
            }

            first = after;
        }

        double total = fold.Pseudo.Zip(below, (pseudo, rank) => pseudo * rank).Average();
        double estimate = fold.Pseudo.Zip(below, (pseudo, rank) => pseudo * (rank - 0.5)).Average();
        Dictionary<int, double> sums = [];
        for (int row = 0; row < count; row++)
        {
            sums[fold.LearnerOf[row]] = sums.GetValueOrDefault(fold.LearnerOf[row])
                + (fold.Pseudo[row] * (below[row] - 0.5)) - estimate + above[row] - total;
        }

        return (estimate, sums.Values.Sum(sum => sum * sum) / ((double)count * count));
    }
}
