namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>A setting of an operator: writes itself as the message AttributeProto.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Write">Writes its value and its type.</param>
internal readonly record struct OnnxAttribute(string Name, Action<ProtoWriter> Write)
{
    private const int Type = 20;

    public static OnnxAttribute Of(string name, long value) => new(name, writer =>
    {
        writer.Number(3, value);
        writer.Number(Type, 2);
    });

    public static OnnxAttribute Of(string name, IReadOnlyCollection<long> values) => new(name, writer =>
    {
        writer.Numbers(8, values);
        writer.Number(Type, 7);
    });

    public static OnnxAttribute Of(string name, IEnumerable<string> values) => new(name, writer =>
    {
        foreach (string value in values)
        {
            writer.Text(9, value);
        }

        writer.Number(Type, 8);
    });

    public static OnnxAttribute Of(string name, OnnxTensor value) => new(name, writer =>
    {
        writer.Inner(5, tensor => value.Write(tensor, name));
        writer.Number(Type, 4);
    });
}
