using System.Runtime.CompilerServices;
using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>A feature's thresholds in a model, and its columns in <see cref="DecisionTables"/>; −1 for a column no tree needs.</summary>
internal sealed class TableFeature
{
    /// <summary>Bins of known values stop before it, so it is right of every threshold.</summary>
    public const byte AfterLastBin = 255;

    private readonly BinEdges _bins;

    public TableFeature(int feature, SortedSet<float> thresholds, int missingFirst, int missingLast)
    {
        Feature = feature;
        MissingFirst = missingFirst;
        MissingLast = missingLast;
        Edges = new float[FeatureBins.PaddedEdges];
        Array.Fill(Edges, float.PositiveInfinity);
        thresholds.CopyTo(Edges);
        _bins = new BinEdges(Edges);
    }

    public int Feature { get; }

    /// <summary>Ascending thresholds, padded with +∞.</summary>
    public float[] Edges { get; }

    /// <summary>Column in which missing values sort before all others (splits that send them left).</summary>
    public int MissingFirst { get; }

    /// <summary>Column in which missing values sort after all others (splits that send them right).</summary>
    public int MissingLast { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BinOf(float value) => _bins.CountAtMost(value);

    /// <summary>
    /// Writes the bins of consecutive rows, missing ones being <see cref="AfterLastBin"/>, into the columns of the feature.
    /// </summary>
    public void Spread(ReadOnlySpan<byte> found, Span<byte> rows, int stride)
    {
        if (MissingLast >= 0)
        {
            for (int i = 0, at = MissingLast; i < found.Length; i++, at += stride)
            {
                rows[at] = found[i];
            }
        }

        if (MissingFirst >= 0)
        {
            for (int i = 0, at = MissingFirst; i < found.Length; i++, at += stride)
            {
                rows[at] = found[i] == AfterLastBin ? (byte)0 : found[i];
            }
        }
    }
}
