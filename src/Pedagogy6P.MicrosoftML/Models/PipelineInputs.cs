using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Models;

/// <summary>The columns a pipeline reads to give a probability, and the features that fill them. Immutable and thread-safe.</summary>
/// <param name="Schema">The features, in the order of rows.</param>
/// <param name="Columns">All columns the pipeline was fitted on.</param>
internal sealed record PipelineInputs(FeatureSchema Schema, ImmutableArray<PipelineInput> Columns)
{
    public static PipelineInputs Of(ITransformer pipeline, DataViewSchema inputs, MicrosoftMLModelOptions options)
    {
        ViolationCollector problems = new();
        HashSet<int> read = ReadBy(pipeline, inputs, options.Probability);
        DataViewSchema.Column[] columns = [.. inputs.Where(column => !column.IsHidden)];
        FeatureSchema schema = options.Schema ?? new FeatureSchema(
            [.. columns.Where(column => read.Contains(column.Index)).Select(column => new Feature(column.Name, FeatureKind.Numeric))]);
        List<PipelineInput> found = [];
        foreach (DataViewSchema.Column column in columns)
        {
            bool needed = read.Contains(column.Index);
            int feature = needed ? schema.IndexOf(column.Name) : -1;
            if (needed && Expected(column, feature < 0 ? null : schema[feature], options) is { } expected)
            {
                problems.Add(MicrosoftMLRiskModel.Table, null, column.Name, column.Type.ToString(), expected);
            }

            found.Add(new PipelineInput(column.Name, column.Type, feature));
        }

        foreach (Feature feature in schema.Features.Where(feature => found.TrueForAll(
            input => input.Feature < 0 || !string.Equals(input.Name, feature.Name, StringComparison.Ordinal))))
        {
            problems.Add(MicrosoftMLRiskModel.Table, null, feature.Name, null,
                $"a column that the pipeline reads; it reads "
                    + $"{string.Join(", ", columns.Where(c => read.Contains(c.Index)).Select(c => c.Name))}");
        }

        problems.ThrowIfAny();
        return new PipelineInputs(schema, [.. found]);
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
            throw InputRefusedException.Because(MicrosoftMLRiskModel.Table, null, null,
                $"a pipeline that accepts the columns it was fitted on ({e.Message})");
        }
    }

    /// <summary>The column of probabilities.</summary>
    public static DataViewSchema.Column ProbabilityOf(DataViewSchema outputs, string name)
    {
        if (outputs.GetColumnOrNull(name) is { } column)
        {
            return column.Type is NumberDataViewType { RawType: var raw } && raw == typeof(float) ? column
                : throw InputRefusedException.Because(MicrosoftMLRiskModel.Table, name, column.Type.ToString(),
                    "one probability per row, a Single: a binary classifier with a calibrated probability");
        }

        string others = string.Join(", ", outputs.Where(one => !one.IsHidden).Select(one => one.Name).Distinct(StringComparer.Ordinal));
        throw InputRefusedException.Because(MicrosoftMLRiskModel.Table, name, null,
            $"a column of calibrated probabilities (append a calibrator to a classifier that gives scores only); the pipeline gives "
                + $"{others}");
    }

    private static string? Expected(DataViewSchema.Column column, Feature? feature, MicrosoftMLModelOptions options) =>
        (column.Type, feature) switch
        {
            (_, null) => "a feature of this name: the pipeline reads the column",
            (TextDataViewType, { Kind: FeatureKind.Categorical }) => null,
            (TextDataViewType, _) => "a categorical feature with its categories in options.Schema: the pipeline reads text",
            (_, { Kind: FeatureKind.Categorical }) => "text for a categorical feature",
            (NumberDataViewType { RawType: var raw }, _) when raw == typeof(float) || raw == typeof(double) => null,
            (NumberDataViewType or BooleanDataViewType, _) => options.MissingWholeNumber is null
                ? "Single or Double, which can be missing (or options.MissingWholeNumber, the number that stands for a missing one)" : null,
            _ => "one number or one text per row",
        };
}
