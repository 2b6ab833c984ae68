using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>An input that the probability does not depend on, and what fills it. Immutable and thread-safe.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Element">The type of its elements.</param>
/// <param name="Dimensions">Its shape, the rows first; −1 for a size that is free.</param>
internal sealed record OnnxUnusedInput(string Name, TensorElementType Element, int[] Dimensions)
{
    /// <summary>Whether inputs of a type can be filled.</summary>
    public static bool Takes(TensorElementType element) => element is >= TensorElementType.Float and <= TensorElementType.Bool
        or TensorElementType.Double or TensorElementType.UInt32 or TensorElementType.UInt64;

    /// <summary>A tensor of zeros, false or empty texts, which the caller disposes of.</summary>
    public OrtValue Empty(int rows)
    {
        if (Element == TensorElementType.String)
        {
            return OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, Shape(rows));
        }

        OrtValue values = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, Element, Shape(rows));
        values.GetTensorMutableRawData().Clear();
        return values;
    }

    /// <summary>
    /// A tensor of a number in every place, as near as its type comes to it (above 0 true, the text "1"), which the caller disposes of.
    /// </summary>
    public OrtValue Full(int rows, double number)
    {
        OrtValue values = Empty(rows);
        switch (Element)
        {
            case TensorElementType.String:
                for (int at = 0; at < Shape(rows).Aggregate(1L, (product, size) => product * size); at++)
                {
                    values.StringTensorSetElementAt("1"u8, at);
                }

                break;
            case TensorElementType.Float:
                values.GetTensorMutableDataAsSpan<float>().Fill((float)number);
                break;
            case TensorElementType.Double:
                values.GetTensorMutableDataAsSpan<double>().Fill(number);
                break;
            case TensorElementType.Bool:
                values.GetTensorMutableDataAsSpan<bool>().Fill(number > 0);
                break;
            case TensorElementType.Int64:
                values.GetTensorMutableDataAsSpan<long>().Fill((long)number);
                break;
            case TensorElementType.Int32:
                values.GetTensorMutableDataAsSpan<int>().Fill((int)number);
                break;
            default:
                // Small and unsigned numbers, whose bytes are all 1.
                values.GetTensorMutableRawData().Fill(1);
                break;
        }

        return values;
    }

    private long[] Shape(int rows) => [rows, .. Dimensions.Skip(1).Select(size => (long)Math.Max(size, 1))];
}
