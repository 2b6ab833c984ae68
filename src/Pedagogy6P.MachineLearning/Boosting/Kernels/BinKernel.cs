using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>
/// Finds bins with two sixteen-way comparisons: which block of edges, and where in it. Integer results, the same on every processor.
/// </summary>
internal static class BinKernel
{
    private const int Block = 16;

    /// <summary>Number of edges ≤ value, for 256 ascending edges padded with +∞; a NaN counts none.</summary>
    public static int CountAtMost(ReadOnlySpan<float> edges, float value)
    {
        int block = 0;
        while (block < Block && edges[(block * Block) + Block - 1] <= value)
        {
            block++;
        }

        int count = block * Block;
        while (count < edges.Length && edges[count] <= value)
        {
            count++;
        }

        return count;
    }

    /// <summary>Bins of many values; NaN gives the missing bin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ReadOnlySpan<float> values, ReadOnlySpan<float> edges, byte missingBin, Span<byte> bins)
    {
        Vector512<float> pivots = Pivots(edges);
        ref float first = ref MemoryMarshal.GetReference(edges);
        for (int i = 0; i < bins.Length; i++)
        {
            float value = values[i];
            int bin = CountAtMost(pivots, ref first, value);
            bins[i] = float.IsNaN(value) ? missingBin : (byte)bin;
        }
    }

    public static Vector512<float> Pivots(ReadOnlySpan<float> edges)
    {
        Span<float> pivots = stackalloc float[Block];
        for (int block = 0; block < Block; block++)
        {
            pivots[block] = edges[(block * Block) + Block - 1];
        }

        return Vector512.Create<float>(pivots);
    }

    /// <summary>As the scalar form; the last padded edge is +∞, so a finite value never falls past the last block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountAtMost(Vector512<float> pivots, ref float edges, float value)
    {
        Vector512<float> wanted = Vector512.Create(value);
        int block = BitOperations.PopCount(Vector512.LessThanOrEqual(pivots, wanted).ExtractMostSignificantBits());
        Vector512<float> inside = Vector512.LoadUnsafe(ref edges, (nuint)(block * Block));
        return (block * Block) + BitOperations.PopCount(Vector512.LessThanOrEqual(inside, wanted).ExtractMostSignificantBits());
    }
}
