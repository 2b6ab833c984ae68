using System.Text.Json;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>
/// A model whose probabilities pass through a calibrator. Explained when the model is, as it is before calibration; stored when model and
/// calibrator are.
/// Immutable and thread-safe.
/// </summary>
/// <param name="Inner">The model.</param>
/// <param name="Calibrator">The map.</param>
public sealed record CalibratedModel(IRiskModel Inner, IProbabilityCalibrator Calibrator) : IExplainedRiskModel, IStoredRiskModel
{
    /// <inheritdoc/>
    public FeatureSchema Schema => Inner.Schema;

    IRiskModel? IExplainedRiskModel.Unexplained => Inner.FindUnexplained();

    double IExplainedRiskModel.BaseLogOdds => Inner.Explained().BaseLogOdds;

    byte IStoredRiskModel.Kind => Map.Kind;

    IRiskModel? IStoredRiskModel.Unstored => Calibrator is IStoredCalibrator ? Inner.FindUnstored() : this;

    private IStoredCalibrator Map => Calibrator as IStoredCalibrator
        ?? throw new InvalidOperationException($"Calibrators of type {Calibrator.GetType().Name} cannot be written.");

    /// <inheritdoc/>
    public double Probability(ReadOnlySpan<double> row) => Calibrator.Calibrate(Inner.Probability(row));

    /// <inheritdoc/>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        Inner.Probabilities(table, destination);
        Calibrate(destination);
    }

    /// <inheritdoc/>
    public void Probabilities(ReadOnlySpan<double> rows, Span<double> destination)
    {
        Inner.Probabilities(rows, destination);
        Calibrate(destination);
    }

    void IExplainedRiskModel.Contributions(ReadOnlySpan<double> row, Span<double> destination) =>
        Inner.Explained().Contributions(row, destination);

    void IStoredRiskModel.Write(RiskModelWriter writer)
    {
        RiskModelWriter.ThrowIfTaken(Map.Kind, Calibrator);
        Map.Write(writer);
        writer.WriteModel(Inner);
    }

    void IStoredRiskModel.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteString("kind", "calibrated");
        Map.WriteJson(writer);
        writer.WriteMembers([Inner]);
    }

    private void Calibrate(Span<double> probabilities)
    {
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = Calibrator.Calibrate(probabilities[i]);
        }
    }
}
