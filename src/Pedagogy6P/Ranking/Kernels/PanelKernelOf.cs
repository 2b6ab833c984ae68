using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The traversal of panels, written once over register widths.
/// <para>
/// Why the bounds hold. With ⌈·⌉ and ⌊·⌋ rounding to packed units, a slot contributes max(0, ⌈ω·cap⌉ − ⌊ω·μ⌋) ≥ ω·max(0, min(a, g) − μ), so the sum of slots is at least the gain
/// G. N = G·H ÷ (G·H + hours) grows with G. The worth of a unit of need takes Evidence at its largest over audiences. Schedule falls with the
/// load, and the least load is taken over all sessions that may fit; Travel is taken at the best site of such sessions. Preference is at first taken as 1; refining subtracts
/// w·(1 − U) with U = 1 ÷ (1 + e⁻ˣ), where x is at least the dot product (see <see cref="PackedTastes"/>) and e⁻ˣ is bounded from below by a cubic that stays
/// beneath 2^f on [0, 1]. Every other term is taken at its largest. All parts being at most 1, rounding in binary32 moves their sum by less than 1e-7 an operation, two
/// dozen of them, which <see cref="Slack"/> exceeds. A reciprocal moves by 2⁻¹⁴ what it multiplies: worth is raised and <see cref="Deflation"/> lowers by more than that.
/// </para>
/// </summary>
internal sealed class PanelKernelOf<TLanes, TWords, TFloats> : PanelKernel
    where TLanes : struct, ILanes<TWords, TFloats>
{
    private const float Deflation = 0.9998f;
    private const float Slack = 4e-6f;

    // Beyond e^±40 a logistic is 0 or 1 in binary32.
    private const float LargestPower = 60;

    public override void Bound(
        in PanelColumns columns,
        in PanelScalars scalars,
        ReadOnlySpan<byte> table,
        ReadOnlySpan<byte> travel,
        ReadOnlySpan<PanelMask> masks,
        int first,
        float threshold,
        Span<float> bounds,
        Span<float> largest)
    {
        Unsafe.SkipInit(out PanelWords gains);
        Unsafe.SkipInit(out PanelBytes terms);
        ref ushort gain = ref Unsafe.As<PanelWords, ushort>(ref gains);
        ref byte term = ref Unsafe.As<PanelBytes, byte>(ref terms);
        ref byte mastery = ref MemoryMarshal.GetReference(table);
        ref byte site = ref MemoryMarshal.GetReference(travel);
        for (int panel = 0; panel < largest.Length; panel++)
        {
            largest[panel] = Out;
            int place = (first + panel) * Size;
            ulong alive = masks[panel].Open;
            if (alive == 0)
            {
                continue;
            }

            TLanes.LargerEntries(ref site, ref columns.Sessions.FirstSite[place], ref columns.Sessions.SecondSite[place], ref term);
            alive &= TLanes.NonZeroBytes(ref term);
            if (alive == 0)
            {
                continue;
            }

            int slots = columns.Slots[first + panel];
            ref byte slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns.SlotBytes), columns.SlotStart[first + panel]);
            Gains(ref slot, slots, ref mastery, scalars.TableSize, ref gain);
            alive &= scalars.WithoutGain ? ulong.MaxValue : TLanes.NonZeroWords(ref gain);
            if (alive == 0)
            {
                continue;
            }

            float best = Sum(columns, scalars, place, masks[panel] with { Open = alive }, ref gain, ref term, ref bounds[panel * Size]);
            largest[panel] = best < threshold ? Out : best;
        }
    }

    public override float Refine(
        in PanelColumns columns, in PanelScalars scalars, ReadOnlySpan<ushort> taste, int panel, float threshold, Span<float> bounds)
    {
        Unsafe.SkipInit(out PanelWords products);
        ref ushort product = ref Unsafe.As<PanelWords, ushort>(ref products);
        ref float boundAt = ref MemoryMarshal.GetReference(bounds);
        ref float scaleAt = ref columns.Tastes.Scale[panel * Size];
        ref byte features = ref columns.Tastes.Features[2 * panel * Size * taste.Length];
        TFloats units = TLanes.Broadcast(scalars.TasteScale);
        TFloats shift = TLanes.Broadcast(scalars.TasteShift);
        TFloats weight = TLanes.Broadcast(scalars.PreferenceWeight * Deflation);
        TFloats highest = TLanes.Broadcast(Out);
        for (int half = 0; half < Size; half += TLanes.WordCount)
        {
            Products(ref Unsafe.Add(ref features, 2 * half), taste, ref product);
            for (int lane = 0; lane < TLanes.WordCount; lane += TLanes.FloatCount)
            {
                int at = half + lane;
                TFloats bound = TLanes.Load(ref Unsafe.Add(ref boundAt, at));
                if (TLanes.Largest(bound) < threshold)
                {
                    continue;
                }

                TFloats dot = TLanes.Multiply(
                    TLanes.Load(ref Unsafe.Add(ref scaleAt, at)),
                    TLanes.MultiplyAdd(TLanes.LoadShorts(ref Unsafe.Add(ref product, lane)), units, shift));
                TFloats odds = LeastExponential(dot);
                TFloats missing = TLanes.Multiply(odds, TLanes.Reciprocal(TLanes.Add(TLanes.Broadcast(1), odds)));
                bound = TLanes.Subtract(bound, TLanes.Multiply(weight, missing));
                TLanes.Store(bound, ref Unsafe.Add(ref boundAt, at));
                highest = TLanes.Max(highest, bound);
            }
        }

        return TLanes.Largest(highest);
    }

    public override float Largest(ReadOnlySpan<float> values)
    {
        ref float at = ref MemoryMarshal.GetReference(values);
        TFloats largest = TLanes.Load(ref at);
        for (int lane = TLanes.FloatCount; lane < values.Length; lane += TLanes.FloatCount)
        {
            largest = TLanes.Max(largest, TLanes.Load(ref Unsafe.Add(ref at, lane)));
        }

        return TLanes.Largest(largest);
    }

    public override int PlaceOf(ReadOnlySpan<float> values, float value)
    {
        ref float at = ref MemoryMarshal.GetReference(values);
        TFloats wanted = TLanes.Broadcast(value);
        for (int lane = 0; lane < values.Length; lane += TLanes.FloatCount)
        {
            uint bits = TLanes.EqualBits(TLanes.Load(ref Unsafe.Add(ref at, lane)), wanted);
            if (bits != 0)
            {
                return lane + BitOperations.TrailingZeroCount(bits);
            }
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Gains(ref byte slot, int slots, ref byte mastery, int tableSize, ref ushort gains)
    {
        for (int block = 0; block < Size / 2 / TLanes.WordCount; block++)
        {
            int place = block * TLanes.WordCount;
            TWords low = TLanes.NoWords;
            TWords high = TLanes.NoWords;
            ref byte codes = ref slot;
            for (int at = 0; at < slots; at++)
            {
                ref ushort caps = ref Unsafe.As<byte, ushort>(ref Unsafe.Add(ref codes, Size));
                TLanes.Masteries(ref mastery, tableSize, ref codes, block, out TWords lowMastery, out TWords highMastery);
                low = TLanes.Add(low, TLanes.SubtractSaturate(TLanes.Load(ref Unsafe.Add(ref caps, place)), lowMastery));
                high = TLanes.Add(high, TLanes.SubtractSaturate(TLanes.Load(ref Unsafe.Add(ref caps, place + (Size / 2))), highMastery));
                codes = ref Unsafe.Add(ref codes, GoalSlots.Bytes);
            }

            TLanes.Store(low, ref Unsafe.Add(ref gains, place));
            TLanes.Store(high, ref Unsafe.Add(ref gains, place + (Size / 2)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(
        in PanelColumns columns, in PanelScalars scalars, int place, in PanelMask mask, ref ushort gain, ref byte term, ref float bounds)
    {
        ref float hours = ref columns.Hours[place];
        ref float worth = ref columns.Worth[place];
        ref float load = ref columns.Sessions.Load[place];
        TFloats outside = TLanes.Broadcast(Out);
        TFloats largest = outside;
        for (int at = 0; at < Size; at += TLanes.FloatCount)
        {
            if (((mask.Open >> at) & (ulong.MaxValue >> (64 - TLanes.FloatCount))) == 0)
            {
                TLanes.Store(outside, ref Unsafe.Add(ref bounds, at));
                continue;
            }

            TFloats amount = TLanes.Multiply(TLanes.LoadWords(ref Unsafe.Add(ref gain, at)), TLanes.Broadcast(scalars.GainUnit));
            TFloats whole = TLanes.Add(amount, TLanes.Load(ref Unsafe.Add(ref hours, at)));
            TFloats match = TLanes.WhereBit((uint)(mask.Undeclared >> at), TLanes.Broadcast(scalars.MatchWorth / 2), TLanes.Broadcast(0));
            match = TLanes.WhereBit((uint)(mask.Shared >> at), TLanes.Broadcast(scalars.MatchWorth), match);
            TFloats value = TLanes.Multiply(amount, TLanes.Add(match, TLanes.Load(ref Unsafe.Add(ref worth, at))));
            TFloats bound = TLanes.MultiplyAdd(TLanes.LoadBytes(ref Unsafe.Add(ref term, at)), TLanes.Broadcast(scalars.TravelUnit), TLanes.Broadcast(scalars.Rest + Slack));
            bound = TLanes.MultiplyAdd(value, TLanes.Reciprocal(whole), bound);
            TFloats hoursAsked = TLanes.Load(ref Unsafe.Add(ref load, at));
            TFloats fit = TLanes.Subtract(TLanes.Broadcast(1), TLanes.Multiply(TLanes.Absolute(hoursAsked), TLanes.Broadcast(scalars.InverseHours)));
            bound = TLanes.MultiplyAdd(TLanes.Max(fit, TLanes.Broadcast(0)), TLanes.Broadcast(scalars.ScheduleWeight), bound);
            bound = TLanes.WhereAbove(hoursAsked, TLanes.Broadcast(scalars.MaxLoad), outside, bound);
            bound = TLanes.WhereBit((uint)(mask.Open >> at), bound, outside);
            TLanes.Store(bound, ref Unsafe.Add(ref bounds, at));
            largest = TLanes.Max(largest, bound);
        }

        return TLanes.Largest(largest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Products(ref byte features, ReadOnlySpan<ushort> taste, ref ushort products)
    {
        TWords sum = TLanes.NoWords;
        for (int pair = 0; pair < taste.Length; pair++)
        {
            sum = TLanes.Add(sum, TLanes.TasteProducts(ref Unsafe.Add(ref features, 2 * pair * Size), taste[pair]));
        }

        TLanes.Store(sum, ref products);
    }

    // A lower bound of e⁻ˣ: 2^(−x·log₂ e) with the fractional part through a cubic at most 2e-4 beneath 2^f, relatively.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloats LeastExponential(TFloats x)
    {
        TFloats power = TLanes.Multiply(x, TLanes.Broadcast(-1.4426950408889634f));
        power = TLanes.Max(TLanes.Min(power, TLanes.Broadcast(LargestPower)), TLanes.Broadcast(-LargestPower));
        TFloats whole = TLanes.Floor(power);
        TFloats part = TLanes.Subtract(power, whole);
        TFloats cubic = TLanes.MultiplyAdd(part, TLanes.Broadcast(0.0789554f), TLanes.Broadcast(0.2246594f));
        cubic = TLanes.MultiplyAdd(part, cubic, TLanes.Broadcast(0.6962203f));
        cubic = TLanes.MultiplyAdd(part, cubic, TLanes.Broadcast(0.9997502f));
        return TLanes.Scale(cubic, whole);
    }

    [InlineArray(Size)]
    private struct PanelWords
    {
        private ushort _first;
    }

    [InlineArray(Size)]
    private struct PanelBytes
    {
        private byte _first;
    }
}
