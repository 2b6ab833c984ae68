using System.Text.Json;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>
/// Exports a model document as JSON for other tools to read; the binary file is the one to keep. Numbers that are not finite are null.
/// </summary>
public static class RiskModelJson
{
    /// <summary>Writes the document as one JSON object.</summary>
    /// <param name="document">Model and metadata.</param>
    /// <param name="writer">Receives the object; it is flushed, not disposed.</param>
    /// <exception cref="ArgumentException">The model, or a member of it, is not stored (<see cref="IStoredRiskModel"/>).</exception>
    public static void Write(RiskModelDocument document, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        RiskModelMetadata metadata = document.Metadata;
        writer.WriteStartObject();
        writer.WriteString("name", metadata.Name);
        writer.WriteString("label", metadata.Label);
        writer.WriteString("settings", metadata.Settings);
        writer.WriteString("calibration", metadata.Calibration);
        writer.WriteNumber("seed", metadata.Seed);
        writer.WriteString("libraryVersion", metadata.LibraryVersion);
        writer.WriteString("trainedOn", metadata.TrainedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteNumber("trainingRows", metadata.TrainingRows);
        writer.WriteNumber("trainingPositives", metadata.TrainingPositives);
        writer.WriteString("trainingDataHash", metadata.TrainingDataHash);
        writer.WriteStartArray("features");
        foreach (Feature feature in document.Model.Schema.Features)
        {
            writer.WriteStartObject();
            writer.WriteString("name", feature.Name);
            writer.WriteString("kind", feature.Kind.ToString());
            writer.WriteStrings("categories", feature.Categories);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("metrics");
        foreach (RiskScores scores in metadata.Metrics)
        {
            writer.WriteStartObject();
            writer.WriteString("name", scores.Name);
            writer.WriteFinite("auc", scores.Auc);
            writer.WriteFinite("ap", scores.AveragePrecision);
            writer.WriteFinite("brier", scores.Brier);
            writer.WriteFinite("logLoss", scores.LogLoss);
            writer.WriteFinite("ece", scores.CalibrationError);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("model");
        writer.WriteModel(document.Model);
        writer.WriteEndObject();
        writer.Flush();
    }
}
