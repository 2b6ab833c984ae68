namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>The metrics of one model (or baseline) on one set of rows. A metric that does not apply is NaN.</summary>
/// <param name="Name">Name of the model or baseline.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Positives">Number of rows with the event.</param>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision.</param>
/// <param name="Brier">Brier score.</param>
/// <param name="LogLoss">Log-loss in nats.</param>
/// <param name="CalibrationError">Expected calibration error, 15 equal-mass bins.</param>
/// <param name="CalibrationSlope">Slope of the recalibration model.</param>
/// <param name="CalibrationInTheLarge">Intercept of the recalibration model with slope 1.</param>
/// <param name="Budget">Share of rows that may be flagged.</param>
/// <param name="PrecisionAtBudget">Precision among the flagged rows.</param>
/// <param name="RecallAtBudget">Share of the positives that is flagged.</param>
/// <param name="MeanProbability">Mean predicted probability.</param>
public sealed record RiskScores(string Name, int Rows, int Positives, double Auc, double AveragePrecision, double Brier, double LogLoss,
    double CalibrationError,
    double CalibrationSlope, double CalibrationInTheLarge, double Budget, double PrecisionAtBudget, double RecallAtBudget,
        double MeanProbability)
{
    /// <summary>Share of rows with the event, by weight where rows have weights; NaN without rows.</summary>
    public double BaseRate { get; init; } = (double)Positives / Rows;

    /// <summary>Scores probabilities with every metric.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="probabilities">Per row a probability.</param>
    /// <param name="budget">Share of rows that may be flagged, 0..1.</param>
    /// <param name="weights">Per row a finite weight ≥ 0, for instance <see cref="CensoringWeights"/>; empty counts every row 1.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a label is not 0 or 1, a probability is NaN, a weight is negative or not finite.
    /// </exception>
    public static RiskScores OfProbabilities(string name, ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities,
        double budget = 0.15, ReadOnlySpan<double> weights = default)
    {
        RankedScores ranked = new(labels, probabilities, weights);
        return OfRanking(name, labels, ranked, budget, weights) with
        {
            Brier = ranked.Brier(),
            LogLoss = ranked.LogLoss(),
            CalibrationError = ranked.CalibrationError(15),
            CalibrationSlope = RiskMetrics.CalibrationSlope(labels, probabilities, weights),
            CalibrationInTheLarge = RiskMetrics.CalibrationInTheLarge(labels, probabilities, weights),
            MeanProbability = RowMean.Of(probabilities, weights),
        };
    }

    /// <summary>Scores a ranking rule (larger is riskier): only the metrics that look at order alone, the others are NaN.</summary>
    /// <param name="name">Name of the rule.</param>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="scores">Per row any number, larger is riskier.</param>
    /// <param name="budget">Share of rows that may be flagged, 0..1.</param>
    /// <param name="weights">Per row a finite weight ≥ 0; empty counts every row 1.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a label is not 0 or 1, a score is NaN, a weight is negative or not finite.
    /// </exception>
    public static RiskScores OfRanking(string name, ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, double budget = 0.15,
        ReadOnlySpan<double> weights = default) =>
        OfRanking(name, labels, new RankedScores(labels, scores, weights), budget, weights);

    private static RiskScores OfRanking(string name, ReadOnlySpan<byte> labels, RankedScores ranked, double budget,
        ReadOnlySpan<double> weights)
    {
        (double auc, double averagePrecision) = ranked.AucAndAveragePrecision();
        (double precision, double recall) = ranked.AtBudget(budget);
        return new RiskScores(name, labels.Length, labels.Count((byte)1), auc, averagePrecision, double.NaN, double.NaN, double.NaN,
            double.NaN, double.NaN,
            budget, precision, recall, double.NaN)
        {
            BaseRate = RowMean.Of(labels, weights),
        };
    }
}
