using Microsoft.ML;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Import;
using Pedagogy6P.MicrosoftML.Inputs;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Models;

/// <summary>
/// A pipeline of ML.NET, of any kind, as a risk model: features are matched with the columns it reads by name, and its column of calibrated
/// probabilities is the answer. Rows are scored by ML.NET itself, many in a call; unlike ML.NET's prediction engine it may be asked by
/// several threads at once. Immutable and thread-safe.
/// </summary>
public sealed class MicrosoftMLRiskModel : IRiskModel
{
    private const int RowsPerBlock = 4096;

    private readonly ScorerPool _scorers;

    internal MicrosoftMLRiskModel(FeatureSchema schema, ScorerPool scorers)
    {
        Schema = schema;
        _scorers = scorers;
    }

    /// <inheritdoc/>
    public FeatureSchema Schema { get; }

    /// <summary>
    /// A model of a fitted pipeline: of this type, or, where the pipeline is one of known steps around a linear model or trees and
    /// <see cref="MicrosoftMLModelOptions.Import"/> says so, a model of this library that gives the same probabilities to 1e-6.
    /// </summary>
    /// <param name="pipeline">The pipeline. It is asked by several threads; steps of a host's own have to allow that.</param>
    /// <param name="inputs">What the pipeline was fitted on: names and types of its columns, the label too.</param>
    /// <param name="options">What the pipeline leaves open; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">
    /// It has no single column of probabilities, does not accept such inputs, or reads a column that no feature can fill; all are named.
    /// </exception>
    public static IRiskModel Of(ITransformer pipeline, DataViewSchema inputs, MicrosoftMLModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(inputs);
        options ??= new MicrosoftMLModelOptions();
        PipelineInputs read = PipelineInputs.Of(pipeline, inputs, options.Schema, options.Probability,
            takesWholeNumbers: options.MissingWholeNumber is not null);
        var model = new MicrosoftMLRiskModel(read.Schema,
            new ScorerPool(pipeline, read, options.Probability, options.MissingWholeNumber ?? 0));
        model.RequireAnswerWithoutValues();
        if (options.Covers is { } covers && !read.Schema.HasFeaturesOf(covers.Schema))
        {
            throw InputRefusedException.Because(PipelineInputs.Source, nameof(options.Covers), null,
                "rows of the features of the pipeline, in their order");
        }

        return options.Import && PipelineImport.TryImport(pipeline, read, options.Probability, model) is { } imported
            ? options.Covers is null ? imported : imported.WithCovers(options.Covers) : model;
    }

    /// <summary>A model of a pipeline that ML.NET saved (<c>mlContext.Model.Save</c>).</summary>
    /// <param name="zip">The whole file; it stays open.</param>
    /// <param name="options">What the pipeline leaves open; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">
    /// The file is no such model, or <see cref="Of"/> refuses what is in it; the message names what.
    /// </exception>
    public static IRiskModel Load(Stream zip, MicrosoftMLModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ITransformer pipeline;
        DataViewSchema inputs;
        try
        {
            using MemoryStream whole = WholeArchive.Read(zip);
            pipeline = new MLContext(seed: 0).Model.Load(whole, out inputs);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or StackOverflowException))
        {
            // ML.NET throws whatever its readers meet first in a damaged file.
            throw InputRefusedException.Because(PipelineInputs.Source, null, null,
                $"a model as ML.NET saves it, a .zip that is whole ({e.Message})");
        }

        return inputs is null
            ? throw InputRefusedException.Because(PipelineInputs.Source, "Schema", null, "a model saved with the schema of its inputs")
            : Of(pipeline, inputs, options);
    }

    // Learners have missing values, and a ranking must not fail because of one.
    private void RequireAnswerWithoutValues()
    {
        ViolationCollector problems = new();
        double[] row = new double[Schema.Count];
        try
        {
            Probability(row);
        }
        catch (InvalidOperationException e)
        {
            throw InputRefusedException.Because(PipelineInputs.Source, null, null,
                $"a probability for every row, such as one of zeros ({e.Message}; options.Probability names another column)");
        }

        foreach ((int number, Feature feature) in Schema.Features.Index())
        {
            row[number] = double.NaN;
            try
            {
                Probability(row);
            }
            catch (InvalidOperationException)
            {
                problems.Add(PipelineInputs.Source, null, feature.Name, "missing",
                    "a probability (append ReplaceMissingValues before the trainer, or use trees)");
            }

            row[number] = 0;
        }

        problems.ThrowIfAny();
    }

    /// <inheritdoc/>
    public double Probability(ReadOnlySpan<double> row)
    {
        Schema.CheckRow(row);
        Span<double> destination = stackalloc double[1];
        _scorers.Score(row, destination);
        return destination[0];
    }

    /// <inheritdoc/>
    public void Probabilities(ReadOnlySpan<double> rows, Span<double> destination)
    {
        if (rows.Length != (long)destination.Length * Schema.Count)
        {
            throw new ArgumentException("One value per feature and place is needed.", nameof(rows));
        }

        _scorers.Score(rows, destination);
    }

    /// <inheritdoc/>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (destination.Length != table.RowCount || !Schema.HasFeaturesOf(table.Schema))
        {
            throw new ArgumentException("One place per row and the features of the model, in its order, are needed.", nameof(table));
        }

        double[] rows = new double[RowsPerBlock * Schema.Count];
        for (int first = 0; first < destination.Length; first += RowsPerBlock)
        {
            int count = Math.Min(RowsPerBlock, destination.Length - first);
            for (int row = 0; row < count; row++)
            {
                table.CopyRow(first + row, rows.AsSpan(row * Schema.Count));
            }

            _scorers.Score(rows.AsSpan(0, count * Schema.Count), destination.Slice(first, count));
        }
    }
}
