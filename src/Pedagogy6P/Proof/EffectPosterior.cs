using MathNet.Numerics.Distributions;
using Pedagogy6P.Proof.Pooling;

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

    /// <summary>
    /// N((θ̂/s²) ÷ (1/s² + 1/τ0²), 1 ÷ (1/s² + 1/τ0²)) with the studies pooled by DerSimonian and Laird; the prior N(0, τ0²) without any.
    /// </summary>
    internal static EffectPosterior Of(ReadOnlySpan<(double Effect, double Variance)> studies, double priorStandardDeviation)
    {
        double prior = StandardErrorFactors.VarianceOf(priorStandardDeviation);
        if (studies.IsEmpty)
        {
            return new EffectPosterior(0, prior, 0);
        }

        var pool = RandomEffects.Pool(studies);
        double precision = (1 / pool.Variance) + (1 / prior);
        return new EffectPosterior(pool.Mean / pool.Variance / precision, 1 / precision, studies.Length);
    }
}
