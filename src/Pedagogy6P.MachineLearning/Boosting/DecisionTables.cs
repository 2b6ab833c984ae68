using Pedagogy6P.MachineLearning.Boosting.Kernels;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Trees of up to six levels laid out for scoring: values become bins among the thresholds the model uses, a tree becomes 64 columns to
/// look up and 64 bins to
/// compare with, all its decisions one 64-bit mask, and the leaf follows from the mask in six shifts. A feature has up to two columns: one
/// where
/// missing values sort first (they go left) and one where they sort last.
/// </summary>
internal sealed class DecisionTables
{
    /// <summary>Nodes of a full tree of six levels, root at 1.</summary>
    public const int Nodes = TableKernel.Nodes;

    private const int Levels = 6;
    private const int RowsPerBlock = 256;
    private const int RowsTogether = 16;
    private const int MostThresholds = 254;
    private const int MostColumns = 256;

    private const byte AfterLastBin = TableFeature.AfterLastBin;
    private const byte NeverRight = 255;

    private readonly TableFeature[] _features;
    private readonly TableKernel _kernel;
    private readonly TreeInputs _inputs;

    private DecisionTables(TableFeature[] features, TableKernel kernel, TreeInputs inputs)
    {
        _features = features;
        _kernel = kernel;
        _inputs = inputs;
    }

    /// <summary>The tables, or null when a tree is too deep, splits on categories, or thresholds or columns are too many.</summary>
    public static DecisionTables? TryBuild(int features, RegressionTree[] trees, TreeInputs inputs)
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

        int columns = 0;
        TableFeature?[] byFeature = new TableFeature?[features];
        foreach (IGrouping<int, (int Feature, bool MissingLeft)> same in used.GroupBy(u => u.Feature))
        {
            int first = same.Any(u => u.MissingLeft) ? columns++ : -1, last = same.Any(u => !u.MissingLeft) ? columns++ : -1;
            byFeature[same.Key] = new TableFeature(same.Key, thresholds[same.Key], first, last);
        }

        int stride = columns <= 64 ? 64 : columns <= 128 ? 128 : 256;
        TableKernel kernel = new(trees.Length, stride);
        for (int t = 0; t < trees.Length; t++)
        {
            Place(trees[t], 0, 1, 0, byFeature, kernel, t);
        }

        return new DecisionTables([.. byFeature.Where(f => f is not null).Select(f => f!)], kernel, inputs);
    }

    /// <summary>Sum of the leaf values of one row, in tree order.</summary>
    public double Sum(ReadOnlySpan<double> row)
    {
        Span<byte> bins = stackalloc byte[MostColumns];
        Bin(row, bins);
        return _kernel.Sum(bins[.._kernel.Stride]);
    }

    /// <summary>Sums of rows that follow one another, a few at a time.</summary>
    public void Sums(ReadOnlySpan<double> rows, int features, Span<double> destination)
    {
        Span<byte> bins = stackalloc byte[RowsTogether * MostColumns];
        for (int start = 0; start < destination.Length; start += RowsTogether)
        {
            int count = Math.Min(RowsTogether, destination.Length - start);
            for (int i = 0; i < count; i++)
            {
                Bin(rows.Slice((start + i) * features, features), bins[(i * _kernel.Stride)..]);
            }

            _kernel.Sums(bins, destination.Slice(start, count));
        }
    }

    private void Bin(ReadOnlySpan<double> row, Span<byte> bins)
    {
        foreach (TableFeature feature in _features)
        {
            float value = _inputs.Of(row[feature.Feature]);
            bool missing = float.IsNaN(value);
            byte bin = (byte)feature.BinOf(value);
            if (feature.MissingFirst >= 0)
            {
                bins[feature.MissingFirst] = missing ? (byte)0 : bin;
            }

            if (feature.MissingLast >= 0)
            {
                bins[feature.MissingLast] = missing ? AfterLastBin : bin;
            }
        }
    }

    /// <summary>Sums of all rows of a table.</summary>
    public void Sums(RiskTable table, Span<double> destination)
    {
        byte[] bins = new byte[RowsPerBlock * _kernel.Stride];
        float[] values = new float[RowsPerBlock];
        byte[] found = new byte[RowsPerBlock];
        for (int start = 0; start < destination.Length; start += RowsPerBlock)
        {
            int count = Math.Min(RowsPerBlock, destination.Length - start);
            foreach (TableFeature feature in _features)
            {
                RiskColumn column = table.Column(feature.Feature);
                ReadOnlySpan<float> slice = column.Singles is { } singles
                    && _inputs.KeepSingles ? singles.AsSpan(start, count) : Narrow(column, start, values.AsSpan(0, count));
                BinKernel.Fill(slice, feature.Edges, AfterLastBin, found.AsSpan(0, count));
                feature.Spread(found.AsSpan(0, count), bins, _kernel.Stride);
            }

            _kernel.Sums(bins, destination.Slice(start, count));
        }
    }

    private Span<float> Narrow(RiskColumn column, int start, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _inputs.Of(column[start + i]);
        }

        return values;
    }

    // A leaf above the last level fills the leaves below it.
    private static void Place(RegressionTree tree, int node, int place, int level, TableFeature?[] features, TableKernel kernel, int index)
    {
        if (level == Levels)
        {
            kernel.SetLeaf(index, place - Nodes, tree.Value[node]);
            return;
        }

        if (tree.IsLeaf(node))
        {
            kernel.SetNode(index, place, 0, NeverRight);
            Place(tree, node, 2 * place, level + 1, features, kernel, index);
            Place(tree, node, (2 * place) + 1, level + 1, features, kernel, index);
            return;
        }

        TableFeature feature = features[tree.Feature[node]]!;
        float threshold = tree.Threshold[node];
        int last = float.IsPositiveInfinity(threshold) ? AfterLastBin - 1 : Array.BinarySearch(feature.Edges, threshold);
        kernel.SetNode(index, place, (byte)(tree.MissingLeft[node] ? feature.MissingFirst : feature.MissingLast), (byte)last);
        Place(tree, tree.Left[node], 2 * place, level + 1, features, kernel, index);
        Place(tree, tree.Right[node], (2 * place) + 1, level + 1, features, kernel, index);
    }
}
