using Pedagogy6P.MachineLearning.Boosting.Kernels;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// How the values of one feature fall into bins. Numeric: bin = number of edges ≤ value, so that "bins up to k" is "value &lt; edge k".
/// Categorical: one bin per
/// category, rare ones together. The bin after the last holds missing values. Edges are single precision; doubles are rounded down first,
/// which keeps every comparison exact.
/// </summary>
internal sealed class FeatureBins
{
    /// <summary>Length of <see cref="Edges"/>: sixteen blocks of sixteen, padded with +∞.</summary>
    public const int PaddedEdges = 256;

    private FeatureBins(float[] edges, int count, byte[]? categoryBins)
    {
        Edges = edges;
        Count = count;
        CategoryBins = categoryBins;
    }

    /// <summary>Ascending edges, padded with +∞; edge k separates bin k from bin k + 1.</summary>
    public float[] Edges { get; }

    /// <summary>Number of bins for known values; the missing bin is this number.</summary>
    public int Count { get; }

    /// <summary>By category code the bin; null for a numeric feature.</summary>
    public byte[]? CategoryBins { get; }

    public bool IsCategorical => CategoryBins is not null;

    public byte MissingBin => (byte)Count;

    public static FeatureBins Of(RiskColumn column, Feature feature, int maximumBins)
    {
        int known = maximumBins - 1;
        if (feature.Kind == FeatureKind.Categorical)
        {
            return OfCategories(column, feature.Categories.Length, known);
        }

        return OfSorted(SortedSample.Of(column), known);
    }

    public byte BinOf(double value)
    {
        if (CategoryBins is not null)
        {
            return value >= 0 && value < CategoryBins.Length ? CategoryBins[(int)value] : MissingBin;
        }

        return double.IsNaN(value) ? MissingBin : (byte)BinKernel.CountAtMost(Edges, SinglePrecision.RoundDown(value));
    }

    private static FeatureBins OfSorted(uint[] keys, int maximumBins)
    {
        List<float> edges = [];
        List<(float Value, int Count)> distinct = [];
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
            {
                end++;
            }

            distinct.Add((SinglePrecision.FromKey(keys[start]), end - start));
        }

        // Greedy equal frequency: close a bin once it holds its share of what is left.
        double left = keys.Length;
        int binsLeft = maximumBins;
        double inBin = 0;
        for (int i = 0; i + 1 < distinct.Count && binsLeft > 1; i++)
        {
            inBin += distinct[i].Count;
            if (distinct.Count <= maximumBins || inBin + (distinct[i + 1].Count / 2.0) >= left / binsLeft)
            {
                edges.Add(SinglePrecision.Between(distinct[i].Value, distinct[i + 1].Value));
                left -= inBin;
                inBin = 0;
                binsLeft--;
            }
        }

        float[] padded = new float[PaddedEdges];
        Array.Fill(padded, float.PositiveInfinity);
        edges.CopyTo(padded);
        return new FeatureBins(padded, edges.Count + 1, null);
    }

    private static FeatureBins OfCategories(RiskColumn column, int categories, int known)
    {
        int[] counts = new int[categories];
        for (int row = 0; row < column.Length; row++)
        {
            if (column.CodeOf(row) is var code and >= 0)
            {
                counts[code]++;
            }
        }

        byte[] bins = new byte[categories];
        int next = 0;
        int[] byFrequency = [.. Enumerable.Range(0, categories).OrderByDescending(code => counts[code]).ThenBy(code => code)];
        foreach (int code in byFrequency)
        {
            bins[code] = (byte)Math.Min(next, known - 1);
            next++;
        }

        float[] none = new float[PaddedEdges];
        Array.Fill(none, float.PositiveInfinity);
        return new FeatureBins(none, Math.Max(1, Math.Min(next, known)), bins);
    }
}
