namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>Outcome of <see cref="CrossFittedCalibration"/>.</summary>
/// <param name="Calibrator">The calibrator to use; null when neither helps.</param>
/// <param name="Method">"none", "platt" or "isotonic".</param>
/// <param name="LossBefore">Log-loss of the probabilities as they are.</param>
/// <param name="LossPlatt">Cross-fitted log-loss of Platt scaling.</param>
/// <param name="LossIsotonic">Cross-fitted log-loss of isotonic regression.</param>
public sealed record CalibrationChoice(IProbabilityCalibrator? Calibrator, string Method, double LossBefore, double LossPlatt,
    double LossIsotonic)
{
    /// <summary>The model with the chosen calibrator, or as it is.</summary>
    /// <param name="model">The model whose out-of-sample probabilities the choice was made on.</param>
    public IRiskModel Apply(IRiskModel model) => Calibrator is null ? model : new CalibratedModel(model, Calibrator);
}
