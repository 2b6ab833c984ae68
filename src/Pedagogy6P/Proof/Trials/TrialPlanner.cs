using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Trials;

/// <summary>
/// The size of a trial for an effect, and the smallest effect for a size, of means and of proportions, with persons or groups assigned.
/// Quantiles are Student's with the number of persons or groups that are assigned less two as degrees of freedom. Stateless and
/// thread-safe.
/// </summary>
public static class TrialPlanner
{
    /// <summary>Fewest persons or groups that can be assigned.</summary>
    public const int FewestUnits = 4;

    private const long MostUnits = 1L << 40;

    /// <summary>
    /// The smallest difference of means: (t₁₋α⁄₂ + t₁₋β)·σ·√(deff ÷ (n·q·(1 − q))) for n persons of whom a share q gets the module.
    /// </summary>
    /// <param name="participants">Number of persons, such that at least 4 persons or groups are assigned.</param>
    /// <param name="standardDeviation">Standard deviation σ of the outcome, above 0; 1 gives standardised effects.</param>
    /// <param name="design">The design.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="InputRefusedException">The design is out of its ranges.</exception>
    public static double SmallestDifference(double participants, double standardDeviation, TrialDesign design)
    {
        OptionRules.ThrowIfInvalid(design, "trial design");
        RequirePositive(standardDeviation, nameof(standardDeviation));
        RequireEnough(participants, design);
        return Quantiles(participants / design.ClusterSize, design)
            * standardDeviation * Math.Sqrt(design.DesignEffect / (participants * design.Share * (1 - design.Share)));
    }

    /// <summary>The fewest persons or groups that show a difference of means.</summary>
    /// <param name="difference">The difference, above 0.</param>
    /// <param name="standardDeviation">Standard deviation of the outcome, above 0.</param>
    /// <param name="design">The design.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or more than 10¹² persons or groups were
    /// needed.</exception>
    /// <exception cref="InputRefusedException">The design is out of its ranges.</exception>
    public static TrialSize ForDifference(double difference, double standardDeviation, TrialDesign design)
    {
        OptionRules.ThrowIfInvalid(design, "trial design");
        RequirePositive(difference, nameof(difference));
        RequirePositive(standardDeviation, nameof(standardDeviation));
        return Fewest(units => SmallestDifference(units * design.ClusterSize, standardDeviation, design) <= difference,
            units => SmallestDifference(units * design.ClusterSize, standardDeviation, design), design, nameof(difference));
    }

    /// <summary>
    /// The smallest rise of a proportion that a trial sees: that for which z₁₋α⁄₂·√(p̄(1 − p̄) ÷ (q(1 − q))) + z₁₋β·√(p₁(1 − p₁) ÷ q +
    /// p₀(1 − p₀) ÷ (1 − q)) = (p₁ − p₀)·√(n ÷ deff), p̄ = q·p₁ + (1 − q)·p₀ (Fleiss, 1981), Student's t in the place of z where groups are
    /// assigned; NaN where even a rise to 1 is not seen.
    /// </summary>
    /// <param name="participants">Number of persons, such that at least 4 persons or groups are assigned.</param>
    /// <param name="baseline">Proportion without the module p₀, above 0 and below 1.</param>
    /// <param name="design">The design.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="InputRefusedException">The design is out of its ranges.</exception>
    public static double SmallestRise(double participants, double baseline, TrialDesign design)
    {
        OptionRules.ThrowIfInvalid(design, "trial design");
        RequireBaseline(baseline);
        RequireEnough(participants, design);
        double low = 0, high = 1 - baseline;
        if (!Sees(participants, baseline, high, design))
        {
            return double.NaN;
        }

        for (double middle = high / 2; middle > low && middle < high; middle = low + ((high - low) / 2))
        {
            (low, high) = Sees(participants, baseline, middle, design) ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <summary>The fewest persons or groups that show a rise, or a fall, of a proportion.</summary>
    /// <param name="baseline">Proportion without the module, above 0 and below 1.</param>
    /// <param name="change">What the module adds to it, not 0; with it the proportion lies from 0 to 1.</param>
    /// <param name="design">The design.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or more than 10¹² persons or groups were
    /// needed.</exception>
    /// <exception cref="InputRefusedException">The design is out of its ranges.</exception>
    public static TrialSize ForChange(double baseline, double change, TrialDesign design)
    {
        OptionRules.ThrowIfInvalid(design, "trial design");
        RequireBaseline(baseline);
        if (!(Math.Abs(change) > 0 && baseline + change is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(change), change, "expected a change, other than 0, to a proportion from 0 to 1");
        }

        return Fewest(units => Sees(units * design.ClusterSize, baseline, change, design),
            _ => Math.Abs(change), design, nameof(change));
    }

    private static bool Sees(double participants, double baseline, double change, TrialDesign design)
    {
        double treated = baseline + change, share = design.Share, mean = (share * treated) + ((1 - share) * baseline);
        (double alpha, double beta) = QuantilePair(participants / design.ClusterSize, design, design.ClusterSize > 1);
        double needed = (alpha * Math.Sqrt(mean * (1 - mean) / (share * (1 - share))))
            + (beta * Math.Sqrt((treated * (1 - treated) / share) + (baseline * (1 - baseline) / (1 - share))));
        return Math.Abs(change) * Math.Sqrt(participants / design.DesignEffect) >= needed;
    }

    private static TrialSize Fewest(Func<double, bool> sees, Func<double, double> smallest, TrialDesign design, string name)
    {
        long low = FewestUnits - 1, high = FewestUnits;
        while (!sees(high))
        {
            low = high;
            high *= 2;
            if (high > MostUnits)
            {
                throw new ArgumentOutOfRangeException(name, "expected an effect that at most a thousand billion persons or groups show");
            }
        }

        while (high - low > 1)
        {
            long middle = low + ((high - low) / 2);
            (low, high) = sees(middle) ? (low, middle) : (middle, high);
        }

        return new TrialSize((long)Math.Ceiling(high * design.ClusterSize), high, design.DesignEffect, smallest(high));
    }

    private static double Quantiles(double units, TrialDesign design)
    {
        (double alpha, double beta) = QuantilePair(units, design, student: true);
        return alpha + beta;
    }

    private static (double Alpha, double Beta) QuantilePair(double units, TrialDesign design, bool student) => student && units < 1e6
        ? (StudentQuantile.Upper(design.Alpha / 2, units - 2), StudentQuantile.Upper(1 - design.Power, units - 2))
        : (StudentQuantile.TwoSided(1 - design.Alpha), StudentQuantile.TwoSided((2 * design.Power) - 1));

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0) || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "expected a finite number above 0");
        }
    }

    private static void RequireBaseline(double baseline)
    {
        if (!(baseline is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "expected a proportion above 0 and below 1");
        }
    }

    private static void RequireEnough(double participants, TrialDesign design)
    {
        if (!(participants / design.ClusterSize >= FewestUnits) || !double.IsFinite(participants))
        {
            throw new ArgumentOutOfRangeException(nameof(participants), participants,
                "expected so many that at least 4 persons or groups are assigned");
        }
    }
}
