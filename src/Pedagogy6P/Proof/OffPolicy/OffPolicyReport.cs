using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy.Estimators;

namespace Pedagogy6P.Proof.OffPolicy;

/// <summary>What a log says about a policy that was not in force. Immutable.</summary>
public sealed record OffPolicyReport
{
    /// <summary>Decisions of the log.</summary>
    public required int Decisions { get; init; }

    /// <summary>Learners of the log.</summary>
    public required int Learners { get; init; }

    /// <summary>Mean reward a decision of the policy that was in force.</summary>
    public required Interval Logged { get; init; }

    /// <summary>Mean weight of the decisions, 1 when log and policy are right.</summary>
    public required Interval MeanWeight { get; init; }

    /// <summary>Effective sample size of the decisions' weights.</summary>
    public required double EffectiveSampleSize { get; init; }

    /// <summary>Share of the policy's choices that the log never shows; NaN when the candidates are not known.</summary>
    public required double NeverLogged { get; init; }

    /// <summary>What to keep in mind.</summary>
    public required ImmutableArray<OverlapWarning> Warnings { get; init; }

    /// <summary>Whether the log says too little about the policy, so that nothing is told.</summary>
    public required bool IsRefused { get; init; }

    /// <summary>
    /// What each estimator says; without candidates only those by weights. Empty when <see cref="IsRefused"/>.
    /// </summary>
    public required ImmutableArray<OffPolicyEstimate> Estimates { get; init; }

    /// <summary>
    /// The estimate to go by: doubly robust (of lists cascading), else self-normalised (of lists by reward interaction); null when
    /// <see cref="IsRefused"/>.
    /// </summary>
    public OffPolicyEstimate? Best => Preferred
        .Select(one => Estimates.FirstOrDefault(estimate => estimate.Estimator == one)).FirstOrDefault(estimate => estimate is not null);

    private static OffPolicyEstimator[] Preferred =>
    [
        OffPolicyEstimator.CascadeDoublyRobust, OffPolicyEstimator.DoublyRobust, OffPolicyEstimator.IndependentDoublyRobust,
        OffPolicyEstimator.SelfNormalisedRewardInteraction, OffPolicyEstimator.SelfNormalisedInversePropensity,
    ];
}
