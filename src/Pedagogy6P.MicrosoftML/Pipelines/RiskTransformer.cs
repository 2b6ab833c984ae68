using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning;

namespace Pedagogy6P.MicrosoftML.Pipelines;

/// <summary>
/// A risk model as a step of an ML.NET pipeline: adds the columns that ML.NET's binary classifiers add, Boolean PredictedLabel (probability
/// above ½), Single Score (log-odds) and Single Probability. Immutable and thread-safe.
/// </summary>
public sealed class RiskTransformer : ISingleFeaturePredictionTransformer<IRiskModel>
{
    private readonly ImmutableArray<string> _features;

    /// <summary>Makes a step of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="features">
    /// The columns its features come from, in their order: one column by feature, or vectors whose slots are features; empty takes the
    /// columns with the names of the features.
    /// </param>
    /// <param name="inputs">The columns of a view like those that will be scored.</param>
    /// <exception cref="Validation.InputRefusedException">A column is missing, or of a type that does not fill its feature.</exception>
    public RiskTransformer(IRiskModel model, ImmutableArray<string> features, DataViewSchema inputs)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        Model = model;
        _features = features.IsDefaultOrEmpty ? [.. model.Schema.Features.Select(feature => feature.Name)] : features;
        RowReader.Check(model.Schema, _features, inputs);
        DataViewSchema.Column first = inputs[_features[0]];
        (FeatureColumnName, FeatureColumnType) = (first.Name, first.Type);
    }

    /// <inheritdoc/>
    public IRiskModel Model { get; }

    /// <summary>The column of features, or the first of several.</summary>
    public string FeatureColumnName { get; }

    /// <inheritdoc/>
    public DataViewType FeatureColumnType { get; }

    /// <summary>False: rows are scored several at a time.</summary>
    public bool IsRowToRowMapper => false;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => ScoredView.SchemaOf(inputSchema);

    /// <inheritdoc/>
    /// <exception cref="Validation.InputRefusedException">A column is missing, or of a type that does not fill its feature.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        RowReader.Check(Model.Schema, _features, input.Schema);
        return new ScoredView(input, Model, _features);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: rows are scored several at a time.</exception>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) =>
        throw new NotSupportedException("Rows are scored several at a time; ask the model itself for one row.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">
    /// Always: ML.NET lets no other library write its files. Save <see cref="Model"/> with <c>RiskModelFile</c> and make a step of it
    /// again.
    /// </exception>
    void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException(
        "ML.NET lets no other library write into its files: save Model with RiskModelFile, and make a RiskTransformer of what is read "
            + "back.");
}
