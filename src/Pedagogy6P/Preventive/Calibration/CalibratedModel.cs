using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Preventive.Calibration;

/// <summary>A model whose probabilities pass through a calibrator. Immutable and thread-safe.</summary>
/// <param name="Inner">The model.</param>
/// <param name="Calibrator">The map.</param>
public sealed record CalibratedModel(IRiskModel Inner, IProbabilityCalibrator Calibrator) : IRiskModel
{
    /// <inheritdoc/>
    public FeatureSchema Schema => Inner.Schema;

    /// <inheritdoc/>
    public double Probability(ReadOnlySpan<double> row) => Calibrator.Calibrate(Inner.Probability(row));

    /// <inheritdoc/>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        Inner.Probabilities(table, destination);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Calibrator.Calibrate(destination[i]);
        }
    }
}
