using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Drift;

/// <summary>
/// How a feature was distributed when a model was trained. For numbers: up to a hundred equally filled bins, a bin of its own for every
/// common value (a tenth of the rows
/// or more), and one for what lies below the smallest and above the largest training value. For categories: their shares; what is in none
/// was never seen.
/// Small enough to travel in the model file.
/// </summary>
public sealed class FeatureReference
{
    private const int Bins = 100;
    private const int MostRows = 200_000;
    private const double CommonShare = 0.1;

    internal FeatureReference(string feature, double[] edges, double[] shares, double missingShare)
    {
        Feature = feature;
        Edges = [.. edges];
        Shares = [.. shares];
        MissingShare = missingShare;
    }

    /// <summary>Name of the feature.</summary>
    public string Feature { get; }

    /// <summary>
    /// Ascending inner edges of the bins of a numeric feature (bin = number of edges ≤ value): the first is the smallest training value,
    /// the last the next number after the
    /// largest. Empty for a categorical feature, and when no value was known.
    /// </summary>
    public ImmutableArray<double> Edges { get; }

    /// <summary>Share of the known values in each bin, or of each category.</summary>
    public ImmutableArray<double> Shares { get; }

    /// <summary>Share of missing values among all rows.</summary>
    public double MissingShare { get; }

    /// <summary>The references of all features of a training table; rows count by their weights, where they have any.</summary>
    /// <param name="table">The training rows.</param>
    public static ImmutableArray<FeatureReference> Of(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. Enumerable.Range(0, table.Schema.Count).Select(f => Of(table, f))];
    }

    /// <summary>Whether a bin of a numeric feature takes what lies beyond the training range.</summary>
    internal bool IsEnd(int bin) => bin == 0 || bin == Edges.Length;

    /// <summary>Whether a bin of a numeric feature stands for itself: an end, or a common value.</summary>
    internal bool StandsAlone(int bin) => IsEnd(bin) || Edges[bin] == Math.BitIncrement(Edges[bin - 1]);

    /// <summary>
    /// Shares of another table's known values in the same bins, the share of them that is a category never seen, and the missing share.
    /// </summary>
    internal (double[] Shares, double UnseenShare, double MissingShare) Measure(RiskTable table, int feature)
    {
        double[] counts = new double[Shares.Length], edges = [.. Edges];
        RiskColumn column = table.Column(feature);
        bool categorical = table.Schema[feature].Kind == FeatureKind.Categorical;
        double missing = 0, unseen = 0, all = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            double value = column[row], weight = table.Weights.IsEmpty ? 1 : table.Weights[row];
            all += weight;
            if (column.IsUnseen(row) || (categorical && value >= counts.Length))
            {
                unseen += weight;
            }
            else if (double.IsNaN(value))
            {
                missing += weight;
            }
            else
            {
                counts[categorical ? (int)value : UpperBound(edges, value)] += weight;
            }
        }

        double known = all - missing;
        return (known > 0 ? [.. counts.Select(count => count / known)] : new double[counts.Length], known > 0 ? unseen / known : 0,
            all > 0 ? missing / all : 0);
    }

    /// <summary>The same with bins beyond the training range, which files of version 1 lack.</summary>
    internal FeatureReference WithEnds(double minimum, double maximum) =>
        (Edges.Length > 1 && Shares[0] == 0 && Shares[^1] == 0) || double.IsNaN(minimum) ? this
        : new FeatureReference(Feature, [minimum, .. Edges, Math.BitIncrement(maximum)], [0, .. Shares, 0], MissingShare);

    private static FeatureReference Of(RiskTable table, int feature)
    {
        Feature described = table.Schema[feature];
        bool categorical = described.Kind == FeatureKind.Categorical;
        double[] edges = categorical ? [] : EdgesOf(table, feature);
        FeatureReference empty = new(described.Name, edges, new double[categorical ? described.Categories.Length : edges.Length + 1], 0);
        (double[] shares, _, double missing) = empty.Measure(table, feature);
        return new FeatureReference(empty.Feature, edges, shares, missing);
    }

    private static double[] EdgesOf(RiskTable table, int feature)
    {
        double[] sorted = Sorted(table, feature);
        if (sorted.Length == 0)
        {
            return [];
        }

        (double minimum, double maximum) = Range(table, feature);
        SortedSet<double> edges = [minimum, Math.BitIncrement(maximum), .. Enumerable.Range(1, Bins - 1)
            .Select(i => sorted[(int)((long)i * sorted.Length / Bins)])];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start];)
            {
                end++;
            }

            if (end - start >= CommonShare * sorted.Length)
            {
                edges.Add(sorted[start]);
                edges.Add(Math.BitIncrement(sorted[start]));
            }
        }

        return [.. edges];
    }

    private static (double Minimum, double Maximum) Range(RiskTable table, int feature)
    {
        double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        for (int row = 0; row < table.RowCount; row++)
        {
            double value = table[row, feature];
            minimum = double.IsNaN(value) ? minimum : Math.Min(minimum, value);
            maximum = double.IsNaN(value) ? maximum : Math.Max(maximum, value);
        }

        return (minimum, maximum);
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
