using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

/// <summary>Fits of one line in log-odds, against a plain Newton and the equations that hold at the maximum of the likelihood.</summary>
public sealed class RecalibrationTests
{
    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 200)]
    [InlineData(3, 2000)]
    public void A_plain_newton_finds_the_same_line(int seed, int count)
    {
        (byte[] labels, double[] probabilities, double[] weights) = Draw(seed, count);
        (double intercept, double slope) = Newton(labels, probabilities, weights);
        (double a, double b) = Recalibration.Fit(labels, probabilities, weights);
        a.ShouldBe(intercept, 1e-8);
        b.ShouldBe(slope, 1e-8);
        RiskMetrics.CalibrationSlope(labels, probabilities, weights).ShouldBe(b);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void At_the_maximum_residuals_have_no_mean_and_no_trend(int seed)
    {
        (byte[] labels, double[] probabilities, double[] weights) = Draw(seed, 300);
        (double a, double b) = Recalibration.Fit(labels, probabilities, weights);
        double[] residuals = [.. labels.Select((label, i) => weights[i] * (Logit.Sigmoid(a + (b * Logit.Of(probabilities[i]))) - label))];
        residuals.Sum().ShouldBe(0, 1e-7);
        residuals.Select((residual, i) => residual * Logit.Of(probabilities[i])).Sum().ShouldBe(0, 1e-7);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Calibration_in_the_large_makes_the_expected_number_of_events_the_observed_one(int seed)
    {
        (byte[] labels, double[] probabilities, double[] weights) = Draw(seed, 300);
        double shift = RiskMetrics.CalibrationInTheLarge(labels, probabilities, weights);
        labels.Select((label, i) => weights[i] * (Logit.Sigmoid(shift + Logit.Of(probabilities[i])) - label)).Sum().ShouldBe(0, 1e-9);
    }

    [Fact]
    public void A_distortion_of_the_log_odds_is_undone_by_its_inverse()
    {
        (byte[] labels, double[] probabilities, double[] weights) = Draw(8, 500);
        (double a, double b) = Recalibration.Fit(labels, probabilities, weights);
        double[] distorted = [.. probabilities.Select(p => Logit.Sigmoid((Logit.Of(p) - 0.4) / 0.7))];
        (double other, double steeper) = Recalibration.Fit(labels, distorted, weights);
        steeper.ShouldBe(b * 0.7, 1e-8);
        other.ShouldBe(a + (b * 0.4), 1e-8);
    }

    [Fact]
    public void Rows_of_weight_0_say_nothing()
    {
        double.IsNaN(RiskMetrics.CalibrationSlope([1, 0, 1], [0.3, 0.3, 0.9], [1, 1, 0])).ShouldBeTrue();
        double.IsNaN(RiskMetrics.CalibrationSlope([1, 0], [0.3, 0.9], [1, 0])).ShouldBeTrue();
        double.IsNaN(RiskMetrics.CalibrationInTheLarge([1, 0], [0.3, 0.9], [0, 1])).ShouldBeTrue();
        (byte[] labels, double[] probabilities, double[] weights) = Draw(9, 100);
        RiskMetrics.CalibrationSlope([.. labels, 1], [.. probabilities, 0.001], [.. weights, 0])
            .ShouldBe(RiskMetrics.CalibrationSlope(labels, probabilities, weights), 1e-9);
    }

    // Steps of Newton from the start of a constant model, nothing else.
    private static (double Intercept, double Slope) Newton(byte[] labels, double[] probabilities, double[] weights)
    {
        double a = 0, b = 0;
        for (int step = 0; step < 50; step++)
        {
            double[] g = new double[2], h = new double[3];
            for (int i = 0; i < labels.Length; i++)
            {
                double x = Math.Log(probabilities[i] / (1 - probabilities[i])), p = 1 / (1 + Math.Exp(-a - (b * x)));
                g[0] += weights[i] * (p - labels[i]);
                g[1] += weights[i] * (p - labels[i]) * x;
                h[0] += weights[i] * p * (1 - p);
                h[1] += weights[i] * p * (1 - p) * x;
                h[2] += weights[i] * p * (1 - p) * x * x;
            }

            double determinant = (h[0] * h[2]) - (h[1] * h[1]);
            a -= ((h[2] * g[0]) - (h[1] * g[1])) / determinant;
            b -= ((h[0] * g[1]) - (h[1] * g[0])) / determinant;
        }

        return (a, b);
    }

    private static (byte[] Labels, double[] Probabilities, double[] Weights) Draw(int seed, int count)
    {
        Random random = new(seed);
        double[] probabilities = [.. Enumerable.Range(0, count).Select(_ => 0.05 + (0.9 * random.NextDouble()))];
        return ([.. probabilities.Select(p => (byte)(random.NextDouble() < 0.2 + (0.6 * p) ? 1 : 0))], probabilities,
            [.. probabilities.Select(_ => 0.5 + random.NextDouble())]);
    }
}
