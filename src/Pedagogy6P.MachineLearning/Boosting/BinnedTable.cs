using Pedagogy6P.MachineLearning.Boosting.Kernels;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>A table as bins, one byte per value, column by column.</summary>
internal sealed class BinnedTable
{
    private const int RowsTogether = 1024;

    private BinnedTable(FeatureBins[] features, byte[][] columns, int rows)
    {
        Features = features;
        Columns = columns;
        Rows = rows;
    }

    public FeatureBins[] Features { get; }

    public byte[][] Columns { get; }

    public int Rows { get; }

    public static BinnedTable Of(RiskTable table, int maximumBins, Workers workers)
    {
        FeatureBins[] features = new FeatureBins[table.Schema.Count];
        byte[][] columns = new byte[features.Length][];
        workers.Run(features.Length, f =>
        {
            features[f] = FeatureBins.Of(table.Column(f), table.Schema[f], maximumBins);
            columns[f] = Fill(table.Column(f), features[f]);
        });
        return new BinnedTable(features, columns, table.RowCount);
    }

    /// <summary>Another table with the same features in the bins of a training table.</summary>
    public static BinnedTable With(FeatureBins[] features, RiskTable table, Workers workers)
    {
        byte[][] columns = new byte[features.Length][];
        workers.Run(features.Length, f => columns[f] = Fill(table.Column(f), features[f]));
        return new BinnedTable(features, columns, table.RowCount);
    }

    private static void FillLookedUp(RiskColumn column, FeatureBins bins, Span<byte> filled)
    {
        Span<float> some = stackalloc float[RowsTogether];
        for (int start = 0; start < filled.Length; start += RowsTogether)
        {
            Span<byte> into = filled.Slice(start, Math.Min(RowsTogether, filled.Length - start));
            column.CopyTo(start, some[..into.Length]);
            BinKernel.Fill(some, bins.Edges, bins.MissingBin, into);
        }
    }

    private static byte[] Fill(RiskColumn column, FeatureBins bins)
    {
        byte[] filled = GC.AllocateUninitializedArray<byte>(column.Length, pinned: true);
        if (column.Singles is { } singles && !bins.IsCategorical)
        {
            BinKernel.Fill(singles, bins.Edges, bins.MissingBin, filled);
            return filled;
        }

        if (column.IsSingle)
        {
            FillLookedUp(column, bins, filled);
            return filled;
        }

        for (int row = 0; row < filled.Length; row++)
        {
            filled[row] = bins.BinOf(column[row]);
        }

        return filled;
    }
}
