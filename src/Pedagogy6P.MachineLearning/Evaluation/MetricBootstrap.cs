using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Intervals of metrics by a bootstrap of persons; differences between models are paired on the same draws. Pure and thread-safe.
/// </summary>
public static class MetricBootstrap
{
    /// <summary>Interval of one model's metric.</summary>
    /// <param name="bootstrap">The draws.</param>
    /// <param name="metric">What to measure.</param>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="scores">Per row a score.</param>
    /// <param name="budget">Share that may be flagged, for <see cref="RiskMetric.RecallAtBudget"/>.</param>
    /// <param name="weights">Per row a finite weight ≥ 0, the same in every draw; empty counts every row 1.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a label is not 0 or 1, a score is NaN, a weight is negative or not finite.
    /// </exception>
    public static Interval Of(this PersonBootstrap bootstrap, RiskMetric metric, ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores,
        double budget = 0.15, ReadOnlySpan<double> weights = default)
    {
        ArgumentNullException.ThrowIfNull(bootstrap);
        RankedScores ranked = Rank(bootstrap, labels, scores, weights);
        return bootstrap.Of(multiplicity => Measure(metric, ranked, multiplicity, budget));
    }

    /// <summary>Interval of the paired difference metric(a) − metric(b).</summary>
    /// <param name="bootstrap">The draws.</param>
    /// <param name="metric">What to measure.</param>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="a">Scores of the first model.</param>
    /// <param name="b">Scores of the second model.</param>
    /// <param name="budget">Share that may be flagged, for <see cref="RiskMetric.RecallAtBudget"/>.</param>
    /// <param name="weights">Per row a finite weight ≥ 0, the same in every draw; empty counts every row 1.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a label is not 0 or 1, a score is NaN, a weight is negative or not finite.
    /// </exception>
    public static Interval Difference(this PersonBootstrap bootstrap, RiskMetric metric, ReadOnlySpan<byte> labels, ReadOnlySpan<double> a,
        ReadOnlySpan<double> b, double budget = 0.15, ReadOnlySpan<double> weights = default)
    {
        ArgumentNullException.ThrowIfNull(bootstrap);
        RankedScores first = Rank(bootstrap, labels, a, weights), second = Rank(bootstrap, labels, b, weights);
        return bootstrap.Of(multiplicity => Measure(metric, first, multiplicity, budget) - Measure(metric, second, multiplicity, budget));
    }

    private static RankedScores Rank(PersonBootstrap bootstrap, ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores,
        ReadOnlySpan<double> weights) =>
        labels.Length == bootstrap.RowCount ? new RankedScores(labels, scores, weights)
            : throw new ArgumentException("One label per row of the bootstrap is needed.", nameof(labels));

    private static double Measure(RiskMetric metric, RankedScores ranked, ReadOnlySpan<int> multiplicity, double budget) => metric switch
    {
        RiskMetric.Auc => ranked.AucAndAveragePrecision(multiplicity).Auc,
        RiskMetric.AveragePrecision => ranked.AucAndAveragePrecision(multiplicity).AveragePrecision,
        RiskMetric.Brier => ranked.Brier(multiplicity),
        RiskMetric.LogLoss => ranked.LogLoss(multiplicity),
        RiskMetric.RecallAtBudget => ranked.AtBudget(budget, multiplicity).Recall,
        _ => throw new ArgumentOutOfRangeException(nameof(metric)),
    };
}
