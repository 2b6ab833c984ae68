using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>
/// Chooses between no calibration, Platt scaling and isotonic regression by cross-fitting: each fold of persons is calibrated by a map
/// fitted on the other
/// folds, and a map is kept only when the log-loss falls by more than a minimum and more than the standard error of that fall.
/// Deterministic for a seed; pure and thread-safe.
/// </summary>
public static class CrossFittedCalibration
{
    // Interpolated isotonic maps reach 0 and 1 at the ends; one wrong row there must not decide the comparison alone.
    private const double Floor = 1e-4;

    /// <summary>Chooses and fits on all rows.</summary>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="probabilities">Per row a probability from a model that did not see the row.</param>
    /// <param name="persons">Per row the person's code; empty means every row is its own person.</param>
    /// <param name="folds">Number of folds, ≥ 2.</param>
    /// <param name="minimumGain">Smallest fall of the log-loss, in nats.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a label is not 0 or 1.</exception>
    public static CalibrationChoice Choose(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities,
        ReadOnlySpan<int> persons = default, int folds = 5,
        double minimumGain = 0.0005, long seed = 0)
    {
        EvaluationInput.Check(labels, probabilities);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        byte[] y = labels.ToArray();
        double[] p = probabilities.ToArray();
        ImmutableArray<int> fold = HoldOut.Folds(persons.IsEmpty ? [.. Enumerable.Range(0, y.Length)] : persons.ToArray(), folds, seed);
        double before = y.Length == 0 ? double.NaN : RiskMetrics.LogLoss(y, p);
        double[] platt = new double[y.Length], isotonic = new double[y.Length];
        for (int f = 0; f < folds; f++)
        {
            int[] fit = [.. Enumerable.Range(0, y.Length).Where(i => fold[i] != f)],
                held = [.. Enumerable.Range(0, y.Length).Where(i => fold[i] == f)];
            byte[] fitLabels = [.. fit.Select(i => y[i])];
            if (held.Length == 0 || !fitLabels.Contains((byte)0) || !fitLabels.Contains((byte)1))
            {
                return new CalibrationChoice(null, "none", before, double.NaN, double.NaN);
            }

            double[] fitProbabilities = [.. fit.Select(i => p[i])];
            PlattCalibrator plattMap = PlattCalibrator.Train(fitLabels, fitProbabilities);
            IsotonicCalibrator isotonicMap = IsotonicCalibrator.Train(fitLabels, fitProbabilities);
            foreach (int i in held)
            {
                platt[i] = plattMap.Calibrate(p[i]);
                isotonic[i] = Math.Clamp(isotonicMap.Calibrate(p[i]), Floor, 1 - Floor);
            }
        }

        double lossPlatt = RiskMetrics.LogLoss(y, platt), lossIsotonic = RiskMetrics.LogLoss(y, isotonic);
        bool useIsotonic = IsGain(y, platt, isotonic, minimumGain);
        return !IsGain(y, p, useIsotonic ? isotonic : platt, minimumGain)
            ? new CalibrationChoice(null, "none", before, lossPlatt, lossIsotonic)
            : new CalibrationChoice(useIsotonic ? IsotonicCalibrator.Train(y, p) : PlattCalibrator.Train(y, p),
                useIsotonic ? "isotonic" : "platt", before, lossPlatt, lossIsotonic);
    }

    // The mean fall of the loss must exceed the minimum and its own standard error: on few rows maps seem to help by chance.
    private static bool IsGain(byte[] labels, double[] before, double[] after, double minimumGain)
    {
        double[] gains = [.. labels.Select((y, i) => LogLoss.Of(y, before[i]) - LogLoss.Of(y, after[i]))];
        double mean = gains.Average(), error = Math.Sqrt(gains.Sum(g => (g - mean) * (g - mean)) / gains.Length / gains.Length);
        return mean > Math.Max(minimumGain, error);
    }
}
