using System.Runtime.CompilerServices;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>Loops over the slots of a panel for widths whose registers cannot hold a learner's tables.</summary>
internal static class SlotLoops
{
    /// <summary>The slots of a panel added up, register by register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Gains<TLanes, TWords, TFloats>(ref byte slot, int slots, ref byte mastery, int tableSize, ref ushort gains)
        where TLanes : struct, ILanes<TWords, TFloats>
    {
        for (int block = 0; block < PanelKernel.Size / 2 / TLanes.WordCount; block++)
        {
            int place = block * TLanes.WordCount;
            TWords low = TLanes.NoWords;
            TWords high = TLanes.NoWords;
            ref byte codes = ref slot;
            for (int at = 0; at < slots; at++)
            {
                ref ushort caps = ref Unsafe.As<byte, ushort>(ref Unsafe.Add(ref codes, PanelKernel.Size));
                TLanes.Masteries(ref mastery, tableSize, ref codes, block, out TWords lowMastery, out TWords highMastery);
                low = TLanes.Add(low, TLanes.SubtractSaturate(TLanes.Load(ref Unsafe.Add(ref caps, place)), lowMastery));
                high = TLanes.Add(high,
                    TLanes.SubtractSaturate(TLanes.Load(ref Unsafe.Add(ref caps, place + (PanelKernel.Size / 2))), highMastery));
                codes = ref Unsafe.Add(ref codes, GoalSlots.Bytes);
            }

            TLanes.Store(low, ref Unsafe.Add(ref gains, place));
            TLanes.Store(high, ref Unsafe.Add(ref gains, place + (PanelKernel.Size / 2)));
        }

        return Lanes128.NonZeroWords(ref gains);
    }

    /// <summary>Bits of those modules of a panel whose conditions are all met.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Meeting<TLanes, TWords, TFloats>(ref byte levels, ref byte slot, int slots)
        where TLanes : struct, ILanes<TWords, TFloats>
    {
        ulong meeting = ulong.MaxValue;
        for (int at = 0; at < slots; at++)
        {
            meeting &= TLanes.AtLeast(ref levels, ref slot, ref Unsafe.Add(ref slot, PanelKernel.Size));
            slot = ref Unsafe.Add(ref slot, PackedRequirements.SlotBytes);
        }

        return meeting;
    }

    /// <summary>The products of features and a taste added up over pairs of dimensions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Products<TLanes, TWords, TFloats>(ref byte features, ref ushort taste, int pairs, ref ushort products)
        where TLanes : struct, ILanes<TWords, TFloats>
    {
        for (int place = 0; place < PanelKernel.Size; place += TLanes.WordCount)
        {
            TWords sum = TLanes.NoWords;
            for (int pair = 0; pair < pairs; pair++)
            {
                sum = TLanes.Add(sum,
                    TLanes.TasteProducts(ref Unsafe.Add(ref features, 2 * ((pair * PanelKernel.Size) + place)),
                        Unsafe.Add(ref taste, pair)));
            }

            TLanes.Store(sum, ref Unsafe.Add(ref products, place));
        }
    }
}
