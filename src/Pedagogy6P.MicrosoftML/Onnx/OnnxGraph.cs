namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// A graph of operators that grows node by node. Values are known by their names, which nobody chooses but inputs and outputs. Not
/// thread-safe.
/// </summary>
internal sealed class OnnxGraph
{
    /// <summary>The operators of machine learning.</summary>
    public const string MachineLearning = "ai.onnx.ml";

    private const string Rows = "N";

    private readonly List<Action<ProtoWriter>> _nodes = [];
    private readonly List<(string Name, OnnxTensor Tensor)> _constants = [];
    private readonly List<(string Name, OnnxElement Element)> _inputs = [];
    private readonly List<string> _outputs = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _unnamed;

    /// <summary>An input with one value per row.</summary>
    public string Input(string name, OnnxElement element)
    {
        _names.Add(name);
        _inputs.Add((name, element));
        return name;
    }

    /// <summary>Gives a value out, one double per row, under a name that no input has.</summary>
    public void Output(string value, string name)
    {
        _outputs.Add(name);
        Write("Identity", string.Empty, [value], name, []);
    }

    /// <summary>A value that does not depend on the row.</summary>
    public string Constant(OnnxTensor tensor)
    {
        string name = Unnamed();
        _constants.Add((name, tensor));
        return name;
    }

    /// <summary>One number that does not depend on the row.</summary>
    public string Constant(double value) => Constant(OnnxTensor.Of(value));

    /// <summary>What an operator gives.</summary>
    public string Node(string operation, params ReadOnlySpan<string> inputs) => Node(operation, [], inputs);

    /// <summary>What an operator with settings gives.</summary>
    public string Node(string operation, OnnxAttribute[] attributes, params ReadOnlySpan<string> inputs) =>
        Write(operation, string.Empty, [.. inputs], Unnamed(), attributes);

    /// <summary>What an operator of machine learning gives.</summary>
    public string Learned(string operation, OnnxAttribute[] attributes, string input) =>
        Write(operation, MachineLearning, [input], Unnamed(), attributes);

    /// <summary>Writes the message GraphProto.</summary>
    public void Write(ProtoWriter writer, string name)
    {
        _nodes.ForEach(node => writer.Inner(1, node));
        writer.Text(2, name);
        _constants.ForEach(constant => writer.Inner(5, tensor => constant.Tensor.Write(tensor, constant.Name)));
        _inputs.ForEach(input => writer.Inner(11, value => WriteValue(value, input.Name, input.Element)));
        _outputs.ForEach(output => writer.Inner(12, value => WriteValue(value, output, OnnxElement.Double)));
    }

    private string Write(string operation, string domain, string[] inputs, string output, OnnxAttribute[] attributes)
    {
        _nodes.Add(writer =>
        {
            Array.ForEach(inputs, input => writer.Text(1, input));
            writer.Text(2, output);
            writer.Text(4, operation);
            Array.ForEach(attributes, attribute => writer.Inner(5, inner =>
            {
                inner.Text(1, attribute.Name);
                attribute.Write(inner);
            }));
            writer.Text(7, domain);
        });
        return output;
    }

    // ValueInfoProto: a tensor of N rows and one column.
    private static void WriteValue(ProtoWriter writer, string name, OnnxElement element)
    {
        writer.Text(1, name);
        writer.Inner(2, type => type.Inner(1, tensor =>
        {
            tensor.Number(1, (long)element);
            tensor.Inner(2, shape =>
            {
                shape.Inner(1, rows => rows.Text(2, Rows));
                shape.Inner(1, columns => columns.Number(1, 1));
            });
        }));
    }

    private string Unnamed()
    {
        string name;
        do
        {
            name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{_unnamed++}");
        }
        while (!_names.Add(name));

        return name;
    }
}
