using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy.Estimators;

namespace Pedagogy6P.Proof.OffPolicy;

/// <summary>What one estimator says about a policy. Immutable.</summary>
public sealed record OffPolicyEstimate
{
    /// <summary>The estimator.</summary>
    public required OffPolicyEstimator Estimator { get; init; }

    /// <summary>The policy's mean reward a decision, with the percentile interval over learners with all of their decisions.</summary>
    /// <remarks>Bounds are NaN with fewer than twenty learners.</remarks>
    public required Interval Value { get; init; }

    /// <summary>
    /// The wider interval that needs no resampling (<see href="https://arxiv.org/abs/0907.3740">Maurer and Pontil 2009</see>), for terms
    /// within the range that was seen; null for estimators that are no mean.
    /// </summary>
    public required Interval? Bernstein { get; init; }

    /// <summary>Its value less what the log's own policy gave, with the interval over the same draws.</summary>
    public required Interval Gain { get; init; }

    /// <summary>Effective sample size of its weights, (Σw)² ÷ Σw².</summary>
    public required double EffectiveSampleSize { get; init; }

    /// <summary>Its largest weight.</summary>
    public required double LargestWeight { get; init; }
}
