using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>The output of a model that holds the probabilities. Immutable and thread-safe.</summary>
/// <param name="Name">Its name.</param>
internal sealed record OnnxOutput(string Name)
{
    /// <summary>What to do about an output of other numbers.</summary>
    public const string Other = "name the output of probabilities in options.Probability, and no scores or log-odds";

    // What single precision may add to a certainty, or take from one.
    private const double Overshoot = 1e-6;

    private static readonly string[] Usual = ["probability", "probabilities", "Probability.output"];

    /// <summary>The output that the options name, or the one with a usual name.</summary>
    /// <exception cref="InputRefusedException">
    /// There is none or there are several, or it holds something else; the message names it.
    /// </exception>
    public static OnnxOutput Of(InferenceSession session, OnnxModelOptions options)
    {
        string all = string.Join(", ", session.OutputNames);
        string[] found = [.. session.OutputNames.Where(name => options.Probability is null
            ? Usual.Contains(name, StringComparer.OrdinalIgnoreCase) : string.Equals(name, options.Probability, StringComparison.Ordinal))];
        if (found.Length > 1)
        {
            throw Refused(string.Join(", ", found), null, "one output of probabilities (name it in options.Probability)");
        }

        if (found.Length == 0)
        {
            string? maps = session.OutputNames.FirstOrDefault(
                name => session.OutputMetadata[name].OnnxValueType == OnnxValueType.ONNX_TYPE_SEQUENCE);
            throw maps is not null ? Refused(maps, session.OutputMetadata[maps], Expected(session.OutputMetadata[maps])!)
                : Refused(options.Probability, null, $"an output of probabilities (its name in options.Probability); the model has {all}");
        }

        NodeMetadata node = session.OutputMetadata[found[0]];
        return Expected(node) is { } expected ? throw Refused(found[0], node, expected) : new OnnxOutput(found[0]);
    }

    /// <summary>The numbers of rows, from the tensor that the model gave for them and perhaps rows more.</summary>
    /// <exception cref="InvalidOperationException">It holds another count.</exception>
    public void Read(OrtValue value, int rows, Span<double> destination)
    {
        OrtTensorTypeAndShapeInfo info = value.GetTensorTypeAndShape();
        long columns = info.ElementCount / rows;
        if (columns is not (1 or 2) || columns * rows != info.ElementCount)
        {
            throw new InvalidOperationException($"The output {Name} of the ONNX model has not one probability per row.");
        }

        if (info.ElementDataType == TensorElementType.Double)
        {
            Read(value.GetTensorDataAsSpan<double>(), (int)columns, destination);
        }
        else
        {
            Read(value.GetTensorDataAsSpan<float>(), (int)columns, destination);
        }
    }

    /// <summary>Takes numbers that a model gave as probabilities.</summary>
    /// <exception cref="InvalidOperationException">One is none.</exception>
    public void Check(Span<double> probabilities)
    {
        foreach (ref double probability in probabilities)
        {
            if (double.IsNaN(probability))
            {
                throw new InvalidOperationException(
                    $"The output {Name} of the ONNX model gives no probability for a row; replace missing values in the model.");
            }

            probability = probability is >= -Overshoot and <= 1 + Overshoot ? Math.Clamp(probability, 0, 1)
                : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                    $"The output {Name} of the ONNX model gives {probability} for a row, which is no probability: {Other}."));
        }
    }

    private static void Read<T>(ReadOnlySpan<T> values, int columns, Span<double> destination)
        where T : System.Numerics.INumberBase<T>
    {
        for (int row = 0; row < destination.Length; row++)
        {
            // Of two classes the second is the event.
            destination[row] = double.CreateChecked(values[(row * columns) + columns - 1]);
        }
    }

    private static string? Expected(NodeMetadata node) => node switch
    {
        { OnnxValueType: OnnxValueType.ONNX_TYPE_SEQUENCE } => "a tensor: convert the classifier with zipmap=False",
        { IsTensor: false } => "a tensor of probabilities",
        { ElementDataType: not (TensorElementType.Float or TensorElementType.Double) } => "numbers of type float or double",
        { Dimensions: not ([] or [_] or [_, -1 or 1 or 2]) } => "one probability per row, of shape [N, 1], or those of two classes, [N, 2]",
        _ => null,
    };

    private static InputRefusedException Refused(string? name, NodeMetadata? node, string expected) =>
        InputRefusedException.Because(OnnxRiskModel.Table, name, node is null ? null : OnnxRiskModel.Describe(node), expected);
}
