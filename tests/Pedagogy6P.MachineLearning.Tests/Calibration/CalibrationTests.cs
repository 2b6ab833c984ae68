using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Calibration;

public sealed class CalibrationTests
{
    [Property]
    public Property Pooling_follows_the_definition()
    {
        // Max-min formula of isotonic regression: the fit at i is max over a ≤ i of min over b ≥ i of the mean of a..b.
        return Prop.ForAll(Any.Array(Any.Number(0, 5), 1, 12), raw =>
        {
            double[] values = [.. raw.Select(v => (double)v)], keys = [.. raw.Select((_, i) => (double)i)],
                ones = [.. raw.Select(_ => 1.0)];
            double[] fitted = new double[raw.Length];
            foreach ((int start, int end, double level) in PoolAdjacentViolators.Blocks(keys, values, ones))
            {
                fitted.AsSpan(start, end - start).Fill(level);
            }

            return Enumerable.Range(0, raw.Length).All(i => Math.Abs(fitted[i] - Enumerable.Range(0, i + 1).Max(a =>
                Enumerable.Range(i, raw.Length - i).Min(b => values[a..(b + 1)].Average()))) < 1e-12);
        });
    }

    [Fact]
    public void Isotonic_keeps_the_mean_and_the_order()
    {
        (byte[] labels, double[] probabilities) = Distorted(500, 3);
        IsotonicCalibrator map = IsotonicCalibrator.Train(labels, probabilities);
        double[] sorted = [.. probabilities.Order().Select(map.Calibrate)];
        sorted.Zip(sorted.Skip(1)).ShouldAllBe(p => p.First <= p.Second);
        map.Calibrate(0).ShouldBeGreaterThanOrEqualTo(0);
        map.Calibrate(1).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Platt_undoes_a_distortion_and_is_chosen()
    {
        (byte[] labels, double[] probabilities) = Distorted(6000, 5);
        CalibrationChoice choice = CrossFittedCalibration.Choose(labels, probabilities);
        choice.Calibrator.ShouldNotBeNull();
        double[] mapped = [.. probabilities.Select(choice.Calibrator.Calibrate)];
        RiskMetrics.LogLoss(labels, mapped).ShouldBeLessThan(choice.LossBefore - 0.01);
        RiskMetrics.ExpectedCalibrationError(labels, mapped).ShouldBeLessThan(0.03);
    }

    [Fact]
    public void Calibrated_probabilities_are_left_alone()
    {
        Random random = new(2);
        double[] probabilities = [.. Enumerable.Range(0, 3000).Select(_ => random.NextDouble())];
        byte[] labels = [.. probabilities.Select(p => (byte)(random.NextDouble() < p ? 1 : 0))];
        CrossFittedCalibration.Choose(labels, probabilities).Method.ShouldBe("none");
    }

    [Fact]
    public void One_class_is_left_alone() =>
        CrossFittedCalibration.Choose(new byte[50], [.. Enumerable.Repeat(0.2, 50)]).Calibrator.ShouldBeNull();

    // True log-odds are half of those predicted.
    private static (byte[] Labels, double[] Probabilities) Distorted(int n, int seed)
    {
        Random random = new(seed);
        double[] z = [.. Enumerable.Range(0, n).Select(_ => (random.NextDouble() * 8) - 4)];
        return ([.. z.Select(v => (byte)(random.NextDouble() < Logit.Sigmoid(v / 2) ? 1 : 0))], [.. z.Select(Logit.Sigmoid)]);
    }
}
