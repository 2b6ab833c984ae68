using MathNet.Numerics.Distributions;

namespace Pedagogy6P.Proof;

/// <summary>
/// Belief about a module's effect after weighing its pooled studies against a sceptic's prior: a normal distribution of Hedges' g. An
/// immutable value.
/// </summary>
/// <param name="Mean">Posterior mean.</param>
/// <param name="Variance">Posterior variance, above 0.</param>
/// <param name="PooledStudies">Number of the module's own studies that were pooled.</param>
public readonly record struct EffectPosterior(double Mean, double Variance, int PooledStudies)
{
    /// <summary>Smallest effect that matters.</summary>
    public const double Threshold = 0.1;

    /// <summary>The Evidence term E = P(effect &gt; 0.1), 0 to 1.</summary>
    public double ProbabilityOfEffect => Normal.CDF(0, 1, (Mean - Threshold) / Math.Sqrt(Variance));
}
