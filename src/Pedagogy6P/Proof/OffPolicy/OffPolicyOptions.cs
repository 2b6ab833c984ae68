using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Proof.OffPolicy;

/// <summary>How a policy is judged by a log. Immutable.</summary>
public sealed record OffPolicyOptions
{
    /// <summary>Confidence level of intervals, between 0 and 1. Default 0.95.</summary>
    [Range(0.5, 0.9999)]
    public double Level { get; init; } = 0.95;

    /// <summary>Resamples of learners. Default 1000.</summary>
    [Range(20, 1_000_000)]
    public int Draws { get; init; } = 1000;

    /// <summary>Seed of resamples and folds. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>Folds of learners for the reward model, 2 to 50. Default 5.</summary>
    [Range(2, 50)]
    public int Folds { get; init; } = 5;

    /// <summary>
    /// The least effective sample size of the decisions' weights, (Σw)² ÷ Σw², with which anything is told: below it the log says too
    /// little about the policy. Default 30.
    /// </summary>
    [Range(1.0, double.MaxValue)]
    public double LeastOverlap { get; init; } = 30;
}
