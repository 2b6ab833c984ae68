namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// Areas under the uplift curve V(q), the gain a learner of contacts to the share q with the highest scores. Rows with the same score count
/// as in random order. Stateless and thread-safe.
/// </summary>
internal static class UpliftArea
{
    /// <summary>∫₀¹ V(q) dq = E[τ·F(S)], F(S) the share of scores below, half of equal ones.</summary>
    public static FoldEstimate Under(double[] scores, double[] pseudo)
    {
        int count = scores.Length;
        int[] order = [.. Enumerable.Range(0, count).OrderBy(row => scores[row])];
        double[] influence = new double[count];
        double total = 0, tail = pseudo.Sum();
        for (int first = 0, after; first < count; first = after)
        {
            double tied = 0;
            for (after = first; after < count && scores[order[after]].Equals(scores[order[first]]); after++)
            {
                tied += pseudo[order[after]];
            }

            tail -= tied;
            foreach (int row in order.AsSpan(first, after - first))
            {
                // Each row counts by its rank, and lifts the rank of all rows above it.
                double below = (first + (0.5 * (after - first - 1))) / (count - 1);
                double lifted = (tail + (0.5 * (tied - pseudo[row]))) / (count - 1);
                total += pseudo[row] * below;
                influence[row] = (pseudo[row] * below) + lifted;
            }
        }

        double estimate = total / count;
        return new FoldEstimate(estimate, [.. influence.Select(one => one - (2 * estimate))]);
    }

    /// <summary>The same less the area of a random order, V(1)/2: the area of Radcliffe (2007) between curve and diagonal.</summary>
    public static FoldEstimate AboveRandom(double[] scores, double[] pseudo) =>
        Under(scores, pseudo).Plus(-0.5, FoldEstimate.Mean(pseudo));
}
