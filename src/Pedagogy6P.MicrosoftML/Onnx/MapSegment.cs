using Pedagogy6P.MachineLearning.Calibration;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>A piece of an isotonic map: output + (probability − input) / width × rise.</summary>
/// <param name="Start">The smallest probability it is for; it ends where the next begins.</param>
/// <param name="Input">Probability at its left end.</param>
/// <param name="Width">From there to its right end.</param>
/// <param name="Output">What the map gives at its left end.</param>
/// <param name="Rise">From there to its right end.</param>
internal readonly record struct MapSegment(double Start, double Input, double Width, double Output, double Rise)
{
    /// <summary>The pieces of a map from left to right, the first from −∞.</summary>
    public static IEnumerable<MapSegment> Of(IsotonicCalibrator calibrator)
    {
        double[] inputs = calibrator.Inputs.ToArray(), outputs = calibrator.Outputs.ToArray();
        yield return Constant(double.NegativeInfinity, outputs[0]);
        for (int at = 0; at < inputs.Length; at++)
        {
            if (at == inputs.Length - 1)
            {
                yield return Constant(inputs[at], outputs[at]);
            }
            else if (inputs[at + 1] > inputs[at])
            {
                yield return new MapSegment(inputs[at], inputs[at], inputs[at + 1] - inputs[at], outputs[at],
                    outputs[at + 1] - outputs[at]);
            }
        }
    }

    private static MapSegment Constant(double start, double output) => new(start, 0, 1, output, 0);
}
