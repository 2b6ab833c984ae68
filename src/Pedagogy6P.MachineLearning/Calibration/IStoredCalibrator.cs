using System.Text.Json;

namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>
/// The capability of a calibrator to write itself to a model file and to JSON; a calibrated model is stored when its model and its
/// calibrator are.
/// </summary>
public interface IStoredCalibrator : IProbabilityCalibrator
{
    /// <summary>The kind of a model calibrated by it, which says who reads it: below 128 for this library, from 128 on for hosts.</summary>
    byte Kind { get; }

    /// <summary>Writes the map; the model that it calibrates follows.</summary>
    /// <param name="writer">The model file.</param>
    void Write(RiskModelWriter writer);

    /// <summary>Writes the properties of the map into a JSON object that is open already.</summary>
    /// <param name="writer">The document.</param>
    void WriteJson(Utf8JsonWriter writer);
}
