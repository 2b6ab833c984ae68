namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Metrics of a binary risk model. None depends on row order: equal scores are one group. Labels are 0 or 1, one per score; scores must not
/// be NaN.
/// Weights, when given, are finite and ≥ 0, one per row: sums and counts of rows become sums of weights; without them every row counts 1.
/// All methods are pure and thread-safe, and throw <see cref="ArgumentException"/> when lengths differ or a value is not allowed.
/// </summary>
public static class RiskMetrics
{
    /// <summary>Area under the ROC curve: P(p⁺ &gt; p⁻) + ½ P(p⁺ = p⁻). NaN when a class is absent.</summary>
    public static double Auc(ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default) =>
        new RankedScores(labels, scores, weights).AucAndAveragePrecision().Auc;

    /// <summary>
    /// Average precision: over distinct thresholds from high to low, the sum of (increase in recall) × precision, without interpolation.
    /// NaN when a class is absent.
    /// </summary>
    public static double AveragePrecision(ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default) =>
        new RankedScores(labels, scores, weights).AucAndAveragePrecision().AveragePrecision;

    /// <summary>Mean squared difference between probability and label (Brier 1950). NaN without rows.</summary>
    public static double Brier(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default) =>
        new RankedScores(labels, probabilities, weights).Brier();

    /// <summary>Mean negative log-likelihood in nats, probabilities clipped to [1e-15, 1 − 1e-15]. NaN without rows.</summary>
    public static double LogLoss(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default) =>
        new RankedScores(labels, probabilities, weights).LogLoss();

    /// <summary>
    /// Expected calibration error over equal-mass bins: rows sorted by probability, labels replaced by their mean inside a group of equal
    /// probabilities,
    /// cut at ⌊i·n ÷ bins⌋; the sum over bins of |Σp − Σy| ÷ n. With weights a row belongs to the first bin whose share of Σw holds the row
    /// and all
    /// before it. NaN without rows.
    /// </summary>
    public static double ExpectedCalibrationError(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities, int bins = 15,
        ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        return new RankedScores(labels, probabilities, weights).CalibrationError(bins);
    }

    /// <summary>
    /// Precision and recall when ⌊share·n + ½⌋ rows with the largest scores are flagged; a tie group cut by the budget counts pro rata.
    /// Precision is NaN for an empty budget, recall without positives.
    /// </summary>
    public static BudgetScores AtBudget(ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, double share = 0.15,
        ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return new RankedScores(labels, scores, weights).AtBudget(share);
    }

    /// <summary>
    /// Slope of the recalibration model logit P(y) = a + b·logit(p) (Cox 1958): 1 when predictions spread as they should, below 1 when too
    /// extreme.
    /// NaN when a class is absent or all probabilities are equal.
    /// </summary>
    public static double CalibrationSlope(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities,
        ReadOnlySpan<double> weights = default)
    {
        EvaluationInput.Check(labels, probabilities, weights);
        return Recalibration.Fit(labels, probabilities, weights).Slope;
    }

    /// <summary>
    /// Calibration in the large: the a of logit P(y) = a + logit(p), 0 when predictions are right on average, above 0 when they are too low
    /// (Steyerberg 2009).
    /// NaN when a class is absent.
    /// </summary>
    public static double CalibrationInTheLarge(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities,
        ReadOnlySpan<double> weights = default)
    {
        EvaluationInput.Check(labels, probabilities, weights);
        return Recalibration.FitInterceptOnly(labels, probabilities, weights);
    }
}
