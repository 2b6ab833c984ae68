using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>Adds packed derivatives to histograms. Integer sums: any order, any split over threads, one result.</summary>
internal static unsafe class HistogramKernel
{
    /// <summary>Features summed together: their histograms fit the first-level cache.</summary>
    public const int Block = 8;

    // As many rows are passed over block by block: they and their derivatives stay in the second-level cache.
    private const int NearBytes = 1 << 16;
    private const int LeastNear = 64;

    /// <summary>Sums per feature.</summary>
    public const int Stride = 256;

    // Far enough ahead for a miss to memory.
    private const int Ahead = 16;

    /// <summary>Adds consecutive rows to the histograms of all blocks.</summary>
    /// <param name="bins">Rows of bins.</param>
    /// <param name="stride">Bytes per row.</param>
    /// <param name="blocks">Number of blocks of eight features.</param>
    /// <param name="start">First row.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="derivatives">Per row the packed derivatives.</param>
    /// <param name="sums">Histograms of all features of the blocks.</param>
    public static void AddRows(ReadOnlySpan<byte> bins, int stride, int blocks, int start, int count, ReadOnlySpan<long> derivatives,
        Span<long> sums)
    {
        int most = NearRows(stride);
        fixed (byte* rows = bins)
        fixed (long* packed = derivatives, to = sums)
        {
            for (int done = 0; done < count; done += most)
            {
                int first = start + done;
                AddBlocks(rows + ((nint)first * stride), stride, blocks, Math.Min(most, count - done), packed + first, to);
            }
        }
    }

    /// <summary>As <see cref="AddRows"/> for listed rows, which are copied next to each other before.</summary>
    /// <param name="bins">Rows of bins.</param>
    /// <param name="stride">Bytes per row, a multiple of sixteen.</param>
    /// <param name="blocks">Number of blocks of eight features.</param>
    /// <param name="list">The rows.</param>
    /// <param name="derivatives">Per row the packed derivatives.</param>
    /// <param name="sums">Histograms of all features of the blocks.</param>
    /// <param name="nearBins">Room for the bins of <see cref="NearRows"/> rows.</param>
    /// <param name="nearDerivatives">Room for their derivatives.</param>
    public static void AddListed(ReadOnlySpan<byte> bins, int stride, int blocks, ReadOnlySpan<int> list, ReadOnlySpan<long> derivatives,
        Span<long> sums,
        Span<byte> nearBins, Span<long> nearDerivatives)
    {
        int most = NearRows(stride);
        fixed (byte* rows = bins, near = nearBins[..(most * stride)])
        fixed (long* packed = derivatives, to = sums, nearPacked = nearDerivatives[..most])
        fixed (int* listed = list)
        {
            for (int done = 0; done < list.Length; done += most)
            {
                int count = Math.Min(most, list.Length - done);
                Gather(rows, stride, listed + done, count, list.Length - done, packed, near, nearPacked);
                AddBlocks(near, stride, blocks, count, nearPacked, to);
            }
        }
    }

    /// <summary>How many rows are near each other at a time.</summary>
    public static int NearRows(int stride) => Math.Max(LeastNear, NearBytes / stride);

    private static void AddBlocks(byte* bins, int stride, int blocks, int count, long* derivatives, long* sums)
    {
        for (int block = 0; block < blocks; block++)
        {
            Add(bins + (block * Block), stride, count, derivatives, sums + (block * Block * Stride));
        }
    }

    // Consecutive rows and one block of eight features.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(byte* bins, nint rowStride, int count, long* derivatives, long* sums)
    {
        for (long* end = derivatives + count; derivatives < end; derivatives++, bins += rowStride)
        {
            long derivative = *derivatives;
            *(long*)((byte*)sums + ((nuint)bins[0] * sizeof(long))) += derivative;
            *(long*)((byte*)sums + ((nuint)bins[1] * sizeof(long)) + (1 * Stride * sizeof(long))) += derivative;
            *(long*)((byte*)sums + ((nuint)bins[2] * sizeof(long)) + (2 * Stride * sizeof(long))) += derivative;
            *(long*)((byte*)sums + ((nuint)bins[3] * sizeof(long)) + (3 * Stride * sizeof(long))) += derivative;
            *(long*)((byte*)sums + ((nuint)bins[4] * sizeof(long)) + (4 * Stride * sizeof(long))) += derivative;
            *(long*)((byte*)sums + ((nuint)bins[5] * sizeof(long)) + (5 * Stride * sizeof(long))) += derivative;
            *(long*)((byte*)sums + ((nuint)bins[6] * sizeof(long)) + (6 * Stride * sizeof(long))) += derivative;
            *(long*)((byte*)sums + ((nuint)bins[7] * sizeof(long)) + (7 * Stride * sizeof(long))) += derivative;
        }
    }

    // How many more entries the list has says how far to look ahead.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(byte* bins, nint rowStride, int* rows, int count, int listed, long* derivatives, byte* gatheredBins,
        long* gatheredDerivatives)
    {
        for (int i = 0; i < count; i++)
        {
            nint row = rows[i];
            if (Sse.IsSupported && i + Ahead < listed)
            {
                byte* next = bins + (rows[i + Ahead] * rowStride);
                Sse.Prefetch0(next);
                Sse.Prefetch0(next + rowStride - 1);
                Sse.Prefetch0(derivatives + rows[i + Ahead]);
            }

            byte* from = bins + (row * rowStride), to = gatheredBins + (i * rowStride);
            for (nint at = 0; at < rowStride; at += 16)
            {
                Vector128.Load(from + at).Store(to + at);
            }

            gatheredDerivatives[i] = derivatives[row];
        }
    }
}
