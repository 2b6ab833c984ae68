namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>Types of the elements of tensors, numbered as ONNX numbers them (TensorProto.DataType).</summary>
internal enum OnnxElement
{
    Single = 1,
    UInt8 = 2,
    Int64 = 7,
    String = 8,
    Double = 11,
}
