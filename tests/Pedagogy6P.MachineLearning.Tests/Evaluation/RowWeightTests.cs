using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

/// <summary>Metrics of rows with weights: whole weights are repeated rows, weights of 1 change no bit.</summary>
public sealed class RowWeightTests
{
    private const int Rows = 200;

    private static readonly Random Dice = new(4);
    private static readonly double[] Scores = [.. Enumerable.Range(0, Rows).Select(_ => (Dice.Next(40) + 0.5) / 41)];
    private static readonly byte[] Labels = [.. Scores.Select(p => (byte)(Dice.NextDouble() < p ? 1 : 0))];
    private static readonly double[] Ones = [.. Labels.Select(_ => 1.0)];

    [Fact]
    public void Weights_of_1_change_no_bit()
    {
        RiskScores plain = RiskScores.OfProbabilities("m", Labels, Scores);
        RiskScores.OfProbabilities("m", Labels, Scores, weights: Ones).ShouldBe(plain);
        RiskScores.OfRanking("m", Labels, Scores, weights: Ones).ShouldBe(RiskScores.OfRanking("m", Labels, Scores));
        RiskCharts.Reliability(Labels, Scores, weights: Ones).ShouldBe(RiskCharts.Reliability(Labels, Scores));
        RiskCharts.Roc(Labels, Scores, Ones).ShouldBe(RiskCharts.Roc(Labels, Scores));
        PersonBootstrap bootstrap = new([.. Enumerable.Range(0, Rows).Select(i => i / 2)], 50);
        bootstrap.Of(RiskMetric.Auc, Labels, Scores, weights: Ones).ShouldBe(bootstrap.Of(RiskMetric.Auc, Labels, Scores));
        bootstrap.Difference(RiskMetric.LogLoss, Labels, Scores, Ones.Select(_ => 0.5).ToArray(), weights: Ones)
            .ShouldBe(bootstrap.Difference(RiskMetric.LogLoss, Labels, Scores, Ones.Select(_ => 0.5).ToArray()));
    }

    [Fact]
    public void Unweighted_figures_are_those_counted_by_hand()
    {
        // By hand: pairs 4 + 2.5 + 2 + 0 of 16; bins of two, three and three rows.
        byte[] labels = [1, 0, 1, 0, 0, 1, 1, 0];
        double[] scores = [0.9, 0.8, 0.7, 0.7, 0.2, 0.1, 0.65, 0.3];
        RiskMetrics.ExpectedCalibrationError(labels, scores, 3)
            .ShouldBe((Math.Abs(0.3 - 1) + Math.Abs(1.65 - 1.5) + Math.Abs(2.4 - 1.5)) / 8, 1e-15);
        RiskMetrics.Auc(labels, scores).ShouldBe(8.5 / 16, 1e-15);
    }

    [Fact]
    public void Whole_weights_are_repeated_rows()
    {
        double[] weights = [.. Enumerable.Range(0, Rows).Select(i => (double)(i % 4))];
        int[] repeated = [.. Enumerable.Range(0, Rows).SelectMany(i => Enumerable.Repeat(i, i % 4))];
        byte[] labels = [.. repeated.Select(i => Labels[i])];
        double[] scores = [.. repeated.Select(i => Scores[i])];
        RiskMetrics.Auc(Labels, Scores, weights).ShouldBe(RiskMetrics.Auc(labels, scores), 1e-12);
        RiskMetrics.AveragePrecision(Labels, Scores, weights).ShouldBe(RiskMetrics.AveragePrecision(labels, scores), 1e-12);
        RiskMetrics.Brier(Labels, Scores, weights).ShouldBe(RiskMetrics.Brier(labels, scores), 1e-12);
        RiskMetrics.LogLoss(Labels, Scores, weights).ShouldBe(RiskMetrics.LogLoss(labels, scores), 1e-12);
        RiskMetrics.CalibrationSlope(Labels, Scores, weights).ShouldBe(RiskMetrics.CalibrationSlope(labels, scores), 1e-8);
        RiskMetrics.CalibrationInTheLarge(Labels, Scores, weights).ShouldBe(RiskMetrics.CalibrationInTheLarge(labels, scores), 1e-9);
        RiskMetrics.AtBudget(Labels, Scores, 0.15, weights).Recall.ShouldBe(RiskMetrics.AtBudget(labels, scores).Recall, 1e-12);
        RiskMetrics.ExpectedCalibrationError(Labels, Scores, 1, weights)
            .ShouldBe(RiskMetrics.ExpectedCalibrationError(labels, scores, 1), 1e-12);
        RiskMetrics.ExpectedCalibrationError(Labels, Scores, 15, [.. Ones.Select(_ => 2.5)])
            .ShouldBe(RiskMetrics.ExpectedCalibrationError(Labels, Scores), 1e-12);
        RiskScores scored = RiskScores.OfProbabilities("m", Labels, Scores, weights: weights);
        scored.BaseRate.ShouldBe(labels.Average(y => (double)y), 1e-12);
        scored.MeanProbability.ShouldBe(scores.Average(), 1e-12);
        scored.Rows.ShouldBe(Rows);
    }

