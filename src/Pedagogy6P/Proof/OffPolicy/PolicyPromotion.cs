using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.OffPolicy;

/// <summary>
/// Whether a policy may replace the one in force: only when the interval of what it gains, by the best estimate of the log, lies above a
/// margin, and the log shows all that the policy may show, with a mean weight of 1 within its interval. Immutable.
/// </summary>
public sealed record PolicyPromotion
{
    private PolicyPromotion()
    {
    }

    /// <summary>Whether it may.</summary>
    public required bool IsPromoted { get; init; }

    /// <summary>What it gains a decision; NaN throughout when the log says too little.</summary>
    public required Interval Gain { get; init; }

    /// <summary>What it has to gain at least.</summary>
    public required double Margin { get; init; }

    /// <summary>Whether the log cannot judge the policy, whatever its interval says.</summary>
    public bool IsBeyondTheLog => Report.Warnings.Contains(OverlapWarning.MeanWeight)
        || Report.Warnings.Contains(OverlapWarning.NeverLogged);

    /// <summary>What was found.</summary>
    public required OffPolicyReport Report { get; init; }

    /// <summary>Decides.</summary>
    /// <param name="report">What the log says about the policy.</param>
    /// <param name="margin">What it has to gain at least; 0 asks for no loss that the interval allows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not finite.</exception>
    public static PolicyPromotion Of(OffPolicyReport report, double margin = 0)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!double.IsFinite(margin))
        {
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is a finite number.");
        }

        Interval gain = report.Best?.Gain ?? new Interval(double.NaN, double.NaN, double.NaN);
        var found = new PolicyPromotion { IsPromoted = false, Gain = gain, Margin = margin, Report = report };
        return found with { IsPromoted = gain.Lower > margin && !found.IsBeyondTheLog };
    }
}
