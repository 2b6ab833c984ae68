using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Asks the processor to bring memory closer before it is read: modules that are evaluated exactly lie all over the catalogue, and waiting
/// for one while the next are on their way is most of the cost. A hint without effect on results; nothing where the processor has none.
/// </summary>
internal static unsafe class CachePrefetch
{
    private const int LineBytes = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<T>(ref readonly T at)
    {
        if (Sse.IsSupported)
        {
            // The object may move meanwhile; then the hint is lost, nothing else.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in at)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<T>(ReadOnlySpan<T> items)
    {
        for (int at = 0; at * Unsafe.SizeOf<T>() < 2 * LineBytes && at < items.Length; at += Math.Max(1, LineBytes / Unsafe.SizeOf<T>()))
        {
            Of(in items[at]);
        }
    }
}
