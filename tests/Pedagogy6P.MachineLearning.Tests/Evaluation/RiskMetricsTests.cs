using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

public sealed class RiskMetricsTests
{
    private static readonly byte[] Labels = [1, 0, 1, 0, 0, 1];
    private static readonly double[] Scores = [0.9, 0.8, 0.7, 0.7, 0.2, 0.1];

    [Fact]
    public void Auc_counts_concordant_pairs_and_half_the_ties()
    {
        // Pairs: 0.9 beats 3; 0.7 ties one, beats one, loses one; 0.1 loses 3. (3 + 1.5 + 0) / 9.
        RiskMetrics.Auc(Labels, Scores).ShouldBe(4.5 / 9, 1e-15);
    }

    [Fact]
    public void Average_precision_takes_equal_scores_as_one_step()
    {
        // Steps: 1/3 at precision 1, then 1/3 at 2/4 (the tie), then 1/3 at 3/6.
        RiskMetrics.AveragePrecision(Labels, Scores).ShouldBe((1 + 0.5 + 0.5) / 3, 1e-15);
    }

    [Fact]
    public void Brier_and_log_loss_match_hand_computed_values()
    {
        RiskMetrics.Brier([1, 0], [0.8, 0.4]).ShouldBe(((0.2 * 0.2) + (0.4 * 0.4)) / 2, 1e-15);
        RiskMetrics.LogLoss([1, 0], [0.8, 0.4]).ShouldBe(-(Math.Log(0.8) + Math.Log(0.6)) / 2, 1e-15);
        RiskMetrics.LogLoss([1], [0]).ShouldBe(-Math.Log(1e-15), 1e-9);
    }

    [Fact]
    public void Calibration_error_averages_labels_inside_ties_before_cutting_bins()
    {
        // One tie group of four cut in two bins: each bin sees the mean label ½ and predictions ½.
        RiskMetrics.ExpectedCalibrationError([1, 1, 0, 0], [0.5, 0.5, 0.5, 0.5], 2).ShouldBe(0, 1e-15);
        RiskMetrics.ExpectedCalibrationError([0, 1, 1, 1], [0.1, 0.2, 0.8, 0.9], 2)
            .ShouldBe((Math.Abs(0.3 - 1) + Math.Abs(1.7 - 2)) / 4, 1e-15);
    }

    [Fact]
    public void A_tie_group_cut_by_the_budget_counts_pro_rata()
    {
        // Budget 3 of 6: the first two rows, and half of the tie group of two (one positive): hits 1 + ½.
        (double precision, double recall) = RiskMetrics.AtBudget(Labels, Scores, 0.5);
        precision.ShouldBe(1.5 / 3, 1e-15);
        recall.ShouldBe(1.5 / 3, 1e-15);
    }

    [Fact]
    public void Calibration_slope_and_intercept_recover_a_known_distortion()
    {
        // 10,000 rows at each of nine probabilities, with the exact share of positives of a distorted logit.
        List<byte> labels = [];
        List<double> predicted = [];
        foreach (double p in Enumerable.Range(1, 9).Select(i => i / 10.0))
        {
            double truth = 1 / (1 + Math.Exp(-(0.3 + (0.5 * Math.Log(p / (1 - p))))));
            int positives = (int)Math.Round(truth * 10_000);
            for (int i = 0; i < 10_000; i++)
            {
                labels.Add((byte)(i < positives ? 1 : 0));
                predicted.Add(p);
            }
        }

        RiskMetrics.CalibrationSlope([.. labels], [.. predicted]).ShouldBe(0.5, 1e-3);
        RiskMetrics.CalibrationInTheLarge([.. labels], [.. labels.Select(_ => (double)labels.Count(y => y == 1) / labels.Count)])
            .ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Metrics_without_both_classes_are_not_a_number()
    {
        RiskMetrics.Auc([1, 1], [0.1, 0.2]).ShouldBe(double.NaN);
        RiskMetrics.AveragePrecision([0, 0], [0.1, 0.2]).ShouldBe(double.NaN);
        RiskMetrics.CalibrationSlope([0, 0], [0.1, 0.2]).ShouldBe(double.NaN);
    }

    [Property]
    public Property No_metric_depends_on_row_order()
    {
        return Prop.ForAll(Any.Array(Any.Number(0, 6), 2, 40), values =>
        {
            byte[] labels = [.. values.Select((v, i) => (byte)((v + i) % 2))];
            double[] scores = [.. values.Select(v => (v + 0.5) / 8)];
            int[] reversed = [.. Enumerable.Range(0, values.Length).Reverse()];
            RiskScores a = RiskScores.OfProbabilities("m", labels, scores),
                b = RiskScores.OfProbabilities("m", [.. reversed.Select(i => labels[i])], [.. reversed.Select(i => scores[i])]);
            double[] first = [a.Auc, a.AveragePrecision, a.Brier, a.LogLoss, a.CalibrationError, a.PrecisionAtBudget, a.RecallAtBudget];
            double[] second = [b.Auc, b.AveragePrecision, b.Brier, b.LogLoss, b.CalibrationError, b.PrecisionAtBudget, b.RecallAtBudget];
            return first.Zip(second).All(p => (double.IsNaN(p.First) && double.IsNaN(p.Second)) || Math.Abs(p.First - p.Second) < 1e-12);
        });
    }

    [Fact]
    public void Wrong_input_is_an_argument_error()
    {
        Should.Throw<ArgumentException>(() => RiskMetrics.Auc([1], [0.1, 0.2]));
        Should.Throw<ArgumentException>(() => RiskMetrics.Auc([2], [0.1]));
        Should.Throw<ArgumentException>(() => RiskMetrics.Auc([1], [double.NaN]));
    }
}
