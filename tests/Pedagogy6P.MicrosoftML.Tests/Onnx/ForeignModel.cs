using System.Buffers.Binary;
using Pedagogy6P.MicrosoftML.Onnx;

namespace Pedagogy6P.MicrosoftML.Tests.Onnx;

/// <summary>
/// A logistic regression of two numbers, as converters of other libraries write it: the operator LinearClassifier over one tensor, or
/// over inputs that are joined, perhaps after an imputer; its outputs are the label and the probabilities of both classes.
/// </summary>
internal sealed record ForeignModel
{
    public const float Intercept = -0.5f, First = 0.25f, Second = -0.125f;

    private const long Int64 = (long)OnnxElement.Int64, Single = (long)OnnxElement.Single;

    /// <summary>Names of the inputs; a single one takes both numbers.</summary>
    public string[] Inputs { get; init; } = ["X"];

    /// <summary>The type of the elements of the inputs.</summary>
    public OnnxElement Element { get; init; } = OnnxElement.Single;

    /// <summary>Rows of the inputs; 0 for any number.</summary>
    public long Rows { get; init; }

    /// <summary>Columns of a single input.</summary>
    public long Columns { get; init; } = 2;

    /// <summary>Whether missing numbers are read as 3.</summary>
    public bool Imputes { get; init; } = true;

    /// <summary>Whether probabilities are given as a map per row.</summary>
    public bool ZipMap { get; init; }

    public string Probabilities { get; init; } = "probabilities";

    /// <summary>Another output of the same numbers; null for none.</summary>
    public string? Again { get; init; }

    /// <summary>What it says of two numbers where it imputes.</summary>
    public static double Expected(double first, double second) =>
        1 / (1 + Math.Exp(-(Intercept + (First * (double.IsNaN(first) ? 3 : first)) + (Second * (double.IsNaN(second) ? 3 : second)))));

    public byte[] ToBytes() => ProtoWriter.Message(file =>
    {
        file.Number(1, 8);
        file.Text(2, "another library");
        Operators(file, string.Empty, 15);
        Operators(file, "ai.onnx.ml", 3);
        file.Inner(7, Graph);
    });

    private static void Operators(ProtoWriter file, string domain, long version) => file.Inner(8, set =>
    {
        set.Text(1, domain);
        set.Number(2, version);
    });

    private void Graph(ProtoWriter graph)
    {
        string values = Inputs[0];
        if (Inputs.Length > 1)
        {
            Node(graph, "Concat", string.Empty, Inputs, ["joined"], OnnxAttribute.Of("axis", 1));
            values = "joined";
        }

        if (Element != OnnxElement.Single)
        {
            Node(graph, "Cast", string.Empty, [values], ["single"], OnnxAttribute.Of("to", Single));
            values = "single";
        }

        if (Imputes)
        {
            Node(graph, "Imputer", OnnxGraph.MachineLearning, [values], ["imputed"],
                Floats("imputed_value_floats", 3, 3), Float("replaced_value_float", float.NaN));
            values = "imputed";
        }

        Node(graph, "LinearClassifier", OnnxGraph.MachineLearning, [values], ["label", ZipMap ? "raw" : Probabilities],
            OnnxAttribute.Of("classlabels_ints", (long[])[0, 1]), Floats("coefficients", -First, -Second, First, Second),
            Floats("intercepts", -Intercept, Intercept), Text("post_transform", "LOGISTIC"), OnnxAttribute.Of("multi_class", 0));
        if (ZipMap)
        {
            Node(graph, "ZipMap", OnnxGraph.MachineLearning, ["raw"], [Probabilities],
                OnnxAttribute.Of("classlabels_int64s", (long[])[0, 1]));
        }

        if (Again is not null)
        {
            Node(graph, "Identity", string.Empty, [Probabilities], [Again]);
        }

        graph.Text(2, "foreign");
        long columns = Inputs.Length == 1 ? Columns : 1;
        Array.ForEach(Inputs, input => graph.Inner(11, value => Tensor(value, input, (long)Element, Rows, columns)));
        graph.Inner(12, value => Tensor(value, "label", Int64, 0));
        graph.Inner(12, value =>
        {
            if (ZipMap)
            {
                Maps(value, Probabilities);
            }
            else
            {
                Tensor(value, Probabilities, Single, 0, 2);
            }
        });
        if (Again is not null)
        {
            graph.Inner(12, value => Tensor(value, Again, Single, 0, 2));
        }
    }

    private static void Node(ProtoWriter graph, string operation, string domain, string[] inputs, string[] outputs,
        params OnnxAttribute[] attributes) => graph.Inner(1, node =>
        {
            Array.ForEach(inputs, input => node.Text(1, input));
            Array.ForEach(outputs, output => node.Text(2, output));
            node.Text(4, operation);
            Array.ForEach(attributes, attribute => node.Inner(5, inner =>
            {
                inner.Text(1, attribute.Name);
                attribute.Write(inner);
            }));
            node.Text(7, domain);
        });

    private static void Tensor(ProtoWriter value, string name, long element, params long[] dimensions)
    {
        value.Text(1, name);
        value.Inner(2, type => type.Inner(1, tensor =>
        {
            tensor.Number(1, element);
            tensor.Inner(2, shape => Array.ForEach(dimensions, size => shape.Inner(1, dimension =>
            {
                if (size == 0)
                {
                    dimension.Text(2, "N");
                }
                else
                {
                    dimension.Number(1, size);
                }
            })));
        }));
    }

    // A sequence of maps from a whole number to a Single.
    private static void Maps(ProtoWriter value, string name)
    {
        value.Text(1, name);
        value.Inner(2, type => type.Inner(4, sequence => sequence.Inner(1, element => element.Inner(5, map =>
        {
            map.Number(1, Int64);
            map.Inner(2, number => number.Inner(1, tensor => tensor.Number(1, Single)));
        }))));
    }

    private static OnnxAttribute Floats(string name, params float[] values) => new(name, writer =>
    {
        writer.Bytes(7, [.. values.SelectMany(Raw)]);
        writer.Number(20, 6);
    });

    private static OnnxAttribute Float(string name, float value) => new(name, writer =>
    {
        writer.Number(2, value);
        writer.Number(20, 1);
    });

    private static OnnxAttribute Text(string name, string value) => new(name, writer =>
    {
        writer.Text(4, value);
        writer.Number(20, 3);
    });

    private static byte[] Raw(float value)
    {
        byte[] bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return bytes;
    }
}
