using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>Matches the inputs of a model with features. Pure.</summary>
internal static class OnnxInputs
{
    private const string Table = OnnxRiskModel.Table;

    private const string OrUnused = "or its name in options.Unused where the probability does not depend on it";

    /// <summary>The features, the inputs that they fill, and those that nothing fills.</summary>
    /// <exception cref="InputRefusedException">Inputs and features do not match; all that do not are named.</exception>
    public static (FeatureSchema Schema, ImmutableArray<OnnxInput> Inputs, ImmutableArray<OnnxUnusedInput> Unused) Of(
        InferenceSession session, OnnxModelOptions options)
    {
        ILookup<bool, (string Name, NodeMetadata Node)> all = session.InputNames.Select(name => (name, session.InputMetadata[name]))
            .ToLookup(input => IsUnused(input.name, options));
        FeatureSchema schema = options.Schema ?? FromFile(session) ?? FromInputs([.. all[false]]);
        ViolationCollector problems = new();
        CheckUnused(session, schema, options, problems);
        ImmutableArray<OnnxUnusedInput> unused = [.. all[true].Select(input =>
            new OnnxUnusedInput(input.Name, input.Node.ElementDataType, input.Node.Dimensions))];
        (string Name, NodeMetadata Node)[] inputs = [.. all[false]];
        long missing = options.MissingWholeNumber ?? 0;
        if (inputs is [var one] && !IsOneFeature(one.Name, one.Node, schema))
        {
            foreach (string expected in FaultsOfTensor(one.Node, schema, options))
            {
                problems.Add(Violation(one.Name, one.Node, expected));
            }

            problems.ThrowIfAny();
            return (schema, [new OnnxInput(one.Name, one.Node, schema.Features.AsSpan(), 0, missing)], unused);
        }

        foreach ((string name, NodeMetadata node) in inputs)
        {
            if (Fault(node, schema.IndexOf(name) is var feature && feature < 0 ? null : schema[feature], options) is { } expected)
            {
                problems.Add(Violation(name, node, expected));
            }
        }

        foreach (Feature feature in schema.Features.Where(feature => !session.InputMetadata.ContainsKey(feature.Name)))
        {
            problems.Add(Table, null, feature.Name, null, $"an input of the model; it has {string.Join(", ", session.InputNames)}");
        }

        problems.ThrowIfAny();
        return (schema, [.. inputs.Select(input =>
        {
            int feature = schema.IndexOf(input.Name);
            return new OnnxInput(input.Name, input.Node, [schema[feature]], feature, missing);
        })], unused);
    }

    private static bool IsOneFeature(string name, NodeMetadata node, FeatureSchema schema) =>
        schema.IndexOf(name) >= 0 && (node.Dimensions.Length == 1 || node.Dimensions is [_, 1]);

    private static FeatureSchema? FromFile(InferenceSession session) =>
        session.ModelMetadata.CustomMetadataMap.TryGetValue(OnnxFeatures.Key, out string? text) ? OnnxFeatures.TryRead(text) : null;

    private static FeatureSchema FromInputs((string Name, NodeMetadata Node)[] inputs)
    {
        (string Name, NodeMetadata Node)[] untold = [.. inputs.Where(input =>
            input.Node is { IsTensor: true, IsString: true } or { IsTensor: true, Dimensions: [_, not 1] })];
        return untold.Length == 0 ? new FeatureSchema([.. inputs.Select(input => new Feature(input.Name, FeatureKind.Numeric))])
            : throw new InputRefusedException([.. untold.Select(input => Violation(input.Name, input.Node, (input.Node.IsString
                ? "a feature with its categories in options.Schema, "
                : "the features of the columns in options.Schema, in their order, ") + OrUnused))], untold.Length);
    }

    private static bool IsUnused(string name, OnnxModelOptions options) =>
        !options.Unused.IsDefault && options.Unused.Contains(name, StringComparer.Ordinal);

    private static void CheckUnused(InferenceSession session, FeatureSchema schema, OnnxModelOptions options, ViolationCollector problems)
    {
        foreach (string name in options.Unused.IsDefault ? [] : options.Unused)
        {
            if (!session.InputMetadata.TryGetValue(name, out NodeMetadata? node))
            {
                problems.Add(Table, null, name, null,
                    $"an input of the model in options.Unused; it has {string.Join(", ", session.InputNames)}");
            }
            else if (schema.IndexOf(name) >= 0)
            {
                problems.Add(Violation(name, node, "either a feature or a name in options.Unused, not both"));
            }
            else if (!node.IsTensor || node.Dimensions is not [-1, ..] || !OnnxUnusedInput.Takes(node.ElementDataType))
            {
                problems.Add(Violation(name, node, "a tensor of numbers, truth values or strings whose number of rows is free"));
            }
        }
    }

    private static string? Fault(NodeMetadata node, Feature? feature, OnnxModelOptions options) => node switch
    {
        { IsTensor: false } => "a tensor",
        _ when feature is null => $"a feature of this name, {OrUnused}",
        { Dimensions: not ([_] or [_, 1]) } => "one value per row, of shape [N, 1]",
        { Dimensions: not ([-1] or [-1, 1]) } => "a number of rows that is free (export with a dynamic first dimension)",
        { IsString: true } => feature.Kind == FeatureKind.Categorical ? null : "a categorical feature: the model reads strings",
        _ when feature.Kind == FeatureKind.Categorical => "strings for a categorical feature",
        _ => NumberFault(node, options),
    };

    private static IEnumerable<string> FaultsOfTensor(NodeMetadata node, FeatureSchema schema, OnnxModelOptions options)
    {
        if (!node.IsTensor || node.Dimensions.Length != 2 || (node.Dimensions[1] >= 0 && node.Dimensions[1] != schema.Count))
        {
            yield return FormattableString.Invariant(
                $"a tensor of shape [N, {schema.Count}], a column per feature, or an input per feature");
        }
        else if (node.Dimensions[0] >= 0)
        {
            yield return "a number of rows that is free (export with a dynamic first dimension)";
        }

        if (schema.Features.FirstOrDefault(feature => feature.Kind == FeatureKind.Categorical) is { } categorical)
        {
            yield return $"an input of its own for the categorical feature {categorical.Name}: a tensor of numbers has no categories";
        }
        else if (NumberFault(node, options) is { } fault)
        {
            yield return fault;
        }
    }

    private static string? NumberFault(NodeMetadata node, OnnxModelOptions options) => node.ElementDataType switch
    {
        TensorElementType.Float or TensorElementType.Double => null,
        TensorElementType.Int64 when options.MissingWholeNumber is not null => null,
        TensorElementType.Int64 => "Single or Double, which can be missing (or options.MissingWholeNumber, the number for a missing one)",
        _ => $"numbers of type float, double or int64, strings for a categorical feature, {OrUnused}",
    };

    private static Violation Violation(string name, NodeMetadata node, string expected) =>
        new(Table, null, name, OnnxRiskModel.Describe(node), expected);
}
