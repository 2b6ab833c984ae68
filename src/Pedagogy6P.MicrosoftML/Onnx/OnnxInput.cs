using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>An input of a model, and the features that fill it. Immutable and thread-safe.</summary>
internal sealed class OnnxInput
{
    private readonly TensorElementType _element;
    private readonly int _first, _columns, _rank;
    private readonly long _missing;
    private readonly ImmutableArray<byte[]> _categories;

    /// <summary>An input of the features from a first one on.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="node">What the model says about it.</param>
    /// <param name="features">The features, one after the other in the schema.</param>
    /// <param name="first">Number of the first of them.</param>
    /// <param name="missing">The whole number that stands for a missing one.</param>
    public OnnxInput(string name, NodeMetadata node, ReadOnlySpan<Feature> features, int first, long missing)
    {
        Name = name;
        _element = node.ElementDataType;
        _rank = node.Dimensions.Length;
        _first = first;
        _columns = features.Length;
        _missing = missing;
        _categories = [.. features[0].Categories.Select(Encoding.UTF8.GetBytes)];
    }

    public string Name { get; }

    /// <summary>The tensor of some rows, which the caller disposes of.</summary>
    /// <param name="rows">Values of the rows, one row after the other.</param>
    /// <param name="width">Values per row.</param>
    /// <param name="count">Rows of the tensor; those beyond the last are like it.</param>
    public OrtValue Of(ReadOnlySpan<double> rows, int width, int count) => _element switch
    {
        TensorElementType.Double => Numbers<double>(rows, width, count),
        TensorElementType.Float => Numbers<float>(rows, width, count),
        TensorElementType.Int64 => Numbers<long>(rows, width, count),
        _ => Texts(rows, width, count),
    };

    private OrtValue Numbers<T>(ReadOnlySpan<double> rows, int width, int count)
        where T : unmanaged, INumberBase<T>
    {
        T[] values = GC.AllocateUninitializedArray<T>(count * _columns);
        int full = rows.Length / width;
        for (int column = 0; column < _columns; column++)
        {
            ReadOnlySpan<double> from = rows[(_first + column)..];
            for (int row = 0; row < full; row++)
            {
                double value = from[row * width];
                values[(row * _columns) + column] = T.CreateTruncating(double.IsNaN(value) && typeof(T) == typeof(long) ? _missing : value);
            }
        }

        for (int row = full; row < count; row++)
        {
            values.AsSpan((full - 1) * _columns, _columns).CopyTo(values.AsSpan(row * _columns));
        }

        return OrtValue.CreateTensorValueFromMemory(values, Shape(count));
    }

    private OrtValue Texts(ReadOnlySpan<double> rows, int width, int count)
    {
        // Strings are empty until they are set: missing and unknown categories stay so.
        OrtValue values = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, Shape(count));
        int last = (rows.Length / width) - 1;
        for (int row = 0; row < count; row++)
        {
            double code = rows[(Math.Min(row, last) * width) + _first];
            if (code >= 0 && code < _categories.Length)
            {
                values.StringTensorSetElementAt(_categories[(int)code].AsSpan(), row);
            }
        }

        return values;
    }

    private long[] Shape(int count) => _rank == 1 ? [count] : [count, _columns];
}
