using Pedagogy6P.Preventive.Boosting.Kernels;
using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Preventive.Boosting;

/// <summary>
/// Trees of up to six levels laid out for scoring: values become bins among the thresholds the model uses, a tree becomes 64 columns to look up and 64 bins to
/// compare with, all its decisions one 64-bit mask, and the leaf follows from the mask in six shifts. A feature has up to two columns: one where
/// missing values sort first (they go left) and one where they sort last.
/// </summary>
internal sealed class DecisionTables
{
    /// <summary>Nodes of a full tree of six levels, root at 1.</summary>
    public const int Nodes = 64;

    private const int Levels = 6;
    private const int RowsPerBlock = 256;
    private const int MostThresholds = 254;
    private const int MostColumns = 256;

    // Bins of known values stop at 254, so 255 is right of everything.
    private const byte LastBin = 255;
    private const byte NeverRight = 255;

    private readonly ColumnEdges[] _columns;
    private readonly TableKernel _kernel;

    private DecisionTables(ColumnEdges[] columns, TableKernel kernel)
    {
        _columns = columns;
        _kernel = kernel;
    }

    /// <summary>The tables, or null when a tree is too deep, splits on categories, or thresholds or columns are too many.</summary>
    public static DecisionTables? TryBuild(int features, RegressionTree[] trees)
    {
        if (trees.Any(tree => tree.Depth() > Levels || tree.Categories.Any(c => c is not null)))
        {
            return null;
        }

        SortedSet<float>[] thresholds = [.. Enumerable.Range(0, features).Select(_ => new SortedSet<float>())];
        SortedSet<(int Feature, bool MissingLeft)> used = [];
        foreach (RegressionTree tree in trees)
        {
            for (int node = 0; node < tree.NodeCount; node++)
            {
                if (!tree.IsLeaf(node))
                {
                    used.Add((tree.Feature[node], tree.MissingLeft[node]));
                    if (!float.IsPositiveInfinity(tree.Threshold[node]))
                    {
                        thresholds[tree.Feature[node]].Add(tree.Threshold[node]);
                    }
                }
            }
        }

        if (used.Count > MostColumns || thresholds.Any(t => t.Count > MostThresholds))
        {
            return null;
        }

        float[][] edges = [.. thresholds.Select(Padded)];
        ColumnEdges[] columns = [.. used.Select(u => new ColumnEdges(u.Feature, u.MissingLeft, edges[u.Feature]))];
        int stride = columns.Length <= 64 ? 64 : columns.Length <= 128 ? 128 : 256;
        TableKernel kernel = new(trees.Length, stride);
        for (int t = 0; t < trees.Length; t++)
        {
            Place(trees[t], 0, 1, 0, columns, kernel, t);
        }

        return new DecisionTables(columns, kernel);
    }

    /// <summary>Sum of the leaf values of one row, in tree order.</summary>
    public double Sum(ReadOnlySpan<double> row)
    {
        Span<byte> bins = stackalloc byte[MostColumns];
        int previous = -1;
        int bin = 0;
        bool missing = false;
        for (int c = 0; c < _columns.Length; c++)
        {
            ColumnEdges column = _columns[c];
            if (column.Feature != previous)
            {
                previous = column.Feature;
                double value = row[previous];
                missing = double.IsNaN(value);
                bin = BinKernel.CountAtMost(column.Pivots, column.Edges, SinglePrecision.RoundDown(value));
            }

            bins[c] = missing ? column.MissingBin : (byte)bin;
        }

        return _kernel.Sum(bins[.._kernel.Stride]);
    }

    /// <summary>Sums of all rows of a table.</summary>
    public void Sums(RiskTable table, Span<double> destination)
    {
        byte[] bins = new byte[RowsPerBlock * _kernel.Stride];
        float[] values = new float[RowsPerBlock];
        byte[] known = new byte[RowsPerBlock];
        for (int start = 0; start < destination.Length; start += RowsPerBlock)
        {
            int count = Math.Min(RowsPerBlock, destination.Length - start);
            Span<float> slice = values.AsSpan(0, count);
            int previous = -1;
            for (int c = 0; c < _columns.Length; c++)
            {
                ColumnEdges column = _columns[c];
                if (column.Feature != previous)
                {
                    previous = column.Feature;
                    Values(table.Column(previous), start, slice);
                }

                // The same feature may follow with missing values at the other end.
                BinKernel.Fill(slice, column.Edges, column.MissingBin, known.AsSpan(0, count));
                for (int i = 0, at = c; i < count; i++, at += _kernel.Stride)
                {
                    bins[at] = known[i];
                }
            }

            _kernel.Sums(bins, destination.Slice(start, count));
        }
    }

    private static void Values(RiskColumn column, int start, Span<float> values)
    {
        if (column.Singles is { } singles)
        {
            singles.AsSpan(start, values.Length).CopyTo(values);
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = SinglePrecision.RoundDown(column[start + i]);
        }
    }

    private static float[] Padded(SortedSet<float> thresholds)
    {
        float[] padded = new float[FeatureBins.PaddedEdges];
        Array.Fill(padded, float.PositiveInfinity);
        thresholds.CopyTo(padded);
        return padded;
    }

    // A leaf above the last level fills the leaves below it.
    private static void Place(RegressionTree tree, int node, int place, int level, ColumnEdges[] columns, TableKernel kernel, int index)
    {
        if (level == Levels)
        {
            kernel.SetLeaf(index, place - Nodes, tree.Value[node]);
            return;
        }

        if (tree.IsLeaf(node))
        {
            kernel.SetNode(index, place, 0, NeverRight);
            Place(tree, node, 2 * place, level + 1, columns, kernel, index);
            Place(tree, node, (2 * place) + 1, level + 1, columns, kernel, index);
            return;
        }

        int column = Array.FindIndex(columns, c => c.Feature == tree.Feature[node] && c.MissingLeft == tree.MissingLeft[node]);
        float threshold = tree.Threshold[node];
        int last = float.IsPositiveInfinity(threshold) ? LastBin - 1 : Array.BinarySearch(columns[column].Edges, threshold);
        kernel.SetNode(index, place, (byte)column, (byte)last);
        Place(tree, tree.Left[node], 2 * place, level + 1, columns, kernel, index);
        Place(tree, tree.Right[node], (2 * place) + 1, level + 1, columns, kernel, index);
    }

    /// <summary>A feature's thresholds and where its missing values sort.</summary>
    private sealed record ColumnEdges(int Feature, bool MissingLeft, float[] Edges)
    {
        public float[] Pivots { get; } = [.. Enumerable.Range(0, 16).Select(block => Edges[(block * 16) + 15])];

        public byte MissingBin => MissingLeft ? (byte)0 : LastBin;
    }
}
