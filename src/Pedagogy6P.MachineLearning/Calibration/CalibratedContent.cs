using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>Calibrated models in a model file: the map, then the model. What is read is checked.</summary>
internal static class CalibratedContent
{
    public const byte Platt = 4;
    public const byte Isotonic = 5;

    public static CalibratedModel ReadPlatt(RiskModelReader reader, FeatureSchema schema)
    {
        PlattCalibrator platt = new(reader.ReadFinite(), reader.ReadFinite());
        if (platt.Slope < 0)
        {
            throw new FormatException("a calibration that turns the order round");
        }

        return new CalibratedModel(reader.ReadModel(schema), platt);
    }

    public static CalibratedModel ReadIsotonic(RiskModelReader reader, FeatureSchema schema)
    {
        double[] inputs = reader.ReadDoubles(), outputs = reader.ReadDoubles();
        if (inputs.Length == 0 || inputs.Length != outputs.Length || !Rises(inputs) || !Rises(outputs))
        {
            throw new FormatException("an isotonic map that does not rise");
        }

        if (!(outputs[0] >= 0 && outputs[^1] <= 1))
        {
            throw new FormatException("an isotonic map that gives no probabilities");
        }

        return new CalibratedModel(reader.ReadModel(schema), new IsotonicCalibrator(inputs, outputs));
    }

    private static bool Rises(double[] values)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (!(values[i] >= values[i - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