    [Fact]
    public void Comparisons_groups_and_baselines_use_the_weights_of_the_table()
    {
        double[] weights = [.. Enumerable.Range(0, Rows).Select(i => (double)(1 + (i % 3)))];
        int[] repeated = [.. Enumerable.Range(0, Rows).SelectMany(i => Enumerable.Repeat(i, 1 + (i % 3)))];
        RiskTable table = new RiskTableBuilder().AddNumeric("x", Scores)
            .AddGroup("half", [.. Enumerable.Range(0, Rows).Select(i => i % 2 == 0 ? "a" : "b")]).SetLabels(Labels).Build();
        RiskTable weighted = table.WithWeights(weights), many = table.Subset(repeated);
        double[] half = [.. Scores.Select(p => (p + 0.5) / 2)];
        ModelComparison one = ModelComparison.Of(weighted, new("a", [.. Scores]), new("b", [.. half]), 5),
            other = ModelComparison.Of(many, new("a", [.. Pick(Scores)]), new("b", [.. Pick(half)]), 5);
        one.AucDifference.Estimate.ShouldBe(other.AucDifference.Estimate, 1e-12);
        one.LogLossDifference.Estimate.ShouldBe(other.LogLossDifference.Estimate, 1e-12);
        one.First.Brier.ShouldBe(other.First.Brier, 1e-12);
        double[] flags = [.. FlagBudget.Global(Scores)];
        GroupReport report = GroupReport.Of(weighted, "half", Scores, flags, draws: 5),
            expected = GroupReport.Of(many, "half", Pick(Scores), Pick(flags), draws: 5);
        report.RecallGap.Estimate.ShouldBe(expected.RecallGap.Estimate, 1e-12);
        report.Groups[0].BaseRate.ShouldBe(expected.Groups[0].BaseRate, 1e-12);
        report.Groups[0].FlaggedShare.ShouldBe(expected.Groups[0].FlaggedShare, 1e-12);
        report.Groups[0].Precision.ShouldBe(expected.Groups[0].Precision, 1e-12);
        RiskBaselines.Prior(weighted, weighted).LogLoss.ShouldBe(RiskBaselines.Prior(many, many).LogLoss, 1e-12);
        RiskBaselines.GroupPrior(weighted, weighted, "half").Brier.ShouldBe(RiskBaselines.GroupPrior(many, many, "half").Brier, 1e-12);

        double[] Pick(double[] values) => [.. repeated.Select(i => values[i])];
    }

    [Fact]
    public void Impossible_weights_are_argument_errors()
    {
        Should.Throw<ArgumentException>(() => RiskMetrics.Auc([1, 0], [0.5, 0.5], [1]));
        Should.Throw<ArgumentException>(() => RiskMetrics.Brier([1, 0], [0.5, 0.5], [1, -1]));
        Should.Throw<ArgumentException>(() => RiskMetrics.CalibrationSlope([1, 0], [0.5, 0.6], [1, double.PositiveInfinity]));
        RiskTable table = new RiskTableBuilder().AddNumeric("x", new double[2]).Build();
        Should.Throw<ArgumentException>(() => table.WithWeights([1]));
        Should.Throw<ArgumentException>(() => table.WithWeights([1, double.NaN]));
    }
}
