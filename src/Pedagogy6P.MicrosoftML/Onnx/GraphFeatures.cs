using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// The features of a model as inputs of a graph, and what models make of them, each made once. Not thread-safe.
/// </summary>
internal sealed class GraphFeatures
{
    private readonly OnnxGraph _graph;
    private readonly string[] _inputs;
    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<(bool Nearest, float Missing), string> _treeColumns = [];

    public GraphFeatures(FeatureSchema schema, OnnxGraph graph)
    {
        Schema = schema;
        _graph = graph;
        _inputs = [.. schema.Features.Select(feature => graph.Input(feature.Name,
            feature.Kind == FeatureKind.Categorical ? OnnxElement.String : OnnxElement.Double))];
    }

    public FeatureSchema Schema { get; }

    /// <summary>Values of some numeric or ordinal features side by side.</summary>
    public string Numbers(IEnumerable<int> features) => Beside([.. features.Select(feature => _inputs[feature])]);

    /// <summary>
    /// Codes of a categorical feature as whole numbers from 1, and 0 for a missing or unknown category.
    /// </summary>
    public string Codes(int feature)
    {
        if (!_codes.TryGetValue(feature, out string? codes))
        {
            // The empty string is missing, whatever the categories are; of two equal categories the last is the one found.
            Dictionary<string, long> numbers = new(StringComparer.Ordinal);
            foreach ((int code, string category) in Schema[feature].Categories.Index())
            {
                numbers[category] = code + 1;
            }

            numbers[string.Empty] = 0;
            string[] keys = [.. numbers.Keys.Order(StringComparer.Ordinal)];
            codes = _graph.Learned("LabelEncoder",
            [
                OnnxAttribute.Of("default_int64", 0),
                OnnxAttribute.Of("keys_strings", keys),
                OnnxAttribute.Of("values_int64s", (long[])[.. keys.Select(key => numbers[key])]),
            ], _inputs[feature]);
            _codes.Add(feature, codes);
        }

        return codes;
    }

    /// <summary>All features side by side as trees look at them: numbers, rounded or not, and codes of categories.</summary>
    /// <param name="nearest">Whether numbers are rounded to the nearest single.</param>
    /// <param name="missing">A single that stands for a missing number; NaN for none.</param>
    public string TreeColumns(bool nearest, float missing)
    {
        if (!_treeColumns.TryGetValue((nearest, missing), out string? columns))
        {
            columns = Beside([.. Enumerable.Range(0, Schema.Count).Select(feature => Schema[feature].Kind == FeatureKind.Categorical
                ? Cast(Codes(feature), OnnxElement.Double) : Seen(_inputs[feature], nearest, missing))]);
            _treeColumns.Add((nearest, missing), columns);
        }

        return columns;
    }

    private string Seen(string number, bool nearest, float missing)
    {
        if (!nearest)
        {
            return number;
        }

        string rounded = Cast(Cast(number, OnnxElement.Single), OnnxElement.Double);
        return float.IsNaN(missing) ? rounded : _graph.Node("Where",
            _graph.Node("Equal", rounded, _graph.Constant(missing)), _graph.Constant(double.NaN), rounded);
    }

    private string Cast(string value, OnnxElement element) => _graph.Node("Cast", [OnnxAttribute.Of("to", (long)element)], value);

    private string Beside(string[] values) => values.Length == 1 ? values[0]
        : _graph.Node("Concat", [OnnxAttribute.Of("axis", 1)], values);
}
