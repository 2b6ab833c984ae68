namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>A non-decreasing map from a model's probability to a better calibrated one. Immutable and thread-safe.</summary>
public interface IProbabilityCalibrator
{
    /// <summary>Calibrated probability, in [0, 1].</summary>
    /// <param name="probability">The model's probability, in [0, 1].</param>
    double Calibrate(double probability);
}
