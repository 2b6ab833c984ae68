using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Drift;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>Metadata in a model file.</summary>
internal static class MetadataFormat
{
    // Files of version 1 have no base rate among the metrics: it was the share of rows.
    private const int WithoutBaseRate = 11;

    public static void Write(RiskModelWriter writer, RiskModelMetadata metadata)
    {
        writer.Write(metadata.Name);
        writer.Write(metadata.Label);
        writer.Write(metadata.Settings);
        writer.Write(metadata.Calibration);
        writer.Write(metadata.Seed);
        writer.Write(metadata.LibraryVersion);
        writer.Write(metadata.TrainedOn?.DayNumber ?? -1);
        writer.Write(metadata.TrainingRows);
        writer.Write(metadata.TrainingPositives);
        writer.Write(metadata.TrainingDataHash);
        writer.Write(metadata.Notes);
        writer.Write(metadata.Ranges.Length);
        foreach (FeatureRange range in metadata.Ranges)
        {
            writer.Write(range.Feature);
            writer.Write(range.Minimum);
            writer.Write(range.Maximum);
            writer.Write(range.MissingShare);
        }

        writer.Write(metadata.References.Length);
        foreach (FeatureReference reference in metadata.References)
        {
            writer.Write(reference.Feature);
            writer.WriteDoubles(reference.Edges.AsSpan());
            writer.WriteDoubles(reference.Shares.AsSpan());
            writer.Write(reference.MissingShare);
        }

        writer.Write(metadata.Metrics.Length);
        foreach (RiskScores s in metadata.Metrics)
        {
            writer.Write(s.Name);
            writer.Write(s.Rows);
            writer.Write(s.Positives);
            writer.WriteDoubles([s.Auc, s.AveragePrecision, s.Brier, s.LogLoss, s.CalibrationError, s.CalibrationSlope,
                s.CalibrationInTheLarge, s.Budget,
                s.PrecisionAtBudget, s.RecallAtBudget, s.MeanProbability, s.BaseRate]);
        }

        writer.Write(metadata.RowHashes.Length);
        foreach (uint hash in metadata.RowHashes)
        {
            writer.Write(hash);
        }

        writer.Write(metadata.OptOutColumn);
        writer.Write(metadata.TableHashes.Length);
        foreach (string hash in metadata.TableHashes)
        {
            writer.Write(hash);
        }

        writer.Write(metadata.PersonHashes.Length);
        foreach (uint hash in metadata.PersonHashes)
        {
            writer.Write(hash);
        }
    }

    /// <summary>Reads the metadata; files before version 2 have neither hashes of rows nor an opt-out column, those before version 3 no
    /// hashes of whole tables, those before
    /// version 4 none of persons.</summary>
    public static RiskModelMetadata Read(RiskModelReader reader, int version) => new()
    {
        Name = reader.ReadString(),
        Label = reader.ReadString(),
        Settings = reader.ReadString(),
        Calibration = reader.ReadString(),
        Seed = reader.ReadInt64(),
        LibraryVersion = reader.ReadString(),
        TrainedOn = reader.ReadInt32() is var day and >= 0 ? DateOnly.FromDayNumber(day) : null,
        TrainingRows = reader.ReadInt32(),
        TrainingPositives = reader.ReadInt32(),
        TrainingDataHash = reader.ReadString(),
        Notes = reader.ReadString(),
        Ranges = [.. Many(reader, ReadRange)],
        References = [.. Many(reader, ReadReference)],
        Metrics = [.. Many(reader, ReadScores)],
        RowHashes = version == 1 ? [] : [.. Many(reader, one => one.ReadUInt32())],
        OptOutColumn = version == 1 ? "" : reader.ReadString(),
        TableHashes = version < 3 ? [] : [.. Many(reader, one => one.ReadString())],
        PersonHashes = version < 4 ? [] : [.. Many(reader, one => one.ReadUInt32())],
    };

    /// <summary>
    /// The distributions of numeric features with the bins beyond the training range that files of version 1 lack, from the ranges these
    /// files have.
    /// </summary>
    public static ImmutableArray<FeatureReference> WithEnds(RiskModelMetadata metadata, FeatureSchema schema) =>
        metadata.Ranges.Length != metadata.References.Length ? metadata.References :
    [
        .. metadata.References.Zip(metadata.Ranges, (reference, range) =>
            schema.IndexOf(reference.Feature) is var feature and >= 0 && schema[feature].Kind != FeatureKind.Categorical
            ? reference.WithEnds(range.Minimum, range.Maximum) : reference),
    ];

    private static List<T> Many<T>(RiskModelReader reader, Func<RiskModelReader, T> read)
    {
        int count = reader.ReadCount();
        List<T> items = new(count);
        for (int i = 0; i < count; i++)
        {
            items.Add(read(reader));
        }

        return items;
    }

    private static FeatureRange ReadRange(RiskModelReader reader) =>
        new(reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());

    private static FeatureReference ReadReference(RiskModelReader reader)
    {
        string feature = reader.ReadString();
        double[] edges = reader.ReadDoubles(), shares = reader.ReadDoubles();
        return edges.Length == 0 || edges.Length + 1 == shares.Length ? new FeatureReference(feature, edges, shares, reader.ReadDouble())
            : throw new FormatException("a distribution with the wrong number of bins");
    }

    private static RiskScores ReadScores(RiskModelReader reader)
    {
        string name = reader.ReadString();
        int rows = reader.ReadInt32(), positives = reader.ReadInt32();
        double[] v = reader.ReadDoubles();
        if (v.Length is not (WithoutBaseRate or WithoutBaseRate + 1))
        {
            throw new FormatException("metrics of another length");
        }

        RiskScores scores = new(name, rows, positives, v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10]);
        return v.Length == WithoutBaseRate ? scores : scores with { BaseRate = v[WithoutBaseRate] };
    }
}
