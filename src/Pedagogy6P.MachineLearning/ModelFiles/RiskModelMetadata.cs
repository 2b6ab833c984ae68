using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pedagogy6P.MachineLearning.Drift;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>What a model file says about its model besides the model itself.</summary>
public sealed record RiskModelMetadata
{
    /// <summary>Name of the model. Default "risk".</summary>
    public string Name { get; init; } = "risk";

    /// <summary>What the label means. Default "event".</summary>
    public string Label { get; init; } = "event";

    /// <summary>Settings in words. Default empty.</summary>
    public string Settings { get; init; } = "";

    /// <summary>How probabilities were calibrated, in words. Default "none".</summary>
    public string Calibration { get; init; } = "none";

    /// <summary>Seed of the training.</summary>
    public long Seed { get; init; }

    /// <summary>Version of the library that wrote the file.</summary>
    public string LibraryVersion { get; init; } = typeof(RiskModelMetadata).Assembly.GetName().Version?.ToString() ?? "";

    /// <summary>Date of the training, given by the host; null when not given.</summary>
    public DateOnly? TrainedOn { get; init; }

    /// <summary>Number of training rows.</summary>
    public int TrainingRows { get; init; }

    /// <summary>Number of training rows with the event.</summary>
    public int TrainingPositives { get; init; }

    /// <summary>SHA-256 of the training data in hexadecimal, see <see cref="TrainingDataHash"/>. Default empty.</summary>
    public string TrainingDataHash { get; init; } = "";

    /// <summary>Notes for the model card, for instance that the data is synthetic. Default empty.</summary>
    public string Notes { get; init; } = "";

    /// <summary>
    /// The column of the training table that said who opted out; the same people must not be scored either. Default empty: there was none.
    /// </summary>
    public string OptOutColumn { get; init; } = "";

    /// <summary>Ranges of the features in the training rows, in schema order. Default empty.</summary>
    public ImmutableArray<FeatureRange> Ranges { get; init; } = [];

    /// <summary>
    /// Distributions of the features in the training rows, in schema order, for <see cref="DriftReport"/>. Default empty.
    /// </summary>
    public ImmutableArray<FeatureReference> References { get; init; } = [];

    /// <summary>Metrics on unseen rows, the model first, baselines after it. Default empty.</summary>
    public ImmutableArray<RiskScores> Metrics { get; init; } = [];

    /// <summary>
    /// Short salted hashes of the training rows, ascending, by which <see cref="SeenRows"/> knows them again. Default empty.
    /// </summary>
    public ImmutableArray<uint> RowHashes { get; init; } = [];

    /// <summary>The same hashes of the training rows with their persons, ascending. Default empty: persons were not given.</summary>
    public ImmutableArray<uint> PersonHashes { get; init; } = [];

    /// <summary>
    /// Hashes of whole tables with the training rows in them, by which <see cref="SeenRows"/> knows them again when their rows are too much
    /// alike to be known one by one.
    /// Default empty.
    /// </summary>
    public ImmutableArray<string> TableHashes { get; init; } = [];

    /// <summary>Fills what a training table says: rows, hashes and ranges.</summary>
    /// <param name="table">The training rows, with labels.</param>
    /// <param name="source">The table they were taken from, with the rows held out; null when none were.</param>
    public RiskModelMetadata DescribeTraining(RiskTable table, RiskTable? source = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        string hash = ModelFiles.TrainingDataHash.Of(table);
        return this with
        {
            TrainingRows = table.RowCount,
            TrainingPositives = table.Labels.Count((byte)1),
            TrainingDataHash = hash,
            RowHashes = Ascending(SeenRows.HashesOf(table, hash)),
            PersonHashes = Ascending(SeenRows.PersonHashesOf(table, hash)),
            TableHashes = [.. new[] { table, source ?? table }.Where(one => one.HasLabels).Select(SeenRows.HashOf)
                .Distinct(StringComparer.Ordinal)],
            References = FeatureReference.Of(table),
            Ranges = [.. Enumerable.Range(0, table.Schema.Count).Select(f => FeatureRange.Of(table, f))],
        };
    }

    // In place: millions of rows are not copied to be sorted.
    private static ImmutableArray<uint> Ascending(uint[] hashes)
    {
        Array.Sort(hashes);
        return ImmutableCollectionsMarshal.AsImmutableArray(hashes);
    }
}
