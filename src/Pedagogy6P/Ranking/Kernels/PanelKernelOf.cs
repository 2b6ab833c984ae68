using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The traversal of a panel, written once over register widths.
/// <para>
/// Why the bounds hold. With ⌈·⌉ and ⌊·⌋ rounding to multiples of 1/255, a slot contributes max(0, ⌈ω·cap⌉ − ⌊ω·μ⌋) ≥ ω·max(0, min(a, g) − μ), so the sum of slots is at least the gain
/// G. N = G·H ÷ (G·H + hours) grows with G. The worth of a unit of need takes Evidence at its largest over audiences and the practice match as 1. Schedule falls with the
/// load, and the least load is taken over all sessions that may fit. Every other term is taken at its largest. Rounding in binary32 moves the result by less than
/// 1e-6 relatively per operation, a dozen of them; the margin in <see cref="Inflation"/> and <see cref="Slack"/> exceeds all of it.
/// </para>
/// </summary>
internal sealed class PanelKernelOf<TLanes, TBytes, TWords, TFloats> : PanelKernel
    where TLanes : struct, ILanes<TBytes, TWords, TFloats>
{
    private const float Inflation = 1.00001f;
    private const float Slack = 1e-6f;

    public override float Bounds(
        ReadOnlySpan<byte> codes,
        int pairs,
        ReadOnlySpan<byte> table,
        ReadOnlySpan<float> hours,
        ReadOnlySpan<float> worth,
        ReadOnlySpan<float> loads,
        in PanelScalars scalars,
        ulong mask,
        bool withoutGain,
        Span<float> bounds)
    {
        Unsafe.SkipInit(out PanelWords gains);
        Gains(codes, pairs, table, scalars.TableSize, ref Unsafe.As<PanelWords, ushort>(ref gains));
        ref ushort gain = ref Unsafe.As<PanelWords, ushort>(ref gains);
        ref float hoursAt = ref MemoryMarshal.GetReference(hours);
        ref float worthAt = ref MemoryMarshal.GetReference(worth);
        ref float loadAt = ref MemoryMarshal.GetReference(loads);
        ref float boundAt = ref MemoryMarshal.GetReference(bounds);
        bool withLoads = !loads.IsEmpty;
        TFloats leastGain = TLanes.Broadcast(withoutGain ? -1 : 0);
        TFloats zero = TLanes.Broadcast(0);
        TFloats one = TLanes.Broadcast(1);
        TFloats outside = TLanes.Broadcast(Out);
        TFloats rest = TLanes.Broadcast(scalars.Rest + Slack);
        TFloats inverseHours = TLanes.Broadcast(scalars.InverseHours);
        TFloats maxLoad = TLanes.Broadcast(scalars.MaxLoad);
        TFloats schedule = TLanes.Broadcast(scalars.ScheduleWeight);
        TFloats inflation = TLanes.Broadcast(Inflation);
        TFloats largest = outside;
        for (int at = 0; at < Size; at += TLanes.FloatCount)
        {
            TFloats amount = TLanes.LoadWords(ref Unsafe.Add(ref gain, at));
            TFloats need = TLanes.Divide(amount, TLanes.Add(amount, TLanes.Load(ref Unsafe.Add(ref hoursAt, at))));
            TFloats bound = TLanes.Add(TLanes.Multiply(need, TLanes.Load(ref Unsafe.Add(ref worthAt, at))), rest);
            if (withLoads)
            {
                TFloats load = TLanes.Load(ref Unsafe.Add(ref loadAt, at));
                TFloats fit = TLanes.Max(zero, TLanes.Subtract(one, TLanes.Multiply(TLanes.Absolute(load), inverseHours)));
                bound = TLanes.Add(bound, TLanes.Multiply(schedule, fit));
                bound = TLanes.WhereAbove(load, maxLoad, outside, bound);
            }

            bound = TLanes.Multiply(bound, inflation);
            bound = TLanes.WhereAbove(amount, leastGain, bound, outside);
            bound = TLanes.WhereBit((uint)(mask >> at), bound, outside);
            TLanes.Store(bound, ref Unsafe.Add(ref boundAt, at));
            largest = TLanes.Max(largest, bound);
        }

        return TLanes.Largest(largest);
    }

    public override float Largest(ReadOnlySpan<float> bounds)
    {
        ref float at = ref MemoryMarshal.GetReference(bounds);
        TFloats largest = TLanes.Load(ref at);
        for (int lane = TLanes.FloatCount; lane < Size; lane += TLanes.FloatCount)
        {
            largest = TLanes.Max(largest, TLanes.Load(ref Unsafe.Add(ref at, lane)));
        }

        return TLanes.Largest(largest);
    }

    public override int PlaceOf(ReadOnlySpan<float> bounds, float value)
    {
        ref float at = ref MemoryMarshal.GetReference(bounds);
        TFloats wanted = TLanes.Broadcast(value);
        for (int lane = 0; lane < Size; lane += TLanes.FloatCount)
        {
            uint bits = TLanes.EqualBits(TLanes.Load(ref Unsafe.Add(ref at, lane)), wanted);
            if (bits != 0)
            {
                return lane + BitOperations.TrailingZeroCount(bits);
            }
        }

        return 0;
    }

    private static void Gains(ReadOnlySpan<byte> codes, int pairs, ReadOnlySpan<byte> table, int tableSize, ref ushort gains)
    {
        ref byte code = ref MemoryMarshal.GetReference(codes);
        ref byte cap = ref Unsafe.Add(ref code, pairs * 2 * Size);
        ref byte mastery = ref MemoryMarshal.GetReference(table);
        for (int module = 0; module < Size; module += TLanes.WordCount)
        {
            TWords sum = TLanes.NoWords;
            for (int pair = 0; pair < pairs; pair++)
            {
                int offset = 2 * ((pair * Size) + module);
                sum = TLanes.Add(sum, TLanes.PairGains(ref mastery, tableSize, ref Unsafe.Add(ref code, offset), ref Unsafe.Add(ref cap, offset)));
            }

            TLanes.Store(sum, ref Unsafe.Add(ref gains, module));
        }
    }

    [InlineArray(Size)]
    private struct PanelWords
    {
        private ushort _first;
    }
}
