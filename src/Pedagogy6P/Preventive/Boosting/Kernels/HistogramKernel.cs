using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.Preventive.Boosting.Kernels;

/// <summary>Adds packed derivatives to histograms. Integer sums: any order, any split over threads, one result.</summary>
internal static unsafe class HistogramKernel
{
    /// <summary>Sums per feature.</summary>
    public const int Stride = 256;

    // Far enough ahead for a miss to memory.
    private const int Ahead = 16;

    /// <summary>Adds consecutive rows to the histograms of one block of eight features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(byte* bins, nint rowStride, int count, long* derivatives, long* sums)
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

    /// <summary>Copies listed rows and their derivatives next to each other; <paramref name="listed"/> is how many more entries the list has for looking ahead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gather(byte* bins, nint rowStride, int* rows, int count, int listed, long* derivatives, byte* gatheredBins, long* gatheredDerivatives)
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
