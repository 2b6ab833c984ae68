using System.Runtime.InteropServices;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset.Kernels;

/// <summary>Clicks sorted as the whole numbers that they are, which is several times faster than comparing them one by one.</summary>
internal static class ClickOrder
{
    public static void Sort(OuladClick[] clicks) => MemoryMarshal.Cast<OuladClick, ulong>(clicks.AsSpan()).Sort();
}
