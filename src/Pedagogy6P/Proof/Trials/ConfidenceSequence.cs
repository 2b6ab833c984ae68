using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Trials;

/// <summary>
/// Intervals for a difference that hold at all times at once, so that a trial may be read as often as one likes and stopped for whatever
/// reason: the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2024, Annals of Statistics 52(6), theorem
/// 2.2), Robbins's (1970) normal mixture with the estimated variance: ± s·√(2(nρ² + 1) ÷ (nρ²)·ln(√(nρ² + 1) ÷ α)) with the standard error
/// s at n persons. Asymptotic: below <see cref="FewestOnASide"/> on a side there is no interval. Immutable and thread-safe.
/// </summary>
public sealed class ConfidenceSequence
{
    /// <summary>Fewest persons or groups on a side from which the sequence says something.</summary>
    public const int FewestOnASide = 20;

    private readonly double _alpha;
    private readonly double _squaredRho;

    /// <summary>Prepares a sequence that is narrowest about a size.</summary>
    /// <param name="planned">
    /// Persons or groups, on both sides, at which it is to be narrowest, 1 or more: ρ² = (−2 ln α + ln(1 − 2 ln α)) ÷ planned. To be chosen
    /// before anything is seen.
    /// </param>
    /// <param name="level">Level, from 0.5 to 0.999.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public ConfidenceSequence(int planned, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(planned, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 0.999);
        _alpha = 1 - level;
        double twice = -2 * Math.Log(_alpha);
        _squaredRho = (twice + Math.Log(1 + twice)) / planned;
    }

    /// <summary>
    /// The interval now; with infinite bounds while a side has fewer than <see cref="FewestOnASide"/>, or nothing varies.
    /// </summary>
    /// <param name="treated">The side with the module.</param>
    /// <param name="control">The side without it.</param>
    public Interval At(ArmSummary treated, ArmSummary control)
    {
        if (treated.Count < FewestOnASide || control.Count < FewestOnASide)
        {
            double difference = treated.Count > 0 && control.Count > 0 ? treated.Mean - control.Mean : double.NaN;
            return new(difference, double.NegativeInfinity, double.PositiveInfinity);
        }

        var effect = TrialEffect.Of(treated, control);
        if (effect.StandardError <= 0)
        {
            return new(effect.Difference, double.NegativeInfinity, double.PositiveInfinity);
        }

        double grown = (effect.Count * _squaredRho) + 1;
        double half = effect.StandardError * Math.Sqrt(2 * grown / (grown - 1) * Math.Log(Math.Sqrt(grown) / _alpha));
        return new(effect.Difference, effect.Difference - half, effect.Difference + half);
    }
}
