using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Trials;

/// <summary>The difference of two sides of a trial. An immutable value.</summary>
/// <param name="Difference">Mean with the module less mean without it.</param>
/// <param name="StandardError">Its standard error √(s₁² ÷ n₁ + s₀² ÷ n₀).</param>
/// <param name="Freedom">Degrees of freedom (Welch, 1947).</param>
/// <param name="Count">Number of persons or groups on both sides.</param>
public readonly record struct TrialEffect(double Difference, double StandardError, double Freedom, int Count)
{
    /// <summary>The difference of two sides.</summary>
    /// <param name="treated">The side with the module.</param>
    /// <param name="control">The side without it.</param>
    /// <exception cref="ArgumentException">A side has fewer than two persons or groups.</exception>
    public static TrialEffect Of(ArmSummary treated, ArmSummary control)
    {
        if (treated.Count < 2 || control.Count < 2)
        {
            throw new ArgumentException("expected at least 2 persons or groups on each side", nameof(treated));
        }

        double first = treated.Variance / treated.Count, second = control.Variance / control.Count, both = first + second;
        double freedom = both > 0
            ? both * both / ((first * first / (treated.Count - 1)) + (second * second / (control.Count - 1)))
            : treated.Count + control.Count - 2;
        return new(treated.Mean - control.Mean, Math.Sqrt(both), freedom, treated.Count + control.Count);
    }

    /// <summary>
    /// The interval of a trial that is read once, when it has ended (Student's distribution); with infinite bounds where nothing varies,
    /// which tells nothing of how much it may.
    /// </summary>
    /// <param name="level">Its level, between 0.5 and 0.999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is none.</exception>
    public Interval At(double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 0.999);
        if (StandardError <= 0)
        {
            return new(Difference, double.NegativeInfinity, double.PositiveInfinity);
        }

        double half = StudentQuantile.TwoSided(level, Freedom) * StandardError;
        return new(Difference, Difference - half, Difference + half);
    }
}
