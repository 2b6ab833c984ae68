using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>256 ascending edges padded with +∞, and every sixteenth of them ready for comparison.</summary>
internal readonly struct BinEdges(float[] edges)
{
    private readonly Vector512<float> _pivots = BinKernel.Pivots(edges);

    /// <summary>Number of edges ≤ value; a NaN counts none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountAtMost(float value) => BinKernel.CountAtMost(_pivots, ref MemoryMarshal.GetArrayDataReference(edges), value);
}
