using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Proof.Pooling;

/// <summary>
/// What several studies say together. Figures that take two studies are null where there is one. Immutable.
/// </summary>
public sealed record PooledEffect
{
    /// <summary>Number of studies, k.</summary>
    public required int Studies { get; init; }

    /// <summary>How the variance between studies was estimated.</summary>
    public required PoolingMethod Method { get; init; }

    /// <summary>Level of the intervals, such as 0.95.</summary>
    public required double Level { get; init; }

    /// <summary>The mean effect μ̂ = Σwy ÷ Σw, w = 1 ÷ (v + τ²).</summary>
    public required double Estimate { get; init; }

    /// <summary>
    /// Standard error √(Σw(y − μ̂)² ÷ ((k − 1)·Σw)) (Hartung and Knapp, 2001; Sidik and Jonkman, 2002), not held up to the one below; the
    /// study's own where there is one.
    /// </summary>
    public required double StandardError { get; init; }

    /// <summary>Standard error 1 ÷ √Σw, which takes τ² for known.</summary>
    public required double WaldStandardError { get; init; }

    /// <summary>Lower bound of the mean effect, by Student's distribution with k − 1 degrees of freedom; normal for one study.</summary>
    public required double Lower { get; init; }

    /// <summary>Upper bound of the mean effect.</summary>
    public required double Upper { get; init; }

    /// <summary>Variance of effects between studies τ², 0 or more.</summary>
    public double? BetweenVariance { get; init; }

    /// <summary>
    /// I², the share of differences that is not chance, in percent: 100·τ² ÷ (τ² + s²) with the typical variance within studies
    /// s² = (k − 1) ÷ (Σw − Σw² ÷ Σw), w = 1 ÷ v (Higgins and Thompson, 2002).
    /// </summary>
    public double? Inconsistency { get; init; }

    /// <summary>H² = τ² ÷ s² + 1.</summary>
    public double? HSquared { get; init; }

    /// <summary>Cochran's Q.</summary>
    public double? Q { get; init; }

    /// <summary>Probability of a Q as large when all studies have the same effect: χ² with k − 1 degrees of freedom.</summary>
    public double? QProbability { get; init; }

    /// <summary>Lower bound for the effect in a further setting: μ̂ ± t(k − 1)·√(τ² + standard error²).</summary>
    public double? PredictionLower { get; init; }

    /// <summary>Upper bound for the effect in a further setting.</summary>
    public double? PredictionUpper { get; init; }

    /// <summary>The share that a pooled study has in the estimate, 0 to 1.</summary>
    /// <param name="study">One of the pooled studies.</param>
    public double ShareOf(EffectEstimate study) => WaldStandardError * WaldStandardError / (study.Variance + (BetweenVariance ?? 0));
}
