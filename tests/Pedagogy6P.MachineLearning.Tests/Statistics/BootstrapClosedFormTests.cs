using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Statistics;

/// <summary>The bootstrap against what is known in closed form.</summary>
public sealed class BootstrapClosedFormTests
{
    [Theory]
    [InlineData(41, 0.95)]
    [InlineData(10, 0.5)]
    [InlineData(1, 0.9)]
    public void Bounds_are_the_interpolated_quantiles_of_the_draws(int draws, double level)
    {
        // The statistic counts its calls: the estimate is −1, the draws are 0, 1, 2…, whose quantile q is q·(draws − 1).
        int calls = -2;
        Interval interval = new PersonBootstrap([0, 1, 2], draws, level: level).Of(_ => ++calls);
        interval.Estimate.ShouldBe(-1);
        interval.Lower.ShouldBe((1 - level) / 2 * (draws - 1), 1e-12);
        interval.Upper.ShouldBe((1 + level) / 2 * (draws - 1), 1e-12);
    }

    [Fact]
    public void Draws_without_a_value_are_left_out()
    {
        int calls = -2;
        Interval interval = new PersonBootstrap([0, 1], 20, level: 0.5).Of(_ => ++calls % 2 == 0 ? calls : double.NaN);
        interval.Lower.ShouldBe(4.5, 1e-12);
        interval.Upper.ShouldBe(13.5, 1e-12);
        Interval none = new PersonBootstrap([0, 1], 20).Of(_ => double.NaN);
        (double.IsNaN(none.Lower), double.IsNaN(none.Upper)).ShouldBe((true, true));
    }

    [Fact]
    public void Every_draw_has_as_many_persons_as_there_are_and_all_rows_of_each()
    {
        int[] persons = [7, 7, 3, 3, 3, 0];
        List<int[]> draws = [];
        new PersonBootstrap(persons, 50).Of(rows =>
        {
            draws.Add([.. rows]);
            return 0;
        });
        draws[0].ShouldBeEmpty();
        foreach (int[] rows in draws.Skip(1))
        {
            (rows[0] + rows[2] + rows[5]).ShouldBe(3);
            (rows[1], rows[3], rows[4]).ShouldBe((rows[0], rows[2], rows[2]));
        }

        draws.Skip(1).Select(rows => (rows[0], rows[2])).Distinct().Count().ShouldBe(10);
    }

    [Fact]
    public void The_interval_of_a_mean_is_that_of_the_normal_approximation()
    {
        Random random = new(3);
        byte[] labels = [.. Enumerable.Range(0, 2000).Select(_ => (byte)(random.NextDouble() < 0.3 ? 1 : 0))];
        double share = labels.Average(label => (double)label), error = Math.Sqrt(share * (1 - share) / labels.Length);

        // The Brier score of a certain "no" is the share of events.
        Interval interval = new PersonBootstrap([.. Enumerable.Range(0, 2000)], 4000).Of(RiskMetric.Brier, labels, new double[2000]);
        interval.Estimate.ShouldBe(share, 1e-12);
        interval.Lower.ShouldBe(share - (1.96 * error), 0.1 * error);
        interval.Upper.ShouldBe(share + (1.96 * error), 0.1 * error);
    }

    [Fact]
    public void Rows_of_one_person_widen_the_interval_by_the_root_of_their_number()
    {
        Random random = new(4);
        byte[] persons = [.. Enumerable.Range(0, 400).Select(_ => (byte)(random.NextDouble() < 0.4 ? 1 : 0))];
        byte[] labels = [.. Enumerable.Range(0, 3600).Select(row => persons[row / 9])];
        Interval apart = new PersonBootstrap([.. Enumerable.Range(0, 3600)], 3000).Of(RiskMetric.Brier, labels, new double[3600]);
        Interval together = new PersonBootstrap([.. Enumerable.Range(0, 3600).Select(row => row / 9)], 3000)
            .Of(RiskMetric.Brier, labels, new double[3600]);
        ((together.Upper - together.Lower) / (apart.Upper - apart.Lower)).ShouldBe(3, 0.2);
    }

    [Fact]
    public void Weights_and_metrics_of_a_draw_are_those_of_repeated_rows()
    {
        double[] scores = [0.2, 0.8, 0.5, 0.5], weights = [1, 2, 0.5, 1];
        byte[] labels = [0, 1, 1, 0];
        PersonBootstrap bootstrap = new([0, 1, 2, 3], 30, seed: 6);
        foreach (RiskMetric metric in Enum.GetValues<RiskMetric>())
        {
            bootstrap.Of(metric, labels, scores, 0.5, weights)
                .ShouldBe(bootstrap.Of(rows => OfRepeated(metric, labels, scores, weights, rows.ToArray())));
        }
    }

    [Fact]
    public void Impossible_settings_are_programming_errors()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new PersonBootstrap([0], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new PersonBootstrap([0], level: 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new PersonBootstrap([0], level: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new PersonBootstrap([0, -1]));
        Should.Throw<ArgumentException>(() => new PersonBootstrap([0, 1]).Of(RiskMetric.Auc, [1], [0.5]));
        Should.Throw<ArgumentOutOfRangeException>(() => new PersonBootstrap([0]).Of((RiskMetric)99, [1], [0.5]));
    }

    private static double OfRepeated(RiskMetric metric, byte[] labels, double[] scores, double[] weights, int[] times)
    {
        int[] rows = [.. Enumerable.Range(0, labels.Length).SelectMany(row => Enumerable.Repeat(row, times.Length == 0 ? 1 : times[row]))];
        byte[] y = [.. rows.Select(row => labels[row])];
        double[] p = [.. rows.Select(row => scores[row])], w = [.. rows.Select(row => weights[row])];
        return metric switch
        {
            RiskMetric.Auc => RiskMetrics.Auc(y, p, w),
            RiskMetric.AveragePrecision => RiskMetrics.AveragePrecision(y, p, w),
            RiskMetric.Brier => RiskMetrics.Brier(y, p, w),
            RiskMetric.LogLoss => RiskMetrics.LogLoss(y, p, w),
            _ => RiskMetrics.AtBudget(y, p, 0.5, w).Recall,
        };
    }
}
