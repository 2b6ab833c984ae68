using System.Collections.Immutable;
using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Preventive.Drift;

/// <summary>
/// How a feature was distributed when a model was trained: for numbers the edges of up to a hundred equally filled bins, for categories their shares. Small enough
/// to travel in the model file.
/// </summary>
public sealed class FeatureReference
{
    private const int Bins = 100;
    private const int MostRows = 200_000;

    internal FeatureReference(string feature, double[] edges, double[] shares, double missingShare)
    {
        Feature = feature;
        Edges = [.. edges];
        Shares = [.. shares];
        MissingShare = missingShare;
    }

    /// <summary>Name of the feature.</summary>
    public string Feature { get; }

    /// <summary>Ascending inner edges of the bins of a numeric feature (bin = number of edges ≤ value); empty for a categorical one.</summary>
    public ImmutableArray<double> Edges { get; }

    /// <summary>Share of the known values in each bin, or of each category.</summary>
    public ImmutableArray<double> Shares { get; }

    /// <summary>Share of missing values among all rows.</summary>
    public double MissingShare { get; }

    /// <summary>The references of all features of a training table.</summary>
    /// <param name="table">The training rows.</param>
    public static ImmutableArray<FeatureReference> Of(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. Enumerable.Range(0, table.Schema.Count).Select(f => Of(table, f))];
    }

    /// <summary>Shares of another table's known values in the same bins, and its missing share.</summary>
    internal (double[] Shares, double MissingShare) Measure(RiskTable table, int feature)
    {
        double[] counts = new double[Shares.Length], edges = [.. Edges];
        int missing = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            double value = table[row, feature];
            int bin = double.IsNaN(value) ? -1 : edges.Length == 0 && Shares.Length != 1 ? (int)value : UpperBound(edges, value);
            if (bin < 0 || bin >= counts.Length)
            {
                missing++;
            }
            else
            {
                counts[bin]++;
            }
        }

        int known = table.RowCount - missing;
        return ([.. counts.Select(c => known == 0 ? 0 : c / known)], table.RowCount == 0 ? 0 : (double)missing / table.RowCount);
    }

    private static FeatureReference Of(RiskTable table, int feature)
    {
        FeatureReference empty;
        if (table.Schema[feature].Kind == FeatureKind.Categorical)
        {
            empty = new FeatureReference(table.Schema[feature].Name, [], new double[table.Schema[feature].Categories.Length], 0);
        }
        else
        {
            double[] sorted = Sorted(table, feature);
            double[] edges = sorted.Length == 0 ? [] : [.. Enumerable.Range(1, Bins - 1).Select(i => sorted[(int)((long)i * sorted.Length / Bins)]).Distinct().Where(e => e > sorted[0])];
            empty = new FeatureReference(table.Schema[feature].Name, edges, new double[edges.Length + 1], 0);
        }

        (double[] shares, double missing) = empty.Measure(table, feature);
        return new FeatureReference(empty.Feature, [.. empty.Edges], shares, missing);
    }

    // The known values, of evenly spaced rows when there are very many: hundredths of the distribution do not need all of them.
    private static double[] Sorted(RiskTable table, int feature)
    {
        int rows = Math.Min(table.RowCount, MostRows);
        double[] values = new double[rows];
        int known = 0;
        for (int i = 0; i < rows; i++)
        {
            double value = table[(int)((long)i * table.RowCount / rows), feature];
            values[known] = value;
            known += double.IsNaN(value) ? 0 : 1;
        }

        Array.Resize(ref values, known);
        Array.Sort(values);
        return values;
    }

    private static int UpperBound(double[] edges, double value)
    {
        int low = 0, high = edges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = edges[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
