using Microsoft.ML.OnnxRuntime;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Onnx;

namespace Pedagogy6P.MicrosoftML.Tests.Onnx;

/// <summary>Runs files with ONNX Runtime as another program would.</summary>
internal static class OnnxRows
{
    /// <summary>An output for the rows of a table; missing categories are empty or, in every second row, strings nobody has seen.</summary>
    public static double[] Run(byte[] file, FeatureSchema schema, double[] rows, string output = OnnxExport.Probability)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        using var session = new InferenceSession(file, options);
        using var run = new RunOptions();
        int count = rows.Length / schema.Count;
        OrtValue[] inputs = [.. schema.Features.Select((feature, number) => Input(feature,
            [.. Enumerable.Range(0, count).Select(row => rows[(row * schema.Count) + number])]))];
        using var outputs = session.Run(run, [.. schema.Features.Select(feature => feature.Name)], inputs, [output]);
        double[] found = outputs[0].GetTensorDataAsSpan<double>().ToArray();
        Array.ForEach(inputs, input => input.Dispose());
        return found;
    }

    private static OrtValue Input(Feature feature, double[] values)
    {
        long[] shape = [values.Length, 1];
        if (feature.Kind != FeatureKind.Categorical)
        {
            return OrtValue.CreateTensorValueFromMemory(values, shape);
        }

        OrtValue strings = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, shape);
        for (int row = 0; row < values.Length; row++)
        {
            string missing = row % 2 == 0 ? string.Empty : "unseen";
            strings.StringTensorSetElementAt(values[row] >= 0 ? feature.Categories[(int)values[row]] : missing, row);
        }

        return strings;
    }
}
