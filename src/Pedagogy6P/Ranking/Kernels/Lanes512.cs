using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>512-bit registers with byte permutes (AVX-512 VBMI): one lookup serves 64 modules.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<ushort>, Vector512<float>>
{
    private const byte Down = 0x01;

    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512BW.IsSupported;

    public static int WordCount => Vector512<ushort>.Count;

    public static int FloatCount => Vector512<float>.Count;

    public static Vector512<ushort> NoWords => Vector512<ushort>.Zero;

    // The learner's tables stay in registers over all slots, as long as they fit.
    public static ulong Gains(ref byte slot, int slots, ref byte table, int tableSize, ref ushort gains) => tableSize switch
    {
        64 => GainsOf64(ref slot, slots, ref table, ref gains),
        128 => GainsOf128(ref slot, slots, ref table, ref gains),
        _ => SlotLoops.Gains<Lanes512, Vector512<ushort>, Vector512<float>>(ref slot, slots, ref table, tableSize, ref gains),
    };

    public static ulong Meeting(ref byte levels, ref byte slot, int slots)
    {
        Vector512<byte> low = Vector512.LoadUnsafe(ref levels);
        Vector512<byte> high = Vector512.LoadUnsafe(ref levels, 64);
        Vector512<byte> failing = Vector512<byte>.Zero;
        for (int at = 0; at < slots; at++)
        {
            Vector512<byte> has = Avx512Vbmi.PermuteVar64x8x2(low, Vector512.LoadUnsafe(ref slot), high);
            failing |= Avx512BW.SubtractSaturate(Vector512.LoadUnsafe(ref slot, PanelKernel.Size), has);
            slot = ref Unsafe.Add(ref slot, PackedRequirements.SlotBytes);
        }

        return Vector512.Equals(failing, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Masteries(ref byte table, int tableSize, ref byte codes, int block, out Vector512<ushort> low,
        out Vector512<ushort> high)
    {
        Vector512<byte> at = Vector512.LoadUnsafe(ref codes);
        Vector512<byte> lowBytes = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), at, Vector512.LoadUnsafe(ref table, 64));
        Vector512<byte> highBytes = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, 256), at,
            Vector512.LoadUnsafe(ref table, 320));
        if (tableSize > 128)
        {
            Vector512<byte> upper = Vector512.GreaterThan(at, Vector512.Create((byte)127));
            lowBytes = Vector512.ConditionalSelect(
                upper, Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, 128), at, Vector512.LoadUnsafe(ref table, 192)),
                lowBytes);
            highBytes = Vector512.ConditionalSelect(
                upper, Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, 384), at, Vector512.LoadUnsafe(ref table, 448)),
                highBytes);
        }

        low = Avx512BW.UnpackLow(lowBytes, highBytes).AsUInt16();
        high = Avx512BW.UnpackHigh(lowBytes, highBytes).AsUInt16();
    }

    public static Vector512<ushort> Load(ref ushort from) => Vector512.LoadUnsafe(ref from);

    public static Vector512<ushort> Add(Vector512<ushort> left, Vector512<ushort> right) => left + right;

    public static Vector512<ushort> SubtractSaturate(Vector512<ushort> left, Vector512<ushort> right) =>
        Avx512BW.SubtractSaturate(left, right);

    public static void Store(Vector512<ushort> words, ref ushort to) => words.StoreUnsafe(ref to);

    public static Vector512<ushort> Broadcast(ushort value) => Vector512.Create(value);

    public static Vector512<ushort> MultiplyHigh(Vector512<ushort> left, Vector512<ushort> right) => Avx512BW.MultiplyHigh(left, right);

    public static Vector512<ushort> Min(Vector512<ushort> left, Vector512<ushort> right) => Vector512.Min(left, right);

    public static Vector512<ushort> Max(Vector512<ushort> left, Vector512<ushort> right) => Vector512.Max(left, right);

    public static Vector512<ushort> Absolute(Vector512<ushort> value) => Avx512BW.Abs(value.AsInt16());

    public static Vector512<ushort> LoadHighBytes(ref byte from) => Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref from)) << 8;

    public static Vector512<ushort> WhereAtMost(Vector512<ushort> number, Vector512<ushort> limit, Vector512<ushort> value) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(number.AsInt16(), limit.AsInt16()).AsUInt16(), Vector512<ushort>.Zero, value);

    // Eight words to a lane of 16 bytes, so each lane takes one byte of the bits, and each word its own bit of that.
    public static Vector512<ushort> WhereBit(uint bits, Vector512<ushort> value)
    {
        Vector512<byte> ofLane = Vector512.Create(
            0x8000_8000_8000_8000, 0x8000_8000_8000_8000, 0x8001_8001_8001_8001, 0x8001_8001_8001_8001,
            0x8002_8002_8002_8002, 0x8002_8002_8002_8002, 0x8003_8003_8003_8003, 0x8003_8003_8003_8003).AsByte();
        Vector512<ushort> ofWord = Vector512.Create(
            0x0008_0004_0002_0001, 0x0080_0040_0020_0010, 0x0008_0004_0002_0001, 0x0080_0040_0020_0010,
            0x0008_0004_0002_0001, 0x0080_0040_0020_0010, 0x0008_0004_0002_0001, 0x0080_0040_0020_0010).AsUInt16();
        Vector512<ushort> spread = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), ofLane).AsUInt16();
        return Vector512.ConditionalSelect(Vector512.Equals(spread & ofWord, Vector512<ushort>.Zero), Vector512<ushort>.Zero, value);
    }

    public static ushort Largest(Vector512<ushort> words) => Lanes256.Largest(Vector256.Max(words.GetLower(), words.GetUpper()));

    public static ulong LargerEntries(ref byte table, ref byte first, ref byte second, ref byte to)
    {
        Vector512<byte> entries = Vector512.LoadUnsafe(ref table);
        Vector512<byte> left = Avx512Vbmi.PermuteVar64x8(entries, Vector512.LoadUnsafe(ref first));
        Vector512<byte> right = Avx512Vbmi.PermuteVar64x8(entries, Vector512.LoadUnsafe(ref second));
        Vector512<byte> larger = Vector512.Max(left, right);
        larger.StoreUnsafe(ref to);
        return ~Vector512.Equals(larger, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    public static void Products(ref byte features, ref ushort taste, int pairs, ref ushort products)
    {
        Vector512<short> first = Vector512<short>.Zero;
        Vector512<short> second = Vector512<short>.Zero;
        for (int pair = 0; pair < pairs; pair++)
        {
            Vector512<sbyte> weights = Vector512.Create(Unsafe.Add(ref taste, pair)).AsSByte();
            first += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref features), weights);
            second += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref features, PanelKernel.Size), weights);
            features = ref Unsafe.Add(ref features, 2 * PanelKernel.Size);
        }

        first.AsUInt16().StoreUnsafe(ref products);
        second.AsUInt16().StoreUnsafe(ref products, PanelKernel.Size / 2);
    }

    public static Vector512<ushort> TasteProducts(ref byte features, ushort tastes) =>
        Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref features), Vector512.Create(tastes).AsSByte()).AsUInt16();

    public static ulong AtLeast(ref byte table, ref byte codes, ref byte levels)
    {
        Vector512<byte> has = Avx512Vbmi.PermuteVar64x8x2(
            Vector512.LoadUnsafe(ref table), Vector512.LoadUnsafe(ref codes), Vector512.LoadUnsafe(ref table, 64));
        return Vector512.GreaterThanOrEqual(has, Vector512.LoadUnsafe(ref levels)).ExtractMostSignificantBits();
    }

    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    public static Vector512<float> Load(ref float from) => Vector512.LoadUnsafe(ref from);

    public static Vector512<float> LoadBytes(ref byte from) =>
        Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref from)));

    public static Vector512<float> LoadWords(ref ushort from) =>
        Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref from)));

    public static Vector512<float> LoadShorts(ref ushort from) =>
        Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref from).AsInt16()));

    public static void Store(Vector512<float> floats, ref float to) => floats.StoreUnsafe(ref to);

    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    public static Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Avx512F.FusedMultiplyAdd(left, right, addend);

    public static Vector512<float> Reciprocal(Vector512<float> value) => Avx512F.Reciprocal14(value);

    public static Vector512<float> Max(Vector512<float> left, Vector512<float> right) => Avx512F.Max(left, right);

    public static Vector512<float> Min(Vector512<float> left, Vector512<float> right) => Avx512F.Min(left, right);

    public static Vector512<float> Absolute(Vector512<float> value) => Vector512.Abs(value);

    public static Vector512<float> Floor(Vector512<float> value) => Avx512F.RoundScale(value, Down);

    public static Vector512<float> Scale(Vector512<float> value, Vector512<float> power) => Avx512F.Scale(value, power);

    public static Vector512<float> WhereAbove(Vector512<float> left, Vector512<float> right, Vector512<float> value,
        Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(left, right), value, otherwise);

    public static bool AnyAbove(Vector512<float> values, Vector512<float> limit) => Vector512.GreaterThanAny(values, limit);

    public static Vector512<float> WhereBit(uint bits, Vector512<float> value, Vector512<float> otherwise)
    {
        Vector512<uint> lane = Vector512.Create(1u, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector512.ConditionalSelect(Vector512.Equals(Vector512.Create(bits) & lane, lane).AsSingle(), value, otherwise);
    }

    public static float Largest(Vector512<float> floats) => Lanes256.Largest(Avx.Max(floats.GetLower(), floats.GetUpper()));

    public static uint EqualBits(Vector512<float> floats, Vector512<float> value) =>
        (uint)Vector512.Equals(floats, value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong GainsOf64(ref byte slot, int slots, ref byte table, ref ushort gains)
    {
        Vector512<byte> low = Vector512.LoadUnsafe(ref table);
        Vector512<byte> high = Vector512.LoadUnsafe(ref table, 256);
        Vector512<ushort> first = Vector512<ushort>.Zero;
        Vector512<ushort> second = Vector512<ushort>.Zero;
        for (ref byte end = ref Unsafe.Add(ref slot, slots * GoalSlots.Bytes); Unsafe.IsAddressLessThan(ref slot,
            ref end); slot = ref Unsafe.Add(ref slot, GoalSlots.Bytes))
        {
            Vector512<byte> codes = Vector512.LoadUnsafe(ref slot);
            Add(ref slot, Avx512Vbmi.PermuteVar64x8(low, codes), Avx512Vbmi.PermuteVar64x8(high, codes), ref first, ref second);
        }

        return Store(first, second, ref gains);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong GainsOf128(ref byte slot, int slots, ref byte table, ref ushort gains)
    {
        Vector512<byte> low = Vector512.LoadUnsafe(ref table);
        Vector512<byte> moreLow = Vector512.LoadUnsafe(ref table, 64);
        Vector512<byte> high = Vector512.LoadUnsafe(ref table, 256);
        Vector512<byte> moreHigh = Vector512.LoadUnsafe(ref table, 320);
        Vector512<ushort> first = Vector512<ushort>.Zero;
        Vector512<ushort> second = Vector512<ushort>.Zero;
        for (ref byte end = ref Unsafe.Add(ref slot, slots * GoalSlots.Bytes); Unsafe.IsAddressLessThan(ref slot,
            ref end); slot = ref Unsafe.Add(ref slot, GoalSlots.Bytes))
        {
            Vector512<byte> codes = Vector512.LoadUnsafe(ref slot);
            Add(ref slot, Avx512Vbmi.PermuteVar64x8x2(low, codes, moreLow), Avx512Vbmi.PermuteVar64x8x2(high, codes, moreHigh), ref first,
                ref second);
        }

        return Store(first, second, ref gains);
    }

    // Adds max(0, cap − mastery) of one slot.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref byte slot, Vector512<byte> low, Vector512<byte> high, ref Vector512<ushort> first,
        ref Vector512<ushort> second)
    {
        first += Avx512BW.SubtractSaturate(Vector512.LoadUnsafe(ref slot, PanelKernel.Size).AsUInt16(),
            Avx512BW.UnpackLow(low, high).AsUInt16());
        second += Avx512BW.SubtractSaturate(Vector512.LoadUnsafe(ref slot, 2 * PanelKernel.Size).AsUInt16(),
            Avx512BW.UnpackHigh(low, high).AsUInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Store(Vector512<ushort> first, Vector512<ushort> second, ref ushort gains)
    {
        first.StoreUnsafe(ref gains);
        second.StoreUnsafe(ref gains, PanelKernel.Size / 2);
        ulong low = Vector512.Equals(first, Vector512<ushort>.Zero).ExtractMostSignificantBits();
        ulong high = Vector512.Equals(second, Vector512<ushort>.Zero).ExtractMostSignificantBits();
        return ~(low | (high << 32));
    }
}
