using MathNet.Numerics;

namespace Pedagogy6P.Proof.Effects;

/// <summary>
/// Effects and their standard errors from the means, counts and correlations that reports give, as R's metafor computes them
/// (<c>escalc</c>; Viechtbauer, 2010). Stateless and thread-safe.
/// </summary>
public static class EffectSizes
{
    // What is added to each cell of a table with an empty one (Gart and Zweifel, 1967).
    private const double ForEmptyCells = 0.5;
    private const int FewestPairs = 4;

    /// <summary>
    /// Hedges' g: the difference of the means (first minus second) over the pooled standard deviation, times the exact correction for
    /// small samples J = Γ(m÷2) ÷ (√(m÷2)·Γ((m−1)÷2)), m = n₁ + n₂ − 2 (Hedges, 1981). Variance 1÷n₁ + 1÷n₂ + g² ÷ (2(n₁+n₂)) (Hedges,
    /// 1982).
    /// </summary>
    /// <param name="treated">The group with the module.</param>
    /// <param name="control">The group without it.</param>
    /// <exception cref="ArgumentException">A group is empty, a number is not finite, a standard deviation is negative, fewer than 4
    /// persons take part in all, or nobody differs from the others of the same group.</exception>
    public static EffectEstimate StandardisedMeanDifference(GroupSummary treated, GroupSummary control)
    {
        Require(treated, nameof(treated));
        Require(control, nameof(control));
        double first = treated.Count, second = control.Count, freedom = first + second - 2;
        double pooled = Math.Sqrt((((first - 1) * treated.StandardDeviation * treated.StandardDeviation)
            + ((second - 1) * control.StandardDeviation * control.StandardDeviation)) / freedom);
        if (freedom < 2 || !(pooled > 0) || !double.IsFinite(pooled))
        {
            throw new ArgumentException("expected at least 4 persons in all and a standard deviation above 0", nameof(treated));
        }

        double effect = SmallSampleCorrection(freedom) * ((treated.Mean - control.Mean) / pooled);
        return new(effect, Math.Sqrt((1 / first) + (1 / second) + (effect * effect / (2 * (first + second)))));
    }

    /// <summary>
    /// The log of the odds of the first group over those of the second; variance the sum of 1 ÷ cell over the four cells (Woolf, 1955).
    /// Where a cell is empty, ½ is added to all four.
    /// </summary>
    /// <param name="treated">The group with the module.</param>
    /// <param name="control">The group without it.</param>
    /// <exception cref="ArgumentException">Counts are not those of a group.</exception>
    public static EffectEstimate LogOddsRatio(EventCounts treated, EventCounts control)
    {
        (double a, double b, double c, double d) = Cells(treated, control);
        return new(Math.Log(a) - Math.Log(b) - Math.Log(c) + Math.Log(d), Math.Sqrt((1 / a) + (1 / b) + (1 / c) + (1 / d)));
    }

    /// <summary>
    /// The log of the share with the event in the first group over that in the second; variance 1÷a − 1÷n₁ + 1÷c − 1÷n₂ (Katz and others,
    /// 1978). Where one of the four cells is empty, ½ is added to all four.
    /// </summary>
    /// <param name="treated">The group with the module.</param>
    /// <param name="control">The group without it.</param>
    /// <exception cref="ArgumentException">Counts are not those of a group.</exception>
    public static EffectEstimate LogRiskRatio(EventCounts treated, EventCounts control)
    {
        (double a, double b, double c, double d) = Cells(treated, control);
        double first = a + b, second = c + d;
        return new(Math.Log(a) - Math.Log(first) - Math.Log(c) + Math.Log(second),
            Math.Sqrt((1 / a) - (1 / first) + (1 / c) - (1 / second)));
    }

    /// <summary>Fisher's z = artanh r of a correlation, with the standard error 1 ÷ √(n − 3) (Fisher, 1921).</summary>
    /// <param name="correlation">The correlation r, between −1 and 1, both excluded.</param>
    /// <param name="count">Number of pairs, at least 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static EffectEstimate FisherZ(double correlation, int count)
    {
        if (!(Math.Abs(correlation) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "expected a number between -1 and 1, both excluded");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(count, FewestPairs);
        return new(Math.Atanh(correlation), 1 / Math.Sqrt(count - 3));
    }

    /// <summary>The correlation of a Fisher's z: tanh z.</summary>
    /// <param name="fisherZ">Any number.</param>
    public static double Correlation(double fisherZ) => Math.Tanh(fisherZ);

    private static double SmallSampleCorrection(double freedom) => Math.Exp(
        SpecialFunctions.GammaLn(freedom / 2) - (0.5 * Math.Log(freedom / 2)) - SpecialFunctions.GammaLn((freedom - 1) / 2));

    private static (double A, double B, double C, double D) Cells(EventCounts treated, EventCounts control)
    {
        Require(treated, nameof(treated));
        Require(control, nameof(control));
        int[] cells = [treated.Events, treated.Count - treated.Events, control.Events, control.Count - control.Events];
        double added = cells.Contains(0) ? ForEmptyCells : 0;
        return (cells[0] + added, cells[1] + added, cells[2] + added, cells[3] + added);
    }

    private static void Require(GroupSummary group, string name)
    {
        if (group.Count < 1 || !double.IsFinite(group.Mean) || !double.IsFinite(group.StandardDeviation) || group.StandardDeviation < 0)
        {
            throw new ArgumentException(
                $"found {group}, expected at least 1 person, a finite mean and a standard deviation of 0 or more", name);
        }
    }

    private static void Require(EventCounts group, string name)
    {
        if (group.Count < 1 || group.Events < 0 || group.Events > group.Count)
        {
            throw new ArgumentException($"found {group}, expected at least 1 person and from 0 events to one each", name);
        }
    }
}
