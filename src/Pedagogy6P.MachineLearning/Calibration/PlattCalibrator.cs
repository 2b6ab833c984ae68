using System.Text.Json;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>Logistic recalibration (Platt 1999, on log-odds): sigmoid(intercept + slope·logit(p)). Immutable and thread-safe.</summary>
/// <param name="Intercept">Shift in log-odds.</param>
/// <param name="Slope">Factor on log-odds, ≥ 0.</param>
public sealed record PlattCalibrator(double Intercept, double Slope) : IStoredCalibrator
{
    /// <summary>Fits by maximum likelihood; a fit that would reverse the order keeps slope 0.</summary>
    /// <param name="labels">Per row 0 or 1, both present.</param>
    /// <param name="probabilities">Per row an out-of-sample probability.</param>
    /// <exception cref="ArgumentException">Lengths differ, a label is not 0 or 1, or a class is absent.</exception>
    public static PlattCalibrator Train(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities)
    {
        EvaluationInput.Check(labels, probabilities);
        int positives = labels.Count((byte)1);
        if (positives == 0 || positives == labels.Length)
        {
            throw new ArgumentException("Both classes are needed to calibrate.", nameof(labels));
        }

        (double intercept, double slope) = Recalibration.Fit(labels, probabilities);
        return slope > 0 ? new PlattCalibrator(intercept, slope) : new PlattCalibrator(Logit.Of((double)positives / labels.Length), 0);
    }

    /// <inheritdoc/>
    public double Calibrate(double probability) => Logit.Sigmoid(Intercept + (Slope * Logit.Of(probability)));

    byte IStoredCalibrator.Kind => CalibratedContent.Platt;

    void IStoredCalibrator.Write(RiskModelWriter writer)
    {
        writer.Write(Intercept);
        writer.Write(Slope);
    }

    void IStoredCalibrator.WriteJson(Utf8JsonWriter writer) => writer.WriteNumbers("platt", [Intercept, Slope]);
}
