using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

/// <summary>Metrics against their definitions, worked out the slow way.</summary>
public sealed class MetricDefinitionTests
{
    [Property]
    public Property Auc_is_the_share_of_pairs_in_the_right_order() => Prop.ForAll(WeighedRows.Arbitrary(25), rows =>
    {
        double concordant = 0, pairs = 0;
        foreach (int event_ in rows.Rows.Where(row => rows.Labels[row] == 1))
        {
            foreach (int none in rows.Rows.Where(row => rows.Labels[row] == 0))
            {
                double weight = rows.Weights[event_] * rows.Weights[none];
                pairs += weight;
                concordant += weight * (Math.Sign(rows.Scores[event_].CompareTo(rows.Scores[none])) + 1) / 2;
            }
        }

        return WeighedRows.Agree(RiskMetrics.Auc(rows.Labels, rows.Scores, rows.Weights), pairs > 0 ? concordant / pairs : double.NaN);
    });

    [Property]
    public Property Average_precision_is_the_precision_at_every_threshold_weighed_by_its_recall() => Prop.ForAll(
        WeighedRows.Arbitrary(25), rows =>
    {
        double events = rows.Sum(row => rows.Labels[row]), none = rows.Sum(row => 1 - rows.Labels[row]), sum = 0, recallBefore = 0;
        foreach (double threshold in rows.Scores.Distinct().OrderDescending())
        {
            double flagged = rows.Sum(row => rows.Scores[row] >= threshold ? 1 : 0);
            double hits = rows.Sum(row => rows.Scores[row] >= threshold ? rows.Labels[row] : 0);
            sum += flagged > 0 ? ((hits / events) - recallBefore) * hits / flagged : 0;
            recallBefore = hits / events;
        }

        return WeighedRows.Agree(RiskMetrics.AveragePrecision(rows.Labels, rows.Scores, rows.Weights),
            events > 0 && none > 0 ? sum : double.NaN);
    });

    [Property]
    public Property Figures_at_a_budget_are_the_mean_over_all_orders_of_equal_scores() => Prop.ForAll(WeighedRows.Arbitrary(6),
        Any.Number(0, 6), (rows, budget) =>
    {
        int flags = Math.Min(budget, rows.Count), orders = 0;
        double hits = 0;
        foreach (int[] order in Orders([.. rows.Rows]).Where(order => order.Zip(order.Skip(1)).All(pair =>
            rows.Scores[pair.First] >= rows.Scores[pair.Second])))
        {
            orders++;
            hits += order.Take(flags).Sum(row => rows.Labels[row]);
        }

        double events = rows.Labels.Sum(label => label), mean = hits / orders;
        (double precision, double recall) = RiskMetrics.AtBudget(rows.Labels, rows.Scores, (double)flags / rows.Count);
        return WeighedRows.Agree(precision, flags > 0 ? mean / flags : double.NaN)
            && WeighedRows.Agree(recall, events > 0 ? mean / events : double.NaN);
    });

    /// <summary>Brier = reliability − resolution + uncertainty over groups of equal probabilities (Murphy 1973).</summary>
    [Property]
    public Property The_brier_score_falls_into_reliability_resolution_and_uncertainty() => Prop.ForAll(WeighedRows.Arbitrary(40), rows =>
    {
        double all = rows.Weights.Sum(), rate = rows.Sum(row => rows.Labels[row]) / all, reliability = 0, resolution = 0;
        foreach (double score in rows.Scores.Distinct())
        {
            double weight = rows.Sum(row => rows.Scores[row] == score ? 1 : 0);
            double share = weight > 0 ? rows.Sum(row => rows.Scores[row] == score ? rows.Labels[row] : 0) / weight : 0;
            reliability += weight * Math.Pow(score - share, 2) / all;
            resolution += weight * Math.Pow(share - rate, 2) / all;
        }

        return WeighedRows.Agree(RiskMetrics.Brier(rows.Labels, rows.Scores, rows.Weights), reliability - resolution + (rate * (1 - rate)));
    });

    [Property]
    public Property The_log_loss_is_the_mean_of_minus_the_log_of_the_likelihood() => Prop.ForAll(WeighedRows.Arbitrary(20), rows =>
    {
        double likelihood = 1;
        foreach (int row in rows.Rows)
        {
            likelihood *= Math.Pow(rows.Labels[row] == 1 ? rows.Scores[row] : 1 - rows.Scores[row], rows.Weights[row]);
        }

        return WeighedRows.Agree(RiskMetrics.LogLoss(rows.Labels, rows.Scores, rows.Weights), -Math.Log(likelihood) / rows.Weights.Sum());
    });

    [Property]
    public Property The_calibration_error_compares_sums_of_bins_of_equal_mass() => Prop.ForAll(WeighedRows.Arbitrary(40),
        Any.Number(1, 20), (rows, bins) =>
    {
        int[] ascending = [.. rows.Rows.OrderBy(row => rows.Scores[row])];
        double error = 0;
        for (int bin = 0; bin < bins; bin++)
        {
            int[] inside = ascending[(bin * rows.Count / bins)..((bin + 1) * rows.Count / bins)];
            error += Math.Abs(inside.Sum(row => rows.Scores[row] - rows.Rows.Where(other => rows.Scores[other] == rows.Scores[row])
                .Average(other => (double)rows.Labels[other])));
        }

        return WeighedRows.Agree(RiskMetrics.ExpectedCalibrationError(rows.Labels, rows.Scores, bins), error / rows.Count);
    });

    [Fact]
    public void Without_rows_nothing_can_be_measured()
    {
        RiskScores scores = RiskScores.OfProbabilities("m", [], []);
        double[] figures = [scores.Auc, scores.AveragePrecision, scores.Brier, scores.LogLoss, scores.CalibrationError,
            scores.CalibrationSlope, scores.CalibrationInTheLarge, scores.PrecisionAtBudget, scores.RecallAtBudget, scores.MeanProbability,
            scores.BaseRate];
        figures.ShouldAllBe(figure => double.IsNaN(figure));
        (scores.Rows, scores.Positives).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void A_budget_is_a_share(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => RiskMetrics.AtBudget([1, 0], [0.5, 0.5], share));

    private static IEnumerable<int[]> Orders(int[] items) => items.Length == 0 ? [[]]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
