using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The traversal of panels, written once over register widths.
/// <para>
/// Why the bounds hold. With ⌈·⌉ and ⌊·⌋ rounding to packed units, a slot contributes max(0, ⌈ω·cap⌉ − ⌊ω·μ⌋) ≥ ω·max(0, min(a, g) − μ), so
/// the sum of slots is at least the gain G, and the need G·H ÷ (G·H + hours) of a module's own worth grows with G. The score is the need
/// times the fit, the sum of what every term makes a unit of need worth. In the fit, Evidence is taken at its largest over audiences;
/// Schedule falls with the load, and the least load is taken over all sessions that may fit; Travel is taken at the best site of such
/// sessions; every other term is taken at its largest. A module is left out only where it fails a rule for certain: a filter, a place out
/// of reach, a load beyond the hours, a condition (see <see cref="PackedRequirements"/>) or no gain at all. What a module gains from a
/// chain is looked for apart.
/// </para>
/// <para>
/// A screen counts in words: need lies beneath its tangents (see <see cref="NeedTangents"/>), a match of settings is granted to all, what
/// Schedule loses is rounded down and what Travel brings is rounded up. Its sums stay far below 16 bits, since weights add up to 1 and a
/// tangent exceeds all need by a twentieth at most.
/// </para>
/// <para>
/// Refining computes need itself, in binary32, and lowers the fit by w·(1 − U), less what it lacks already, with U = 1 ÷ (1 + e⁻ˣ); x is at
/// least the dot product (see <see cref="PackedTastes"/>), and e⁻ˣ is bounded by a cubic beneath 2^f on [0, 1]. A reciprocal moves by 2⁻¹⁴
/// what it multiplies, and two dozen operations by 6e-8 each: all parts of the fit are raised by more
/// (<see cref="PackedCatalogue.RoundUp"/>), and <see cref="Deflation"/> lowers by more than that.
/// </para>
/// </summary>
internal sealed class PanelKernelOf<TLanes, TWords, TFloats> : PanelKernel
    where TLanes : struct, ILanes<TWords, TFloats>
{
    private const float Deflation = 0.9998f;

    // In a screen the part of travel is rounded down by less than a unit, which is less than a unit of the score, and so is the product of
    // need and fit.
    private const float ScreenSlack = 2 / ScreenUnits;

    // Beyond e^±40 a logistic is 0 or 1 in binary32.
    private const float LargestPower = 60;

    // Apart from the ranking around it, or registers run out.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Screen(in PanelColumns columns, int first, ReadOnlySpan<PanelScratch> learners)
    {
        int panels = 0;
        foreach (PanelScratch learner in learners)
        {
            panels = Math.Max(panels, learner.Panels);
        }

        for (int panel = 0; panel < panels; panel++)
        {
            foreach (PanelScratch learner in learners)
            {
                if (panel < learner.Panels)
                {
                    At(learner.Largest, panel) = At(learner.Open, panel) == 0 ? Out : Screen(columns, learner, first + panel, panel);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override float Refine(in PanelColumns columns, PanelScratch learner, in PanelMask mask, int first, int panel, float threshold)
    {
        int place = (first + panel) * Size;
        ref readonly PanelScalars scalars = ref learner.Scalars;
        Unsafe.SkipInit(out PanelBytes bytes);
        Unsafe.SkipInit(out PanelWords words);
        ref byte places = ref Unsafe.As<PanelBytes, byte>(ref bytes);
        ref ushort products = ref Unsafe.As<PanelWords, ushort>(ref words);
        TLanes.LargerEntries(ref At(learner.Travel, 0), ref At(learner.Sessions.FirstSite, place),
            ref At(learner.Sessions.SecondSite, place), ref places);
        bool hasTaste = scalars.PreferenceWeight > 0;
        if (hasTaste)
        {
            int pairs = columns.Tastes.Pairs;
            TLanes.Products(ref At(columns.Tastes.Features, 2 * place * pairs), ref At(learner.Taste, 0), pairs, ref products);
        }

        ref ushort gain = ref At(learner.Gains, panel * Size);
        ref ushort load = ref At(learner.Sessions.Load, place);
        ref float hours = ref At(columns.Hours, place);
        ref float worth = ref At(columns.Worth, place);
        ref float tasteScale = ref At(columns.Tastes.Scale, place);
        ref float tasteError = ref At(columns.Tastes.Error, place);
        ref float bounds = ref At(learner.Bounds, panel * Size);
        TFloats outside = TLanes.Broadcast(Out);
        TFloats none = TLanes.Broadcast(0f);
        TFloats one = TLanes.Broadcast(1f);
        TFloats least = TLanes.Broadcast(threshold);
        TFloats gainUnit = TLanes.Broadcast(scalars.GainUnit);
        TFloats match = TLanes.Broadcast(scalars.MatchWorth);
        TFloats halfMatch = TLanes.Broadcast(scalars.MatchWorth / 2);
        TFloats rest = TLanes.Broadcast(scalars.Rest);
        TFloats travelUnit = TLanes.Broadcast(scalars.TravelUnit);
        TFloats inverseHours = TLanes.Broadcast(scalars.InverseHours);
        TFloats scheduleWeight = TLanes.Broadcast(scalars.ScheduleWeight);
        TFloats maxLoad = TLanes.Broadcast(scalars.MaxLoad);
        TFloats tasteUnit = TLanes.Broadcast(scalars.TasteScale);
        TFloats tasteShift = TLanes.Broadcast(scalars.TasteShift);
        TFloats preferenceWeight = TLanes.Broadcast(scalars.PreferenceWeight);
        TFloats largest = outside;
        for (int at = 0; at < Size; at += TLanes.FloatCount)
        {
            TFloats bound = outside;
            if (((mask.Open >> at) & (ulong.MaxValue >> (64 - TLanes.FloatCount))) != 0)
            {
                TFloats amount = TLanes.Multiply(TLanes.LoadWords(ref Unsafe.Add(ref gain, at)), gainUnit);
                TFloats whole = TLanes.Add(amount, TLanes.Load(ref Unsafe.Add(ref hours, at)));
                TFloats matching = TLanes.WhereBit((uint)(mask.Undeclared >> at), halfMatch, none);
                matching = TLanes.WhereBit((uint)(mask.Shared >> at), match, matching);
                TFloats need = TLanes.Multiply(amount, TLanes.Reciprocal(whole));
                TFloats fit = TLanes.MultiplyAdd(TLanes.LoadBytes(ref Unsafe.Add(ref places, at)), travelUnit, rest);
                fit = TLanes.Add(fit, TLanes.Add(matching, TLanes.Load(ref Unsafe.Add(ref worth, at))));
                TFloats asked = TLanes.LoadShorts(ref Unsafe.Add(ref load, at));
                TFloats ease = TLanes.Subtract(one, TLanes.Multiply(TLanes.Absolute(asked), inverseHours));
                fit = TLanes.MultiplyAdd(TLanes.Max(ease, none), scheduleWeight, fit);
                bound = TLanes.WhereAbove(asked, maxLoad, outside, TLanes.Multiply(need, fit));
                bound = TLanes.WhereBit((uint)(mask.Open >> at), bound, outside);
                if (hasTaste && TLanes.AnyAbove(bound, least))
                {
                    TFloats dot = TLanes.MultiplyAdd(TLanes.LoadShorts(ref Unsafe.Add(ref products, at)), tasteUnit, tasteShift);
                    dot = TLanes.Multiply(dot, TLanes.Load(ref Unsafe.Add(ref tasteScale, at)));
                    dot = TLanes.MultiplyAdd(TLanes.Load(ref Unsafe.Add(ref tasteError, at)), TLanes.Broadcast(scalars.TasteError), dot);
                    TFloats odds = LeastExponential(TLanes.Max(dot, TLanes.Multiply(dot, TLanes.Broadcast(scalars.TastePart))));
                    odds = TLanes.Multiply(odds, TLanes.Reciprocal(TLanes.Add(one, odds)));
                    odds = TLanes.Subtract(TLanes.Multiply(odds, TLanes.Broadcast(Deflation)), TLanes.Broadcast(scalars.PreferenceLost));
                    bound = TLanes.Subtract(bound, TLanes.Multiply(need, TLanes.Multiply(preferenceWeight, TLanes.Max(odds, none))));
                }

                largest = TLanes.Max(largest, bound);
            }

            TLanes.Store(bound, ref Unsafe.Add(ref bounds, at));
        }

        return TLanes.Largest(largest);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override ulong EndsOfChains(in PanelColumns columns, PanelScratch learner, ulong open, int panel, float need)
    {
        ref ushort gain = ref At(learner.Gains, 0);
        open &= TLanes.Gains(
            ref At(columns.SlotBytes, At(columns.SlotStart, panel)), At(columns.Slots, panel), ref At(learner.Table, 0),
            learner.Scalars.TableSize, ref gain);
        if (open == 0)
        {
            return 0;
        }

        // γ·G ÷ (γ·G + hours) ≥ need, without the division.
        ref float hours = ref At(columns.ChainHours, panel * Size);
        TFloats unit = TLanes.Broadcast(learner.Scalars.ChainUnit * (1 - need));
        (TFloats least, TFloats one, TFloats none) = (TLanes.Broadcast(need), TLanes.Broadcast(1f), TLanes.Broadcast(0f));
        ulong ends = 0;
        for (int at = 0; at < Size; at += TLanes.FloatCount)
        {
            TFloats amount = TLanes.Multiply(TLanes.LoadWords(ref Unsafe.Add(ref gain, at)), unit);
            TFloats asked = TLanes.Multiply(TLanes.Load(ref Unsafe.Add(ref hours, at)), least);
            ends |= (ulong)TLanes.EqualBits(TLanes.WhereAbove(amount, asked, one, none), one) << at;
        }

        return open & ends;
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

    public override void Replace(Span<float> values, int place, float value)
    {
        int lane = place % TLanes.FloatCount;
        ref float at = ref Unsafe.Add(ref MemoryMarshal.GetReference(values), place - lane);
        TLanes.Store(TLanes.WhereBit(1u << lane, TLanes.Broadcast(value), TLanes.Load(ref at)), ref at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Screen(in PanelColumns columns, PanelScratch learner, int panel, int panelInGroup)
    {
        int place = panel * Size;
        SessionColumn sessions = learner.Sessions;
        ref readonly PanelScalars scalars = ref learner.Scalars;
        Unsafe.SkipInit(out PanelBytes bytes);
        ref byte places = ref Unsafe.As<PanelBytes, byte>(ref bytes);
        ref ulong open = ref At(learner.Open, panelInGroup);
        (int asked, int asks) = columns.Requirements.Of(panel);
        open &= TLanes.LargerEntries(ref At(learner.Travel, 0), ref At(sessions.FirstSite, place), ref At(sessions.SecondSite, place),
            ref places)
            & TLanes.Meeting(ref At(learner.Levels, 0), ref At(columns.Requirements.Slots, asked), asks);
        if (open == 0)
        {
            return Out;
        }

        ref ushort gain = ref At(learner.Gains, panelInGroup * Size);
        ulong gaining = TLanes.Gains(
            ref At(columns.SlotBytes, At(columns.SlotStart, panel)), At(columns.Slots, panel), ref At(learner.Table, 0), scalars.TableSize,
            ref gain);
        open &= gaining;
        if (open == 0)
        {
            return Out;
        }

        ushort best = Highest(scalars, open, ref gain, ref At(columns.Tangents, panel * NeedTangents.PanelWords),
            ref At(sessions.Load, place), ref places);
        float bound = best == 0 ? Out : (best * (1 / ScreenUnits)) + ScreenSlack;
        return bound < learner.Threshold ? Out : bound;
    }

    // Every column is as long as its panels need, so that nothing is to be checked place by place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At<T>(T[] column, int place) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Highest(in PanelScalars scalars, ulong alive, ref ushort gain, ref ushort tangents, ref ushort load,
        ref byte places)
    {
        TWords highest = TLanes.NoWords;
        for (int at = 0; at < Size; at += TLanes.WordCount)
        {
            TWords amount = TLanes.Load(ref Unsafe.Add(ref gain, at));
            ref ushort tangent = ref Unsafe.Add(ref tangents, at);
            TWords need = TLanes.Add(
                TLanes.Load(ref tangent), TLanes.MultiplyHigh(amount, TLanes.Load(ref Unsafe.Add(ref tangent, Size))));
            need = TLanes.Min(
                need,
                TLanes.Add(
                    TLanes.Load(ref Unsafe.Add(ref tangent, 2 * Size)),
                    TLanes.MultiplyHigh(amount, TLanes.Load(ref Unsafe.Add(ref tangent, 3 * Size)))));
            TWords hours = TLanes.Load(ref Unsafe.Add(ref load, at));
            TWords twice = TLanes.Absolute(hours);
            twice = TLanes.Add(twice, twice);
            TWords fit = TLanes.SubtractSaturate(TLanes.Broadcast(scalars.ScheduleWords),
                TLanes.MultiplyHigh(twice, TLanes.Broadcast(scalars.LoadWords)));
            fit = TLanes.Add(fit,
                TLanes.MultiplyHigh(TLanes.LoadHighBytes(ref Unsafe.Add(ref places, at)), TLanes.Broadcast(scalars.TravelWords)));
            fit = TLanes.Add(TLanes.Add(fit, TLanes.Broadcast(scalars.RestWords)), TLanes.Load(ref Unsafe.Add(ref tangent, 4 * Size)));
            TWords bound = TLanes.Add(TLanes.MultiplyHigh(need, fit), TLanes.Broadcast((ushort)1));
            bound = TLanes.WhereAtMost(hours, TLanes.Broadcast(scalars.MaxLoadWords), bound);
            highest = TLanes.Max(highest, TLanes.WhereBit((uint)(alive >> at), bound));
        }

        return TLanes.Largest(highest);
    }

    // A lower bound of e⁻ˣ: 2^(−x·log₂ e) with the fractional part through a cubic at most 2e-4 beneath 2^f, relatively.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloats LeastExponential(TFloats x)
    {
        TFloats power = TLanes.Min(TLanes.Multiply(x, TLanes.Broadcast(-1.4426950408889634f)), TLanes.Broadcast(LargestPower));
        power = TLanes.Max(power, TLanes.Broadcast(-LargestPower));
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
