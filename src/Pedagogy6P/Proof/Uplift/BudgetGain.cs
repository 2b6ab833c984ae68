namespace Pedagogy6P.Proof.Uplift;

/// <summary>What contacts bring with a budget. Immutable.</summary>
/// <param name="Gain">The gain a learner.</param>
/// <param name="Chosen">By row the share of it that is contacted: 0, 1, or in between for rows that are tied where the budget ends.</param>
internal sealed record BudgetGain(FoldEstimate Gain, double[] Chosen)
{
    // Share of all costs, on either side of the budget's end, whose rows tell what one more minute brings.
    private const double Margin = 0.1;

    /// <summary>Contacts in falling order of rank until the budget is spent.</summary>
    /// <param name="rank">By row its rank, higher first.</param>
    /// <param name="cost">By row what a contact costs.</param>
    /// <param name="pseudo">By row the pseudo-outcome.</param>
    /// <param name="budget">What may be spent, as a share of what contacting every row costs.</param>
    /// <param name="least">Rows with a rank up to this are never contacted.</param>
    public static BudgetGain Of(double[] rank, double[] cost, double[] pseudo, double budget, double least = double.NegativeInfinity)
    {
        int count = rank.Length;
        double all = cost.Sum(), limit = budget * all, spent = 0, marginGain = 0, marginCost = 0;
        bool isBinding = false;
        double[] chosen = new double[count];
        int[] order = [.. Enumerable.Range(0, count).Where(row => rank[row] > least).OrderByDescending(row => rank[row])];
        for (int first = 0, after; first < order.Length; first = after)
        {
            double own = 0, gain = 0;
            for (after = first; after < order.Length && rank[order[after]].Equals(rank[order[first]]); after++)
            {
                own += cost[order[after]];
                gain += pseudo[order[after]];
            }

            double share = Math.Clamp((limit - spent) / own, 0, 1);
            isBinding |= share < 1;
            foreach (int row in order.AsSpan(first, after - first))
            {
                chosen[row] = share;
            }

            double near = Math.Min(spent + own, limit + (Margin * all)) - Math.Max(spent, limit - (Margin * all));
            if (near > 0)
            {
                marginGain += gain * near / own;
                marginCost += near;
            }

            spent += own;
        }

        double slope = isBinding && marginCost > 0 ? marginGain / marginCost : 0;
        double value = chosen.Zip(pseudo, (share, one) => share * one).Sum() / count;
        double[] influence = new double[count];
        for (int row = 0; row < count; row++)
        {
            // A row that is contacted also takes what others would have had of the budget.
            double taken = isBinding ? (chosen[row] - budget) * cost[row] : 0;
            influence[row] = (chosen[row] * pseudo[row]) - value - (slope * taken);
        }

        return new BudgetGain(new FoldEstimate(value, influence), chosen);
    }

    /// <summary>Contacts drawn at random, whatever each costs.</summary>
    /// <param name="pseudo">By row the pseudo-outcome.</param>
    /// <param name="share">Share of rows that are contacted.</param>
    public static BudgetGain Random(double[] pseudo, double share)
    {
        double effect = pseudo.Average();
        double[] chosen = new double[pseudo.Length];
        Array.Fill(chosen, share);
        return new BudgetGain(new FoldEstimate(share * effect, [.. pseudo.Select(own => share * (own - effect))]), chosen);
    }
}
