using System.Buffers.Binary;
using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// The bins of the features a tree may use, row by row, so that a row scattered anywhere in memory costs one or two cache lines. Features
/// are worked on in
/// blocks of eight: eight histograms of 256 sums fit the first-level cache.
/// </summary>
internal sealed class RowBins
{
    public const int Block = HistogramKernel.Block;
    private const int RowsPerTask = 1 << 15;

    private readonly int _rows;

    public RowBins(BinnedTable table, int[] features, Workers workers)
    {
        _rows = table.Rows;
        Features = [.. features];
        Blocks = (features.Length + Block - 1) / Block;
        Stride = (Blocks + 1) / 2 * 2 * Block;
        Bins = GC.AllocateArray<byte>(checked(table.Rows * Stride), pinned: true);
        Pack(table, workers);
    }

    /// <summary>Table columns in ascending order; position p belongs to block p ÷ 8.</summary>
    public int[] Features { get; }

    public int Blocks { get; }

    /// <summary>Bytes per row, a multiple of sixteen.</summary>
    public int Stride { get; }

    public byte[] Bins { get; }

    /// <summary>Number of features in a block.</summary>
    public int WidthOf(int block) => Math.Min(Block, Features.Length - (block * Block));

    /// <summary>Fills the same memory with as many other features.</summary>
    public RowBins Repack(BinnedTable table, int[] features, Workers workers)
    {
        features.CopyTo(Features, 0);
        Pack(table, workers);
        return this;
    }

    private void Pack(BinnedTable table, Workers workers) => workers.Run((_rows + RowsPerTask - 1) / RowsPerTask, task =>
    {
        int start = task * RowsPerTask, end = Math.Min(_rows, start + RowsPerTask);
        for (int block = 0; block < Blocks; block++)
        {
            if (WidthOf(block) == Block)
            {
                PackWhole(table, block, start, end);
            }
            else
            {
                PackPart(table, block, start, end);
            }
        }
    });

    private void PackWhole(BinnedTable table, int block, int start, int end)
    {
        byte[] c0 = Column(table, block, 0), c1 = Column(table, block, 1), c2 = Column(table, block, 2), c3 = Column(table, block, 3),
            c4 = Column(table, block, 4), c5 = Column(table, block, 5), c6 = Column(table, block, 6), c7 = Column(table, block, 7);
        Span<byte> packed = Bins.AsSpan(block * Block);
        for (int row = start; row < end; row++)
        {
            uint low = c0[row] | ((uint)c1[row] << 8) | ((uint)c2[row] << 16) | ((uint)c3[row] << 24);
            uint high = c4[row] | ((uint)c5[row] << 8) | ((uint)c6[row] << 16) | ((uint)c7[row] << 24);
            BinaryPrimitives.WriteUInt64LittleEndian(packed[(row * Stride)..], low | ((ulong)high << 32));
        }
    }

    private void PackPart(BinnedTable table, int block, int start, int end)
    {
        for (int position = 0; position < WidthOf(block); position++)
        {
            byte[] column = Column(table, block, position);
            int offset = (block * Block) + position;
            for (int row = start; row < end; row++)
            {
                Bins[(row * Stride) + offset] = column[row];
            }
        }
    }

    private byte[] Column(BinnedTable table, int block, int position) => table.Columns[Features[(block * Block) + position]];
}
