using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Preventive.Boosting;

/// <summary>
/// The bins of the features a tree may use, in blocks of up to eight features, row by row inside a block: eight histograms of 256 sums fit the first-level
/// cache, and one row's bins of a block are one aligned eight-byte load away.
/// </summary>
internal sealed class FeatureBlocks
{
    public const int Width = 8;

    private readonly byte[][] _bins;

    public FeatureBlocks(BinnedTable table, int[] features, Workers workers)
    {
        Features = features;
        Count = (features.Length + Width - 1) / Width;
        _bins = new byte[Count][];
        workers.Run(Count, block =>
        {
            byte[] packed = GC.AllocateUninitializedArray<byte>(table.Rows * Width, pinned: true);
            _bins[block] = packed;
            Pack(table, block, packed);
        });
    }

    /// <summary>Table columns in ascending order; position p belongs to block p ÷ 8.</summary>
    public int[] Features { get; }

    public int Count { get; }

    public byte[] Bins(int block) => _bins[block];

    /// <summary>Number of features in a block.</summary>
    public int WidthOf(int block) => Math.Min(Width, Features.Length - (block * Width));

    /// <summary>Fills the same buffers with other features of the same number.</summary>
    public FeatureBlocks Repack(BinnedTable table, int[] features, Workers workers)
    {
        features.CopyTo(Features, 0);
        workers.Run(Count, block => Pack(table, block, _bins[block]));
        return this;
    }

    private void Pack(BinnedTable table, int block, byte[] packed)
    {
        int width = WidthOf(block);
        if (width < Width)
        {
            Array.Clear(packed);
        }

        Span<ulong> rows = MemoryMarshal.Cast<byte, ulong>(packed.AsSpan());
        if (width == Width)
        {
            byte[] c0 = Column(table, block, 0), c1 = Column(table, block, 1), c2 = Column(table, block, 2), c3 = Column(table, block, 3),
                c4 = Column(table, block, 4), c5 = Column(table, block, 5), c6 = Column(table, block, 6), c7 = Column(table, block, 7);
            for (int row = 0; row < rows.Length; row++)
            {
                uint low = c0[row] | ((uint)c1[row] << 8) | ((uint)c2[row] << 16) | ((uint)c3[row] << 24);
                uint high = c4[row] | ((uint)c5[row] << 8) | ((uint)c6[row] << 16) | ((uint)c7[row] << 24);
                ulong bins = low | ((ulong)high << 32);
                rows[row] = BitConverter.IsLittleEndian ? bins : BinaryPrimitives.ReverseEndianness(bins);
            }

            return;
        }

        for (int f = 0; f < width; f++)
        {
            byte[] column = Column(table, block, f);
            for (int row = 0; row < column.Length; row++)
            {
                packed[(row * Width) + f] = column[row];
            }
        }
    }

    private byte[] Column(BinnedTable table, int block, int position) => table.Columns[Features[(block * Width) + position]];
}
