using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Inputs;

/// <summary>The columns a pipeline reads to give a probability, and the features that fill them. Immutable and thread-safe.</summary>
/// <param name="Schema">The features, in the order of rows.</param>
/// <param name="Columns">All columns the pipeline was fitted on.</param>
internal sealed record PipelineInputs(FeatureSchema Schema, ImmutableArray<PipelineInput> Columns)
{
    /// <summary>What messages call a pipeline.</summary>
    public const string Source = "ML.NET model";

    private const int MostNamed = 5;

    /// <summary>Matches what a pipeline reads with features.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="inputs">What it was fitted on.</param>
    /// <param name="features">The features; null takes what it reads, in order.</param>
    /// <param name="probability">The column of probabilities.</param>
    /// <param name="takesWholeNumbers">Whether something stands for what is missing among whole numbers and truth values.</param>
    public static PipelineInputs Of(ITransformer pipeline, DataViewSchema inputs, FeatureSchema? features, string probability,
        bool takesWholeNumbers)
    {
        ViolationCollector problems = new();
        HashSet<int> read = ReadBy(pipeline, inputs, probability);
        DataViewSchema.Column[] columns = [.. inputs.Where(column => !column.IsHidden)], needed =
            [.. columns.Where(column => read.Contains(column.Index))];
        FeatureSchema schema = features ?? new FeatureSchema(
            [.. needed.SelectMany(NamesOf).Select(name => new Feature(name, FeatureKind.Numeric))]);
        List<PipelineInput> found = [];
        foreach (DataViewSchema.Column column in columns)
        {
            ImmutableArray<int> filling = read.Contains(column.Index) ? FeaturesOf(column, schema, needed.Length == 1) : [];
            foreach (int feature in filling)
            {
                if (Expected(column, feature < 0 ? null : schema[feature], takesWholeNumbers) is { } expected)
                {
                    problems.Add(Source, null, column.Name, column.Type.ToString(), expected);
                    break;
                }
            }

            found.Add(new PipelineInput(column.Name, column.Type, filling));
        }

        foreach ((int number, Feature feature) in schema.Features.Index())
        {
            if (found.TrueForAll(input => !input.Features.Contains(number)))
            {
                problems.Add(Source, null, feature.Name, null,
                    $"a column that the pipeline reads; it reads {string.Join(", ", needed.SelectMany(NamesOf))}");
            }
        }

        problems.ThrowIfAny();
        return new PipelineInputs(schema, [.. found]);
    }

    /// <summary>Whether a column holds numbers that may have fractions, or a vector of them.</summary>
    public static bool TakesFractions(DataViewType type) =>
        ((type as VectorDataViewType)?.ItemType ?? type).RawType is var raw && (raw == typeof(float) || raw == typeof(double));

    private static string[] NamesOf(DataViewSchema.Column column) => IsVector(column) ? SlotNames.Of(column) : [column.Name];

    private static bool IsVector(DataViewSchema.Column column) =>
        column.Type is VectorDataViewType { IsKnownSize: true } && TakesFractions(column.Type);

    // By name; features under names of their own fill by place the one vector that is all that a pipeline reads.
    private static ImmutableArray<int> FeaturesOf(DataViewSchema.Column column, FeatureSchema schema, bool isAll)
    {
        ImmutableArray<int> byName = [.. NamesOf(column).Select(schema.IndexOf)];
        return isAll && IsVector(column) && byName.Length == schema.Count && byName.All(feature => feature < 0)
            ? [.. Enumerable.Range(0, schema.Count)] : byName;
    }

    // A pipeline says what it reads when it is asked for probabilities of no rows.
    private static HashSet<int> ReadBy(ITransformer pipeline, DataViewSchema inputs, string probability)
    {
        HashSet<int> read = [];
        var empty = new ColumnsView(inputs.Select(column => PipelineInput.Empty(column.Name, column.Type)), () => 0)
        { Asked = numbers => read.UnionWith(numbers) };
        try
        {
            IDataView scored = pipeline.Transform(empty);
            using DataViewRowCursor cursor = scored.GetRowCursor([ProbabilityOf(scored.Schema, probability)]);
            return read;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw InputRefusedException.Because(Source, null, null,
                $"a pipeline that accepts the columns it was fitted on ({e.Message})");
        }
    }

    /// <summary>The column of probabilities.</summary>
    public static DataViewSchema.Column ProbabilityOf(DataViewSchema outputs, string name)
    {
        if (outputs.GetColumnOrNull(name) is { } column)
        {
            return column.Type is NumberDataViewType { RawType: var raw } && raw == typeof(float) ? column
                : throw InputRefusedException.Because(Source, name, column.Type.ToString(),
                    "one probability per row, a Single: a binary classifier with a calibrated probability");
        }

        string others = string.Join(", ", outputs.Where(one => !one.IsHidden).Select(one => one.Name).Distinct(StringComparer.Ordinal));
        throw InputRefusedException.Because(Source, name, null,
            $"a column of calibrated probabilities (append a calibrator to a classifier that gives scores only); the pipeline gives "
                + $"{others}");
    }

    private static string? Expected(DataViewSchema.Column column, Feature? feature, bool takesWholeNumbers) =>
        (column.Type, feature) switch
        {
            (_, null) when IsVector(column) => FormattableString.Invariant(
                $"as many features as it has slots, or features named {string.Join(", ", NamesOf(column).Take(MostNamed))}…"),
            (_, null) => "a feature of this name: the pipeline reads the column",
            (TextDataViewType, { Kind: FeatureKind.Categorical }) => null,
            (TextDataViewType, _) => "a categorical feature with its categories in options.Schema: the pipeline reads text",
            (_, { Kind: FeatureKind.Categorical }) => "text for a categorical feature",
            (NumberDataViewType, _) when TakesFractions(column.Type) => null,
            (VectorDataViewType, _) when IsVector(column) => null,
            (NumberDataViewType or BooleanDataViewType, _) => takesWholeNumbers ? null
                : "Single or Double, which can be missing (or options.MissingWholeNumber, the number that stands for a missing one)",
            _ => "one number, one text, or a vector of as many Singles or Doubles in every row",
        };
}
