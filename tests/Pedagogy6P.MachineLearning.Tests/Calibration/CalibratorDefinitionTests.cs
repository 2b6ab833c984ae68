using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tests.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Calibration;

/// <summary>Calibration maps against brute force, the choice between them against a plain cross-fit.</summary>
public sealed class CalibratorDefinitionTests
{
    [Property]
    public Property The_isotonic_fit_is_the_max_min_of_means_over_distinct_probabilities() => Prop.ForAll(WeighedRows.Arbitrary(20), rows =>
    {
        IsotonicCalibrator map = IsotonicCalibrator.Train(rows.Labels, rows.Scores);
        double[] keys = [.. rows.Scores.Distinct().Order()];
        double[] fitted = [.. Enumerable.Range(0, keys.Length).Select(at => Enumerable.Range(0, at + 1).Max(from =>
            Enumerable.Range(at, keys.Length - at).Min(to => rows.Rows.Where(row => rows.Scores[row] >= keys[from]
                && rows.Scores[row] <= keys[to]).Average(row => (double)rows.Labels[row]))))];

        // Neighbouring keys with one fitted value are a block, at the mean probability of its rows.
        foreach (double level in fitted.Distinct())
        {
            double[] block = [.. rows.Scores.Where(score => fitted[Array.IndexOf(keys, score)] == level)];
            if (Math.Abs(map.Calibrate(block.Average()) - level) > 1e-12)
            {
                return false;
            }
        }

        return map.Calibrate(0) == map.Calibrate(keys[0] / 2) && Math.Abs(map.Calibrate(0) - fitted[0]) < 1e-12
            && Math.Abs(map.Calibrate(1) - fitted[^1]) < 1e-12;
    });

    [Theory]
    [InlineData(0.1, 0.2)]
    [InlineData(0.3, 0.2)]
    [InlineData(0.4, 0.35)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.8, 0.95)]
    [InlineData(0.9, 1)]
    public void Between_blocks_the_map_is_a_line_and_beyond_them_it_is_level(double probability, double expected)
    {
        double[] probabilities = [.. Enumerable.Repeat(0.3, 5), .. Enumerable.Repeat(0.5, 4), .. Enumerable.Repeat(0.8333333333333334, 1)];
        IsotonicCalibrator map = IsotonicCalibrator.Train([1, 0, 0, 0, 0, 1, 1, 0, 0, 1], probabilities);
        map.Calibrate(probability).ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void Platt_is_the_line_of_the_recalibration_model_and_never_turns_the_order_round()
    {
        double[] probabilities = [0.1, 0.2, 0.4, 0.6, 0.7, 0.9, 0.3, 0.5];
        byte[] labels = [0, 0, 1, 0, 1, 1, 0, 1];
        PlattCalibrator map = PlattCalibrator.Train(labels, probabilities);
        map.Slope.ShouldBe(RiskMetrics.CalibrationSlope(labels, probabilities));
        double[] mapped = [.. probabilities.Select(map.Calibrate)];
        mapped.Sum().ShouldBe(labels.Sum(label => label), 1e-7);
        RiskMetrics.CalibrationSlope(labels, mapped).ShouldBe(1, 1e-6);
        PlattCalibrator level = PlattCalibrator.Train([.. labels.Select(label => (byte)(1 - label))], probabilities);
        level.Slope.ShouldBe(0);
        level.Calibrate(0.01).ShouldBe(0.5, 1e-12);
        level.Calibrate(0.99).ShouldBe(level.Calibrate(0.01));
    }

    [Property]
    public Property The_bands_leave_out_as_many_outcomes_as_the_definition_allows() => Prop.ForAll(WeighedRows.Arbitrary(40),
        Any.Number(1, 19), (rows, twentieths) =>
    {
        double errorRate = twentieths / 20.0;
        ConformalBands bands = ConformalBands.Train(rows.Labels, rows.Scores, errorRate);

        // An outcome is compatible when its p-value, the share of scores as strange with it among them, exceeds the error rate.
        double[] events = [.. rows.Scores.Where((_, row) => rows.Labels[row] == 1)], none = [.. rows.Scores.Where((_, row) =>
            rows.Labels[row] == 0)];
        return rows.Scores.Append(0.01).Append(0.99).All(p =>
        {
            // In whole numbers: (as strange + 1) / (n + 1) > twentieths / 20.
            bool high = 20 * (events.Count(other => other <= p) + 1) > twentieths * (events.Length + 1);
            bool low = 20 * (none.Count(other => other >= p) + 1) > twentieths * (none.Length + 1);
            return bands.Judge(p) == (high == low ? RiskVerdict.AskAHuman : high ? RiskVerdict.High : RiskVerdict.Low);
        });
    });

    [Fact]
    public void Losses_of_the_choice_are_those_of_maps_fitted_on_other_persons()
    {
        Random random = new(12);
        int[] persons = [.. Enumerable.Range(0, 600).Select(row => row / 3)];
        double[] probabilities = [.. persons.Select(_ => 0.02 + (0.96 * random.NextDouble()))];
        byte[] labels = [.. probabilities.Select(p => (byte)(random.NextDouble() < p * p ? 1 : 0))];
        ImmutableArray<int> folds = HoldOut.Folds(persons, 4, 9);
        CalibrationChoice choice = CrossFittedCalibration.Choose(labels, probabilities, persons, folds: 4, seed: 9);
        double platt = 0, isotonic = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            int[] others = [.. Enumerable.Range(0, labels.Length).Where(other => folds[other] != folds[row])];
            byte[] y = [.. others.Select(other => labels[other])];
            double[] p = [.. others.Select(other => probabilities[other])];
            platt += LogLoss.Of(labels[row], PlattCalibrator.Train(y, p).Calibrate(probabilities[row])) / labels.Length;
            isotonic += LogLoss.Of(labels[row],
                Math.Clamp(IsotonicCalibrator.Train(y, p).Calibrate(probabilities[row]), 1e-4, 1 - 1e-4)) / labels.Length;
        }

        choice.LossPlatt.ShouldBe(platt, 1e-10);
        choice.LossIsotonic.ShouldBe(isotonic, 1e-10);
        choice.LossBefore.ShouldBe(RiskMetrics.LogLoss(labels, probabilities), 1e-12);
        choice.Method.ShouldBe("platt");
        choice.Calibrator.ShouldBe(PlattCalibrator.Train(labels, probabilities));
    }

    [Fact]
    public void What_cannot_be_fitted_is_a_programming_error()
    {
        Should.Throw<ArgumentException>(() => PlattCalibrator.Train([1, 1], [0.2, 0.3]));
        Should.Throw<ArgumentException>(() => PlattCalibrator.Train([1], [0.2, 0.3]));
        Should.Throw<ArgumentException>(() => IsotonicCalibrator.Train([], []));
        Should.Throw<ArgumentOutOfRangeException>(() => ConformalBands.Train([1], [0.2], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => ConformalBands.Train([1], [0.2], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => CrossFittedCalibration.Choose([1, 0], [0.2, 0.3], folds: 1));
        CrossFittedCalibration.Choose([], []).Calibrator.ShouldBeNull();
    }
}
