using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Two models on the same labelled rows: the metrics of each and the paired bootstrap of their differences (first minus second).
/// </summary>
/// <param name="First">Metrics of the first model.</param>
/// <param name="Second">Metrics of the second model.</param>
/// <param name="AucDifference">Difference of AUC; above 0 the first is better.</param>
/// <param name="LogLossDifference">Difference of log-loss; below 0 the first is better.</param>
/// <param name="BrierDifference">Difference of Brier score; below 0 the first is better.</param>
public sealed record ModelComparison(RiskScores First, RiskScores Second, Interval AucDifference, Interval LogLossDifference,
    Interval BrierDifference)
{
    /// <summary>Compares the probabilities of two models, resampling persons.</summary>
    /// <param name="labelled">
    /// The rows, with labels; without persons every row is its own person. Their weights, if they have any, count.
    /// </param>
    /// <param name="first">Name and probabilities of the first model.</param>
    /// <param name="second">Name and probabilities of the second model.</param>
    /// <param name="draws">Number of resamples.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="budget">Share of rows that may be flagged.</param>
    /// <exception cref="ArgumentException">The table has no labels, or lengths differ.</exception>
    public static ModelComparison Of(RiskTable labelled, NamedProbabilities first, NamedProbabilities second,
        int draws = 1000, long seed = 0, double budget = 0.15)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!labelled.HasLabels)
        {
            throw new ArgumentException("The table has no labels.", nameof(labelled));
        }

        PersonBootstrap bootstrap = BootstrapOf(labelled, draws, seed);
        ReadOnlySpan<byte> labels = labelled.Labels;
        ReadOnlySpan<double> weights = labelled.Weights, one = first.Probabilities.AsSpan(), other = second.Probabilities.AsSpan();
        return new ModelComparison(
            RiskScores.OfProbabilities(first.Name, labels, one, budget, weights),
            RiskScores.OfProbabilities(second.Name, labels, other, budget, weights),
            bootstrap.Difference(RiskMetric.Auc, labels, one, other, weights: weights),
            bootstrap.Difference(RiskMetric.LogLoss, labels, one, other, weights: weights),
            bootstrap.Difference(RiskMetric.Brier, labels, one, other, weights: weights));
    }

    internal static PersonBootstrap BootstrapOf(RiskTable table, int draws, long seed) =>
        new(table.Persons.IsEmpty ? [.. Enumerable.Range(0, table.RowCount)] : table.Persons, draws, seed);
}
