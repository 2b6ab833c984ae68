using System.Buffers.Binary;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>A constant tensor of a model.</summary>
/// <param name="Element">The type of its elements.</param>
/// <param name="Dimensions">Its shape; empty for a single number.</param>
/// <param name="Data">Its elements, little-endian.</param>
internal sealed record OnnxTensor(OnnxElement Element, long[] Dimensions, byte[] Data)
{
    /// <summary>A row of numbers.</summary>
    public static OnnxTensor Of(IReadOnlyCollection<double> values) => new(OnnxElement.Double, [values.Count], Raw(values));

    /// <summary>One number.</summary>
    public static OnnxTensor Of(double value) => new(OnnxElement.Double, [], Raw([value]));

    /// <summary>A row of small whole numbers.</summary>
    public static OnnxTensor Of(IReadOnlyCollection<byte> values) => new(OnnxElement.UInt8, [values.Count], [.. values]);

    /// <summary>Whole numbers, as operators take axes and places.</summary>
    public static OnnxTensor Of(long value)
    {
        byte[] data = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(data, value);
        return new OnnxTensor(OnnxElement.Int64, [1], data);
    }

    /// <summary>Writes the message TensorProto.</summary>
    public void Write(ProtoWriter writer, string name)
    {
        foreach (long dimension in Dimensions)
        {
            writer.Number(1, dimension);
        }

        writer.Number(2, (long)Element);
        writer.Text(8, name);
        writer.Bytes(9, Data);
    }

    private static byte[] Raw(IReadOnlyCollection<double> values)
    {
        byte[] data = new byte[values.Count * sizeof(double)];
        int at = 0;
        foreach (double value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(at), value);
            at += sizeof(double);
        }

        return data;
    }
}
