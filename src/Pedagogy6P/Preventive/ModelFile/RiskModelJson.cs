using System.Text.Json;
using Pedagogy6P.Preventive.Boosting;
using Pedagogy6P.Preventive.Calibration;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Evaluation;
using Pedagogy6P.Preventive.Hazard;
using Pedagogy6P.Preventive.Logistic;

namespace Pedagogy6P.Preventive.ModelFile;

/// <summary>Exports a model document as JSON for other tools to read; the binary file is the one to keep. Numbers that are not finite are null.</summary>
public static class RiskModelJson
{
    /// <summary>Writes the document as one JSON object.</summary>
    /// <param name="document">Model and metadata.</param>
    /// <param name="writer">Receives the object; it is flushed, not disposed.</param>
    /// <exception cref="ArgumentException">The model is of a kind this library did not make.</exception>
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
            WriteStrings(writer, "categories", feature.Categories);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("metrics");
        foreach (RiskScores scores in metadata.Metrics)
        {
            writer.WriteStartObject();
            writer.WriteString("name", scores.Name);
            WriteNumber(writer, "auc", scores.Auc);
            WriteNumber(writer, "ap", scores.AveragePrecision);
            WriteNumber(writer, "brier", scores.Brier);
            WriteNumber(writer, "logLoss", scores.LogLoss);
            WriteNumber(writer, "ece", scores.CalibrationError);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("model");
        WriteModel(writer, document.Model);
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WriteModel(Utf8JsonWriter writer, IRiskModel model)
    {
        writer.WriteStartObject();
        switch (model)
        {
            case LogisticModel logistic:
                writer.WriteString("kind", "logistic");
                WriteNumber(writer, "intercept", logistic.Intercept);
                writer.WriteStartArray("terms");
                foreach (LogisticTerm term in logistic.Terms)
                {
                    writer.WriteStartObject();
                    WriteNumber(writer, "center", term.Center);
                    WriteNumber(writer, "slope", term.Slope);
                    WriteNumber(writer, "present", term.Present);
                    WriteNumber(writer, "missing", term.Missing);
                    WriteNumber(writer, "minimum", term.Minimum);
                    WriteNumber(writer, "maximum", term.Maximum);
                    WriteNumbers(writer, "categories", term.Categories);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                break;
            case BoostedTreesModel boosted:
                writer.WriteString("kind", "boostedTrees");
                WriteNumber(writer, "baseScore", boosted.BaseScore);
                if (boosted.Inputs.Nearest)
                {
                    writer.WriteString("valuesRoundedTo", "nearest single precision");
                    WriteNumber(writer, "missingValue", boosted.Inputs.Missing);
                }

                writer.WriteStartArray("trees");
                foreach (RegressionTree tree in boosted.Trees)
                {
                    WriteNode(writer, tree, 0);
                }

                writer.WriteEndArray();
                break;
            case AveragedModel averaged:
                writer.WriteString("kind", "average");
                WriteNumbers(writer, "weights", [.. averaged.Members.Select(m => m.Weight)]);
                WriteModels(writer, [.. averaged.Members.Select(m => m.Model)]);
                break;
            case CalibratedModel calibrated:
                writer.WriteString("kind", "calibrated");
                if (calibrated.Calibrator is PlattCalibrator platt)
                {
                    WriteNumbers(writer, "platt", [platt.Intercept, platt.Slope]);
                }
                else if (calibrated.Calibrator is IsotonicCalibrator isotonic)
                {
                    WriteNumbers(writer, "isotonicInputs", isotonic.Inputs);
                    WriteNumbers(writer, "isotonicOutputs", isotonic.Outputs);
                }

                WriteModels(writer, [calibrated.Inner]);
                break;
            case HazardModel hazard:
                writer.WriteString("kind", "hazard");
                WriteStrings(writer, "events", hazard.Events);
                WriteNumber(writer, "periodDays", hazard.PeriodDays);
                WriteNumber(writer, "horizonDays", hazard.HorizonDays);
                WriteModels(writer, hazard.Hazards);
                break;
            default:
                throw new ArgumentException($"Models of type {model.GetType().Name} cannot be written.", nameof(model));
        }

        writer.WriteEndObject();
    }

    private static void WriteModels(Utf8JsonWriter writer, ReadOnlySpan<IRiskModel> models)
    {
        writer.WriteStartArray("members");
        foreach (IRiskModel model in models)
        {
            WriteModel(writer, model);
        }

        writer.WriteEndArray();
    }

    private static void WriteNode(Utf8JsonWriter writer, RegressionTree tree, int node)
    {
        writer.WriteStartObject();
        if (tree.IsLeaf(node))
        {
            WriteNumber(writer, "value", tree.Value[node]);
        }
        else
        {
            writer.WriteNumber("feature", tree.Feature[node]);
            writer.WriteBoolean("missingLeft", tree.MissingLeft[node]);
            if (tree.Categories[node] is { } goesLeft)
            {
                writer.WriteStartArray("leftCategories");
                for (int code = 0; code < goesLeft.Length; code++)
                {
                    if (goesLeft[code])
                    {
                        writer.WriteNumberValue(code);
                    }
                }

                writer.WriteEndArray();
            }
            else
            {
                WriteNumber(writer, "below", tree.Threshold[node]);
            }

            writer.WritePropertyName("left");
            WriteNode(writer, tree, tree.Left[node]);
            writer.WritePropertyName("right");
            WriteNode(writer, tree, tree.Right[node]);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, ReadOnlySpan<double> values)
    {
        writer.WriteStartArray(name);
        foreach (double value in values)
        {
            writer.WriteNumberValue(value);
        }

        writer.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
